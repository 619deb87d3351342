import { queryOptions } from '@tanstack/react-query';
import { get, post } from '@/api/http';
import type { Created } from '@/api/types';
import type {
  ClientCoverage,
  NoticeAcknowledgement,
  NoticeChoices,
  OwnDifferences,
  OwnNotice,
  OwnNoticeList,
} from '@/api/types/reading';
import { ofClient } from '@/api/urls';

const part = encodeURIComponent;
const ofOwn = (clientId: string, noticeId: string) => `${ofClient(clientId)}/own-notices/${part(noticeId)}`;

/** What this person is given to read: what waits first, then what is done. */
export const ownNoticesQuery = (clientId: string) =>
  queryOptions({
    queryKey: ['mine', 'notices', clientId],
    queryFn: ({ signal }) => get<OwnNoticeList>(`${ofClient(clientId)}/own-notices`, { signal }),
    refetchInterval: 30_000,
  });
export const ownNoticeQuery = (clientId: string, noticeId: string) =>
  queryOptions({
    queryKey: ['mine', 'notice', clientId, noticeId],
    queryFn: ({ signal }) => get<OwnNotice>(ofOwn(clientId, noticeId), { signal }),
  });
/** Of what is published now, since the version that they acknowledged or decided about. */
export const ownDifferencesQuery = (clientId: string, noticeId: string, versionId: string) =>
  queryOptions({
    queryKey: ['mine', 'notice', clientId, noticeId, 'differences', versionId],
    queryFn: ({ signal }) => get<OwnDifferences>(`${ofOwn(clientId, noticeId)}/differences`, { signal }),
  });
/** How far each notice of the company got, for whoever may ask their colleagues. */
export const coverageQuery = (clientId: string) =>
  queryOptions({
    queryKey: ['mine', 'coverage', clientId],
    queryFn: ({ signal }) => get<ClientCoverage>(`${ofClient(clientId)}/coverage`, { signal }),
    refetchInterval: 15_000,
  });

export const openNotice = (clientId: string, noticeId: string, language: string) =>
  post<Created>(`${ofOwn(clientId, noticeId)}/opening`, { language });
export const choose = (clientId: string, noticeId: string, said: NoticeChoices, idempotencyKey: string) =>
  post<Created>(`${ofOwn(clientId, noticeId)}/choices`, said, { idempotencyKey });
export const withdraw = (clientId: string, noticeId: string, purpose: string, zone: string, idempotencyKey: string) =>
  post<Created>(`${ofOwn(clientId, noticeId)}/consents/${part(purpose)}/withdrawal`, { zone }, { idempotencyKey });
export const ofRecords = (clientId: string) => `${ofClient(clientId)}/own-records`;
/** The version is the key: sent twice it is one. */
export const acknowledgeNotice = (clientId: string, noticeId: string, said: NoticeAcknowledgement) =>
  post<Created>(`${ofOwn(clientId, noticeId)}/acknowledgement`, said, { idempotencyKey: said.versionId });
