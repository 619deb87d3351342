import type { NoticeVersionRow } from '@/api/types';

/** Whether anybody can read what it says: people did, or somebody works on it. */
export const isReadable = (version: NoticeVersionRow) =>
  Boolean(version.publishedAt) || ['draft', 'in_review', 'approved'].includes(version.state);

/** Whether there are two to lay over each other, the earlier one read by people. */
export const isComparable = (versions: readonly NoticeVersionRow[]) =>
  versions.some((one) => one.publishedAt) && versions.filter(isReadable).length > 1;
