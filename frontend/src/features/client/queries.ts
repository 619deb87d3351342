import { get, post, put, upload } from '@/api/http';
import type {
  AssignmentEdit,
  Client,
  ClientEdit,
  ClientImport,
  Created,
  Engagement,
  EngagementEdit,
  Platform,
  PlatformEdit,
} from '@/api/types';
import { ofClient } from '@/api/urls';

export const createClient = (body: ClientEdit, idempotencyKey: string) =>
  post<Created>('/api/firm/clients', body, { idempotencyKey });
export const saveClient = (clientId: string, body: ClientEdit, version: number) =>
  put<Client>(ofClient(clientId), body, version);
export const saveEngagement = (
  clientId: string,
  body: EngagementEdit,
  before: Engagement | null,
  idempotencyKey: string,
) =>
  before
    ? put<Created>(`${ofClient(clientId)}/engagements/${before.id}`, body, before.version)
    : post<Created>(`${ofClient(clientId)}/engagements`, body, { idempotencyKey });
export const assign = (clientId: string, body: AssignmentEdit, idempotencyKey: string) =>
  post<Created>(`${ofClient(clientId)}/assignments`, body, { idempotencyKey });
export const endAssignment = (clientId: string, assignmentId: string) =>
  post<Created>(`${ofClient(clientId)}/assignments/${assignmentId}/end`);
export const addPlatform = (clientId: string, body: PlatformEdit, idempotencyKey: string) =>
  post<Created>(`${ofClient(clientId)}/platforms`, body, { idempotencyKey });
export const savePlatform = (clientId: string, platform: Platform, body: PlatformEdit) =>
  put<Created>(`${ofClient(clientId)}/platforms/${platform.id}`, body, platform.version);

export const readClients = (file: File, idempotencyKey: string) =>
  upload<ClientImport>('/api/firm/client-imports', file, { idempotencyKey });
export const readImport = (importId: string) => get<ClientImport>(`/api/firm/client-imports/${importId}`);
export const commitClients = (importId: string, skipErrors: boolean, idempotencyKey: string) =>
  post<{ added: number; changed: number; skipped: number }>(
    `/api/firm/client-imports/${importId}/commit`,
    { skipErrors },
    { idempotencyKey },
  );
