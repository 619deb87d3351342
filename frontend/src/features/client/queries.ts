import { queryOptions } from '@tanstack/react-query';
import type {
  Assignment,
  Client,
  ClientImport,
  Engagement,
  FirmMember,
  Names,
  Page,
  Person,
  Platform,
  TiaRow,
} from '@/api/contract';
import { get, list, post, put, upload } from '@/api/http';
import { ofClient } from '@/api/urls';

export interface ClientBody {
  name: Names;
  brNumber: string | null;
  sector: string | null;
  staff: number | null;
  emailDomain: string | null;
}
export type EngagementBody = Omit<Engagement, 'id' | 'version'>;
export type PlatformBody = Omit<Platform, 'id' | 'version'>;

export const contactsQuery = (clientId: string) =>
  queryOptions({
    queryKey: ['client', clientId, 'contacts'],
    queryFn: ({ signal }) =>
      get<Page<Person>>(`${ofClient(clientId)}/people`, { query: { filter: 'contacts', limit: 20 }, signal }),
    retry: false,
  });
export const tiasQuery = (clientId: string) =>
  queryOptions({ queryKey: ['client', clientId, 'tias'], queryFn: () => list<TiaRow>(`${ofClient(clientId)}/tias`) });
export const assignmentsQuery = (clientId: string) =>
  queryOptions({
    queryKey: ['client', clientId, 'assignments'],
    queryFn: () => list<Assignment>(`${ofClient(clientId)}/assignments`),
  });
export const platformsQuery = (clientId: string) =>
  queryOptions({
    queryKey: ['client', clientId, 'platforms'],
    queryFn: () => list<Platform>(`${ofClient(clientId)}/platforms`),
  });
export const membersQuery = queryOptions({
  queryKey: ['firm', 'members'],
  queryFn: () => list<FirmMember>('/api/firm/members'),
});

export const createClient = (body: ClientBody, idempotencyKey: string) =>
  post<Client>('/api/firm/clients', body, { idempotencyKey });
export const saveClient = (clientId: string, body: ClientBody, version: number) =>
  put<Client>(ofClient(clientId), body, version);
export const saveEngagement = (
  clientId: string,
  body: EngagementBody,
  before: Engagement | null,
  idempotencyKey: string,
) =>
  before
    ? put<Engagement>(`${ofClient(clientId)}/engagements/${before.id}`, body, before.version)
    : post<Engagement>(`${ofClient(clientId)}/engagements`, body, { idempotencyKey });
export const assign = (clientId: string, body: { memberId: string; role: string }, idempotencyKey: string) =>
  post<Assignment>(`${ofClient(clientId)}/assignments`, body, { idempotencyKey });
export const endAssignment = (clientId: string, assignmentId: string) =>
  post<void>(`${ofClient(clientId)}/assignments/${assignmentId}/end`);
export const addPlatform = (clientId: string, body: PlatformBody, idempotencyKey: string) =>
  post<Platform>(`${ofClient(clientId)}/platforms`, body, { idempotencyKey });
export const savePlatform = (clientId: string, platform: Platform, body: PlatformBody) =>
  put<Platform>(`${ofClient(clientId)}/platforms/${platform.id}`, body, platform.version);

export const readClients = (file: File) => upload<ClientImport>('/api/firm/client-imports', file);
export const commitClients = (importId: string, skipErrors: boolean, idempotencyKey: string) =>
  post<{ added: number; changed: number; skipped: number }>(
    `/api/firm/client-imports/${importId}/commit`,
    { skipErrors },
    { idempotencyKey },
  );
