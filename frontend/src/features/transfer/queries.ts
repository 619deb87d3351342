import { queryOptions } from '@tanstack/react-query';
import { get, post, put, upload } from '@/api/http';
import type { Created, Locale } from '@/api/types';
import type { FlowMap, Transfer, TransferEdit, TransferImport } from '@/api/types/transfer';
import { ofClient } from '@/api/urls';
import { ASSESSMENT_PACK, packLocale } from '@/app/packs';

const register = (clientId: string) => `${ofClient(clientId)}/transfers`;
export const registerPath = register;

export const transferQuery = (clientId: string, transferId: string) =>
  queryOptions({
    queryKey: ['client', clientId, 'transfers', transferId],
    queryFn: ({ signal }) => get<Transfer>(`${register(clientId)}/${transferId}`, { signal }),
  });
export const mapQuery = (clientId: string, query: { importer?: string; place?: string }) =>
  queryOptions({
    queryKey: ['client', clientId, 'transfers', 'map', query],
    queryFn: ({ signal }) => get<FlowMap>(`${register(clientId)}/map`, { query, signal }),
  });

export const saveTransfer = (clientId: string, body: TransferEdit, before: Transfer | null, idempotencyKey: string) =>
  before
    ? put<Created>(`${register(clientId)}/${before.id}`, body, before.version)
    : post<Created>(register(clientId), body, { idempotencyKey });
export const startTia = (
  clientId: string,
  wanted: { transferIds: string[]; templateId: string | null },
  idempotencyKey: string,
) => post<Created>(`${ofClient(clientId)}/tias`, { ...wanted, pack: ASSESSMENT_PACK, title: null }, { idempotencyKey });

/** A file that the browser fetches by itself. */
export const sheetUrl = (clientId: string, format: 'xlsx' | 'csv', locale: Locale) =>
  `${register(clientId)}/sheet?format=${format}&locale=${packLocale(locale)}`;
export const readSheet = (clientId: string, file: File, idempotencyKey: string) =>
  upload<TransferImport>(`${ofClient(clientId)}/transfer-imports`, file, { idempotencyKey });
export const applySheet = (clientId: string, importId: string, skipErrors: boolean, idempotencyKey: string) =>
  post<{ added: number; changed: number }>(
    `${ofClient(clientId)}/transfer-imports/${importId}/application`,
    { skipErrors },
    { idempotencyKey },
  );
