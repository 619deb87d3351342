import type { AnswerEdit, Said } from '@/api/types/assessment';

/** An answer as it is sent: whatever it does not mention stays as it was, and a person's answer is never an inference. */
export function editOf(before: Said | undefined, change: Said = {}): AnswerEdit {
  const said = { ...before, ...change };
  return {
    options: said.options ?? [],
    text: said.text ?? null,
    number: said.number ?? null,
    date: said.date ?? null,
    proof: said.proof ?? 'none',
    testedOn: said.testedOn ?? null,
    evidenceIds: said.evidenceIds ?? [],
    // Whoever does not know of any leaves those that stand there.
    proofs: said.proofs ?? null,
    state: said.state === 'vendor_asked' ? 'vendor_asked' : 'confirmed',
    askedOn: said.askedOn ?? null,
    note: said.note ?? '',
  };
}

export function isBlank(said: Said | null | undefined): boolean {
  if (!said) return true;
  if (said.state === 'vendor_asked') return false;
  return !said.options?.length && !said.text?.trim() && (said.number ?? null) === null && !said.date;
}

/** Whether two answers say the same thing, whoever said it and however often. */
export function sameSaid(one: Said, other: Said): boolean {
  const told = (said: Said) => {
    const { options, evidenceIds, proofs, ...rest } = editOf(said);
    return JSON.stringify([
      rest,
      [...(options ?? [])].sort(),
      [...(evidenceIds ?? [])].sort(),
      [...(proofs ?? [])].sort(),
    ]);
  };
  return told(one) === told(other);
}
