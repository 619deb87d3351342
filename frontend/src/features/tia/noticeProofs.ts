import type { NoticeProof, NoticeProofs, Proves, ProvingKind } from '@/api/types/notice';

const NOTICE = 'notice:';
export const refOf = (notice: Pick<NoticeProof, 'noticeId'>) => `${NOTICE}${notice.noticeId}`;
export const idOf = (ref: string) => ref.slice(NOTICE.length);
export const isNotice = (ref: string) => ref.startsWith(NOTICE);

/** What stands beside one question. */
export interface Offered {
  kinds: ProvingKind[];
  /** On what the answer rests, and how far that was checked; null: no notice proves this question. */
  proves: Pick<Proves, 'restsOn' | 'grade'> | null;
  tied: NoticeProof[];
  /** Tied to it, and no longer there. */
  gone: string[];
  /** Those that would prove something come first; what ended is offered no more. */
  others: NoticeProof[];
}

const rank = (one: NoticeProof) => (one.standing === 'holds' ? 0 : one.state === 'published' ? 1 : 2);

/** @returns null where no notice proves this question, and nothing is tied to the answer */
export function offeredFor(
  known: NoticeProofs | undefined,
  asked: { pack: string; question: string },
  proofs: readonly string[],
): Offered | null {
  if (!known) return null;
  const proves =
    known.pack === asked.pack ? (known.questions.find((one) => one.question === asked.question) ?? null) : null;
  const kinds = proves?.kinds ?? [];
  const refs = proofs.filter(isNotice);
  if (kinds.length === 0 && refs.length === 0) return null;
  const tied = known.items.filter((one) => refs.includes(refOf(one))).sort((a, b) => rank(a) - rank(b));
  return {
    kinds,
    proves,
    tied,
    gone: refs.filter((ref) => !tied.some((one) => refOf(one) === ref)),
    others: known.items
      .filter(
        (one) => !tied.includes(one) && one.standing !== 'withdrawn' && kinds.some((kind) => kind.kind === one.kind),
      )
      .sort((a, b) => rank(a) - rank(b)),
  };
}

/** Enough have decided, and all of them against it: they were asked, and nobody consented. */
export const nobodyAgreed = (notice: NoticeProof) =>
  notice.standing === 'below_threshold' &&
  notice.restsOn === 'agreement' &&
  notice.agreed === 0 &&
  notice.asked > 0 &&
  100 * notice.done >= notice.sufficient * notice.asked;
