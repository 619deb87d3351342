import type { NoticeVersionRow } from '@/api/types/notice';
import type { ComparedText } from '@/api/types/reading';

/** Whether anybody can read what it says: people did, or somebody works on it. */
export const isReadable = (version: NoticeVersionRow) =>
  Boolean(version.publishedAt) || ['draft', 'in_review', 'approved'].includes(version.state);

/** Whether there are two to lay over each other, the earlier one read by people. */
export const isComparable = (versions: readonly NoticeVersionRow[]) =>
  versions.some((one) => one.publishedAt) && versions.filter(isReadable).length > 1;

/** How much of a text is another than before: of sections, each counted once whatever differs in one language or both. */
export interface Changed {
  changed: number;
  added: number;
  removed: number;
  titled: boolean;
}

export function countChanged(texts: readonly ComparedText[]): Changed {
  const keys = [...new Set(texts.flatMap((text) => text.sections.map((one) => one.key)))];
  const count = { changed: 0, added: 0, removed: 0 };
  for (const key of keys) {
    const how = texts.flatMap((text) => text.sections.find((one) => one.key === key)?.change ?? []);
    const differs = how.filter((one) => one !== 'same');
    // New in one language and there before in the other it is one that changed.
    const [first] = differs;
    if (first) count[differs.length === how.length && differs.every((one) => one === first) ? first : 'changed'] += 1;
  }
  return { ...count, titled: texts.some((text) => text.title.some((one) => one.change !== 'same')) };
}

export const isSame = ({ changed, added, removed, titled }: Changed): boolean =>
  changed + added + removed === 0 && !titled;
