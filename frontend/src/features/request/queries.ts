import { queryOptions } from '@tanstack/react-query';
import { get, post } from '@/api/http';
import type { Created } from '@/api/types';
import type { EvidenceRequest, EvidenceRequestAnswer } from '@/api/types/evidence';
import { ofClient } from '@/api/urls';

const ofRequest = (clientId: string, id: string) => `${ofClient(clientId)}/evidence-requests/${encodeURIComponent(id)}`;

export const requestQuery = (clientId: string, id: string) =>
  queryOptions({
    queryKey: ['mine', 'wanted', clientId, id],
    queryFn: () => get<EvidenceRequest>(ofRequest(clientId, id)),
  });
export const answer = (clientId: string, request: EvidenceRequest, body: EvidenceRequestAnswer) =>
  post<Created>(`${ofRequest(clientId, request.id)}/answer`, body, { version: request.version });
