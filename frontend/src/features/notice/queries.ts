import { queryOptions } from '@tanstack/react-query';
import { get, post, put } from '@/api/http';
import type { Created } from '@/api/types';
import type {
  Audience,
  AudienceEdit,
  NoticeBegin,
  NoticeEdit,
  NoticePublication,
  NoticePublished,
  NoticeSaved,
  NoticeView,
} from '@/api/types/notice';
import type { NoticeCounts, NoticeCoverage, NoticeDifferences } from '@/api/types/reading';
import { ofClient } from '@/api/urls';

const part = encodeURIComponent;
/** How often counts are asked for again while somebody looks at them. */
export const LIVE_MS = 15_000;

export const noticesPath = (clientId: string) => `${ofClient(clientId)}/notices`;
export const noticePath = (clientId: string, noticeId: string) => `${noticesPath(clientId)}/${part(noticeId)}`;
export const noticesKey = (clientId: string) => ['client', clientId, 'notices'];
const noticeKey = (clientId: string, noticeId: string) => [...noticesKey(clientId), noticeId];

export const noticeQuery = (clientId: string, noticeId: string) =>
  queryOptions({
    queryKey: noticeKey(clientId, noticeId),
    queryFn: ({ signal }) => get<NoticeView>(noticePath(clientId, noticeId), { signal }),
  });
export const publishedQuery = (clientId: string, noticeId: string, versionId: string) =>
  queryOptions({
    queryKey: [...noticeKey(clientId, noticeId), 'version', versionId],
    queryFn: ({ signal }) =>
      get<NoticePublished>(`${noticePath(clientId, noticeId)}/versions/${part(versionId)}`, { signal }),
  });
/** @param saved of the draft: another save is another text */
export const differencesQuery = (
  clientId: string,
  noticeId: string,
  versionId: string,
  sinceId: string,
  saved: number,
) =>
  queryOptions({
    queryKey: [...noticeKey(clientId, noticeId), 'differences', versionId, sinceId, saved],
    queryFn: ({ signal }) =>
      get<NoticeDifferences>(
        `${noticePath(clientId, noticeId)}/versions/${part(versionId)}/differences?since=${part(sinceId)}`,
        { signal },
      ),
  });
export const audienceQuery = (clientId: string, noticeId: string) =>
  queryOptions({
    queryKey: [...noticeKey(clientId, noticeId), 'audience'],
    queryFn: ({ signal }) => get<Audience>(`${noticePath(clientId, noticeId)}/audience`, { signal }),
  });
export const coverageQuery = (clientId: string, noticeId: string) =>
  queryOptions({
    queryKey: [...noticeKey(clientId, noticeId), 'coverage'],
    queryFn: ({ signal }) => get<NoticeCoverage>(`${noticePath(clientId, noticeId)}/coverage`, { signal }),
    refetchInterval: LIVE_MS,
  });
export const coveragesQuery = (clientId: string) =>
  queryOptions({
    queryKey: [...noticesKey(clientId), 'coverage'],
    queryFn: async ({ signal }) =>
      (await get<{ items: NoticeCounts[] }>(`${ofClient(clientId)}/coverage`, { signal })).items,
    refetchInterval: LIVE_MS,
  });

export const beginNotice = (clientId: string, body: NoticeBegin, idempotencyKey: string) =>
  post<Created>(noticesPath(clientId), body, { idempotencyKey });
export const saveNotice = (clientId: string, noticeId: string, body: NoticeEdit, version: number) =>
  put<NoticeSaved>(`${noticePath(clientId, noticeId)}/draft`, body, version);
export const nextNotice = (clientId: string, noticeId: string, idempotencyKey: string) =>
  post<Created>(`${noticePath(clientId, noticeId)}/draft`, {}, { idempotencyKey });
export type Step = 'submission' | 'reopening' | 'draft/discard';
export const stepNotice = (clientId: string, noticeId: string, step: Step, version: number) =>
  post<Created>(`${noticePath(clientId, noticeId)}/${step}`, {}, { version });
export const reviewNotice = (
  clientId: string,
  noticeId: string,
  body: { outcome: 'approved' | 'returned'; note: string },
  version: number,
) => post<Created>(`${noticePath(clientId, noticeId)}/review`, body, { version });
export const publishNotice = (clientId: string, noticeId: string, body: NoticePublication, version: number) =>
  post<Created>(`${noticePath(clientId, noticeId)}/publication`, body, { version });
export const withdrawNotice = (clientId: string, noticeId: string, note: string) =>
  post<Created>(`${noticePath(clientId, noticeId)}/withdrawal`, { note });
export const openNotice = (clientId: string, noticeId: string, open: boolean) =>
  put<Created>(`${noticePath(clientId, noticeId)}/public`, { open }, 0);
export const setAudience = (clientId: string, noticeId: string, body: AudienceEdit, version: number) =>
  put<Created>(`${noticePath(clientId, noticeId)}/audience`, body, version);
