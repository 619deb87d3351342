import { queryOptions } from '@tanstack/react-query';
import { get, post, upload } from '@/api/http';
import type { Created, EvidenceRequest, EvidenceRequestAnswer } from '@/api/types';
import { ofClient } from '@/api/urls';
import type { EvidenceFacts } from '@/app/evidence/EvidenceInput';

const ofRequest = (clientId: string, id: string) => `${ofClient(clientId)}/evidence-requests/${encodeURIComponent(id)}`;

export const requestQuery = (clientId: string, id: string) =>
  queryOptions({
    queryKey: ['mine', 'wanted', clientId, id],
    queryFn: () => get<EvidenceRequest>(ofRequest(clientId, id)),
  });
export const give = (clientId: string, file: File, facts: EvidenceFacts, idempotencyKey: string) =>
  upload<Created>(`${ofClient(clientId)}/evidence`, file, { query: { ...facts }, idempotencyKey });
export const answer = (clientId: string, request: EvidenceRequest, body: EvidenceRequestAnswer) =>
  post<Created>(`${ofRequest(clientId, request.id)}/answer`, body, { version: request.version });
