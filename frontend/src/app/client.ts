import { keepPreviousData, queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { get, list } from '@/api/http';
import { isFinal } from '@/api/problem';
import type { Page } from '@/api/types';
import type { EvidenceKey, TiaRow } from '@/api/types/assessment';
import type { Client, QuickClient } from '@/api/types/client';
import type { Person, RosterFacts } from '@/api/types/people';
import { ofClient } from '@/api/urls';
import { useName } from '@/ui/Names';
import { useParam, useTitle } from './view';

/**
 * Asked again every 2.5 seconds (the server knows within 2): whoever loses a client loses the open tab too. Once refused
 * it is not asked for again by itself: each further question would be one more refusal on record.
 */
export const clientQuery = (clientId: string) =>
  queryOptions({
    queryKey: ['client', clientId],
    queryFn: ({ signal }) => get<Client>(ofClient(clientId), { signal }),
    refetchInterval: ({ state }) => (isFinal(state.error) ? false : 2_500),
    refetchOnWindowFocus: ({ state }) => !isFinal(state.error),
    refetchOnReconnect: ({ state }) => !isFinal(state.error),
    staleTime: 2_000,
  });
/** Clients by either name or by registration number, the likeliest first. */
export const quickQuery = (wanted: string) =>
  queryOptions({
    queryKey: ['quick', wanted],
    queryFn: () => list<QuickClient>('/api/firm/clients/quick', { q: wanted }),
    placeholderData: keepPreviousData,
  });
/** Counts of the roster, as the address book says. */
export const factsQuery = (clientId: string) =>
  queryOptions({
    queryKey: ['client', clientId, 'facts'],
    queryFn: ({ signal }) => get<RosterFacts>(`${ofClient(clientId)}/roster-facts`, { signal }),
  });
/** How the client's files are kept: for whoever of the firm reads it. */
export const keyQuery = (clientId: string) =>
  queryOptions({
    queryKey: ['client', clientId, 'evidence-key'],
    queryFn: ({ signal }) => get<EvidenceKey>(`${ofClient(clientId)}/evidence-key`, { signal }),
  });
/** The people who act for the client: coordinators and decision-makers. */
export const contactsQuery = (clientId: string) =>
  queryOptions({
    queryKey: ['client', clientId, 'contacts'],
    queryFn: async ({ signal }) => {
      const page = await get<Page<Person>>(`${ofClient(clientId)}/people`, {
        query: { filter: 'roles', limit: 100 },
        signal,
      });
      return page.items.filter((person) => person.roles.some((role) => role !== 'staff'));
    },
  });
export const tiasQuery = (clientId: string) =>
  queryOptions({ queryKey: ['client', clientId, 'tias'], queryFn: () => list<TiaRow>(`${ofClient(clientId)}/tias`) });

/** The client that the page stands in; the frame has loaded it before any page of it is drawn. */
export function useClient(): Client {
  return useSuspenseQuery(clientQuery(useParam('clientId'))).data;
}

/** "維港物流 · Transfers · Praya": two open tabs cannot be confused. */
export function useClientTitle(page: string): void {
  const name = useName();
  useTitle(name(useClient().name), page);
}
