import { queryOptions } from '@tanstack/react-query';
import { get, post, put, upload } from '@/api/http';
import type { Created, Page } from '@/api/types';
import type { EvidenceKey, Forecast } from '@/api/types/assessment';
import type {
  AssignmentEdit,
  Client,
  ClientEdit,
  ClientImport,
  ClientRow,
  Engagement,
  EngagementEdit,
  Platform,
  PlatformEdit,
} from '@/api/types/client';
import { ofClient } from '@/api/urls';
import { ASSESSMENT_PACK } from '@/app/packs';

/** Its line in the firm's list, which knows the highest residual risk. */
export const rowQuery = ({ id, brNumber, name }: Client) =>
  queryOptions({
    queryKey: ['client', id, 'row'],
    queryFn: async ({ signal }) => {
      const q = brNumber ?? name.zhHant ?? name.en ?? '';
      const { items } = await get<Page<ClientRow>>('/api/firm/clients', { query: { q, limit: 20 }, signal });
      return items.find((row) => row.id === id) ?? null;
    },
  });
/** How much of an assessment would be answered already if it were begun now. */
export const forecastQuery = (clientId: string) =>
  queryOptions({
    queryKey: ['client', clientId, 'forecast'],
    queryFn: ({ signal }) =>
      get<Forecast>(`${ofClient(clientId)}/tia-forecast`, { query: { pack: ASSESSMENT_PACK }, signal }),
  });
export const createClient = (body: ClientEdit, idempotencyKey: string) =>
  post<Created>('/api/firm/clients', body, { idempotencyKey });
export const saveClient = (clientId: string, body: ClientEdit, version: number) =>
  put<Client>(ofClient(clientId), body, version);
export const archive = (client: Client, version: number) =>
  post<Client>(`${ofClient(client.id)}/archiving`, {}, { version });
export const restore = (client: Client, version: number) =>
  post<Client>(`${ofClient(client.id)}/restoring`, {}, { version });
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
export const destroyKey = (clientId: string, reason: string, called: string) =>
  post<EvidenceKey>(`${ofClient(clientId)}/evidence-key/destruction`, { reason, called });
