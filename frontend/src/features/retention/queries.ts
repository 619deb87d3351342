import { queryOptions } from '@tanstack/react-query';
import { get, list, post, put } from '@/api/http';
import type { Created, Page } from '@/api/types';
import type { Evidence } from '@/api/types/evidence';
import type { NoticeRow } from '@/api/types/notice';
import type { Person } from '@/api/types/people';
import type { DisposalEdit, DisposalView, HoldEdit, RetentionReviewEdit, RetentionView } from '@/api/types/retention';
import { ofClient } from '@/api/urls';

const part = encodeURIComponent;
export const retentionPath = (clientId: string) => `${ofClient(clientId)}/retention`;
export const retentionKey = (clientId: string) => ['client', clientId, 'retention'];
export const disposalPath = (clientId: string, id: string) => `${retentionPath(clientId)}/disposals/${part(id)}`;
/** Whatever is done here moves obligations, too, and whoever is disposed of stands on other pages. */
export const moved = (clientId: string) => [retentionKey(clientId), ['client', clientId, 'obligations']];

export const retentionQuery = (clientId: string) =>
  queryOptions({
    queryKey: [...retentionKey(clientId), 'view'],
    queryFn: ({ signal }) => get<RetentionView>(retentionPath(clientId), { signal }),
    // One that waits is decided by somebody else, and one that runs is done by nobody who looks.
    refetchInterval: (query) => (query.state.data?.openDisposal ? 10_000 : false),
  });
export const disposalQuery = (clientId: string, id: string) =>
  queryOptions({
    queryKey: [...retentionKey(clientId), 'disposal', id],
    queryFn: ({ signal }) => get<DisposalView>(disposalPath(clientId, id), { signal }),
    refetchInterval: (query) => (query.state.data?.row.state === 'running' ? 3000 : false),
  });
/** Who can say for the company that something is to go. */
export const decidersQuery = (clientId: string) =>
  queryOptions({
    queryKey: ['client', clientId, 'people', 'deciders'],
    queryFn: async ({ signal }) =>
      (
        await get<Page<Person>>(`${ofClient(clientId)}/people`, { query: { filter: 'roles', limit: 200 }, signal })
      ).items.filter((one) => one.roles.some((role) => role !== 'staff')),
  });
/** What may show that the client decided: as the assessment reads the same list. */
export const evidenceQuery = (clientId: string) =>
  queryOptions({
    queryKey: ['client', clientId, 'evidence', 'names'],
    queryFn: () => list<Evidence>(`${ofClient(clientId)}/evidence`, { limit: 200 }),
  });
export const noticesQuery = (clientId: string) =>
  queryOptions({
    queryKey: ['client', clientId, 'notices', 'chosen-from'],
    queryFn: async ({ signal }) =>
      (await get<Page<NoticeRow>>(`${ofClient(clientId)}/notices`, { query: { limit: 200 }, signal })).items,
  });
/** Those who are there and those who are gone: both can be held. */
export const peopleQuery = (clientId: string, q: string) =>
  queryOptions({
    queryKey: ['client', clientId, 'people', 'to-hold', q],
    queryFn: async ({ signal }) => {
      const of = (filter?: string) =>
        get<Page<Person>>(`${ofClient(clientId)}/people`, { query: { q, filter, limit: 10 }, signal });
      const [there, gone] = await Promise.all([of(), of('gone')]);
      return [...gone.items, ...there.items].filter((one) => one.state !== 'disposed').slice(0, 10);
    },
    enabled: q.trim().length > 1,
  });

export const setPeriod = (clientId: string, kind: string, months: number | null, reason: string, seen: number) =>
  put<Created>(`${retentionPath(clientId)}/periods/${part(kind)}`, { months, reason }, seen);
export const finishReview = (clientId: string, body: RetentionReviewEdit, version: number) =>
  post<Created>(`${retentionPath(clientId)}/reviews`, body, { version });
export const placeHold = (clientId: string, body: HoldEdit, idempotencyKey: string) =>
  post<Created>(`${retentionPath(clientId)}/holds`, body, { idempotencyKey });
export const liftHold = (clientId: string, id: string, reason: string, version: number) =>
  post<Created>(`${retentionPath(clientId)}/holds/${part(id)}/lifting`, { reason }, { version });
export const prepareDisposal = (clientId: string, body: DisposalEdit, idempotencyKey: string) =>
  post<Created>(`${retentionPath(clientId)}/disposals`, body, { idempotencyKey });
export const decideDisposal = (
  clientId: string,
  id: string,
  body: { decision: 'approved' | 'sent_back'; note: string; seen: string },
  version: number,
) => post<Created>(`${disposalPath(clientId, id)}/decision`, body, { version });
export const cancelDisposal = (clientId: string, id: string, version: number) =>
  post<Created>(`${disposalPath(clientId, id)}/cancellation`, {}, { version });
