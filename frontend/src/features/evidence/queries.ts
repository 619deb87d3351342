import { queryOptions } from '@tanstack/react-query';
import { get, list, post, put } from '@/api/http';
import type { Created } from '@/api/types';
import type {
  Evidence,
  EvidenceParticulars,
  EvidenceRequest,
  EvidenceRequestEdit,
  FactEdit,
  Visibility,
} from '@/api/types/evidence';
import { ofClient } from '@/api/urls';

const part = encodeURIComponent;
const ofItem = (clientId: string, id: string) => `${ofClient(clientId)}/evidence/${part(id)}`;
const ofRequests = (clientId: string) => `${ofClient(clientId)}/evidence-requests`;

export const itemQuery = (clientId: string, id: string) =>
  queryOptions({
    queryKey: ['client', clientId, 'evidence', 'one', id],
    queryFn: () => get<Evidence>(ofItem(clientId, id)),
    retry: false,
  });
export const requestsQuery = (clientId: string) =>
  queryOptions({
    queryKey: ['client', clientId, 'evidence', 'requests'],
    queryFn: () => list<EvidenceRequest>(ofRequests(clientId), { open: true, limit: 200 }),
  });

export const addFact = (clientId: string, body: FactEdit, idempotencyKey: string) =>
  post<Created>(`${ofClient(clientId)}/evidence/facts`, body, { idempotencyKey });
export const showTo = (clientId: string, item: Evidence, visibility: Visibility) =>
  put<Created>(`${ofItem(clientId, item.id)}/visibility`, { visibility }, item.version);
export const confirm = (clientId: string, item: Evidence, body: EvidenceParticulars) =>
  put<Created>(`${ofItem(clientId, item.id)}/particulars`, body, item.version);
export const withdraw = (clientId: string, item: Evidence, reason: string) =>
  post<Created>(`${ofItem(clientId, item.id)}/withdrawal`, { reason }, { version: item.version });
export const ask = (clientId: string, body: EvidenceRequestEdit, idempotencyKey: string) =>
  post<Created>(ofRequests(clientId), body, { idempotencyKey });

export type Step = { how: 'acceptance' | 'return' | 'withdrawal'; words: string };
export const step = (clientId: string, request: EvidenceRequest, { how, words }: Step) =>
  post<Created>(
    `${ofRequests(clientId)}/${part(request.id)}/${how}`,
    how === 'return' ? { comment: words } : { note: words },
    {
      version: request.version,
    },
  );
