import { queryOptions } from '@tanstack/react-query';
import { get, post } from '@/api/http';
import type { Created, Page } from '@/api/types';
import type { NoticeRow, NoticeView } from '@/api/types/notice';
import type { CorrectionEdit, LedgerEntry, LedgerPart } from '@/api/types/reading';
import { ofClient } from '@/api/urls';

const part = encodeURIComponent;
export const ledgerPath = (clientId: string) => `${ofClient(clientId)}/ledger`;
export const entryPath = (clientId: string, entryId: string) => `${ledgerPath(clientId)}/${part(entryId)}`;
export const ledgerKey = (clientId: string) => ['client', clientId, 'ledger'];

export const entryQuery = (clientId: string, entryId: string) =>
  queryOptions({
    queryKey: [...ledgerKey(clientId), 'entry', entryId],
    queryFn: ({ signal }) => get<LedgerEntry>(entryPath(clientId, entryId), { signal }),
  });
/** To choose from: the newest two hundred. */
export const noticesQuery = (clientId: string) =>
  queryOptions({
    queryKey: ['client', clientId, 'notices', 'chosen-from'],
    queryFn: async ({ signal }) =>
      (await get<Page<NoticeRow>>(`${ofClient(clientId)}/notices`, { query: { limit: 200 }, signal })).items,
  });
export const noticeQuery = (clientId: string, noticeId: string) =>
  queryOptions({
    queryKey: ['client', clientId, 'notices', noticeId],
    queryFn: ({ signal }) => get<NoticeView>(`${ofClient(clientId)}/notices/${part(noticeId)}`, { signal }),
  });

export const correct = (clientId: string, entryId: string, body: CorrectionEdit, idempotencyKey: string) =>
  post<Created>(`${entryPath(clientId, entryId)}/corrections`, body, { idempotencyKey });
export const askExport = (
  clientId: string,
  body: { record: LedgerPart; noticeId: string | undefined; language: 'en' | 'zh-Hant' },
  idempotencyKey: string,
) => post<Created>(`${ledgerPath(clientId)}/exports`, body, { idempotencyKey });
export const exportUrl = (clientId: string, exportId: string) =>
  `${ledgerPath(clientId)}/exports/${part(exportId)}/content`;
