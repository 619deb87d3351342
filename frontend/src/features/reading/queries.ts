import { queryOptions } from '@tanstack/react-query';
import { get } from '@/api/http';
import type { NoticeCoverage } from '@/api/types/reading';
import { ofClient } from '@/api/urls';

/** So often the counts and the names are asked for again while somebody looks at them. */
export const EVERY_MS = 15_000;
const ofNotice = (clientId: string, noticeId: string) =>
  `${ofClient(clientId)}/notices/${encodeURIComponent(noticeId)}`;
export const readersOf = (clientId: string, noticeId: string) => `${ofNotice(clientId, noticeId)}/readers`;

export const noticeCoverageQuery = (clientId: string, noticeId: string) =>
  queryOptions({
    queryKey: ['mine', 'coverage', clientId, noticeId],
    queryFn: ({ signal }) => get<NoticeCoverage>(`${ofNotice(clientId, noticeId)}/coverage`, { signal }),
    refetchInterval: EVERY_MS,
  });
