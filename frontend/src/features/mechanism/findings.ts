import type { Mechanism, MechanismFinding } from '@/api/types/transfer';

/** Reasons each of which by itself rules the GBA Standard Contract out, whatever else is not known yet. */
const RULES_OUT = [
  'gba.exporter_outside',
  'gba.recipient_outside',
  'gba.same_side',
  'gba.dingtalk_hangzhou',
  'gba.dingtalk_singapore',
  'gba.macao',
  'gba.important',
  'gba.onward_outside',
];

/** Something is still wanting without which it cannot be said: there is no conclusion, and nothing to grade. */
export const isPending = ({ outcome, missing }: MechanismFinding): boolean =>
  missing.length > 0 && /\.(undetermined|not_yet)$/.test(outcome.key);

/** Where the outcome stands although questions are open: the questions whose answers have decided it already. */
export function decidersOf(finding: MechanismFinding): string[] {
  if (finding.missing.length === 0 || isPending(finding)) return [];
  const ruling = finding.reasons.filter((reason) => RULES_OUT.includes(reason.said.key));
  return [...new Set((ruling.length > 0 ? ruling : finding.reasons).flatMap((reason) => reason.by))];
}

/** Whether the choice that stands dates the contract otherwise than the filing that was recorded before it. */
export function isDatedAnew({ choice, filings }: Pick<Mechanism, 'choice' | 'filings'>): boolean {
  const [recorded] = filings;
  const effectiveOn = choice?.result.due?.effectiveOn;
  if (!choice || !recorded || !effectiveOn) return false;
  return recorded.choiceVersion < choice.version && recorded.effectiveOn !== effectiveOn;
}
