import { queryOptions } from '@tanstack/react-query';
import { get, list, post } from '@/api/http';
import type { Names } from '@/api/types';
import type { Profiles, Proposal, Transfer } from '@/api/types/transfer';
import { ofClient } from '@/api/urls';

/** The first two hundred: enough to call things by name; the register pages the rest. */
export const transfersQuery = (clientId: string) =>
  queryOptions({
    queryKey: ['client', clientId, 'transfers'],
    queryFn: () => list<Transfer>(`${ofClient(clientId)}/transfers`, { limit: 200 }),
  });

/** Which importers a client's platforms and address book point to, and which of them have a transfer already. */
export const proposalsQuery = (clientId: string) =>
  queryOptions({
    queryKey: ['client', clientId, 'transfers', 'proposals'],
    queryFn: async () => (await get<{ items: Proposal[] }>(`${ofClient(clientId)}/transfers/proposals`)).items,
  });
/** Registers what is proposed and not there yet. */
export const propose = (clientId: string, idempotencyKey: string) =>
  post<{ ids: string[] }>(`${ofClient(clientId)}/transfers/proposals`, {}, { idempotencyKey });

/** Platforms and the entities behind them. */
export const profilesQuery = queryOptions({
  queryKey: ['platforms'],
  queryFn: () => get<Profiles>('/api/platforms'),
  staleTime: Number.POSITIVE_INFINITY,
});

export interface Pointed {
  importer: string;
  called: Names;
  /** Whose accounts they are: plus86, others or all. */
  serves: string;
  accounts: number;
}

/** What an address book points to before it is applied. Without a mobile number an account is not +86 either. */
export function pointedAt(
  profiles: Profiles,
  vendor: string,
  counted: { plus86: number; other: number; none: number },
): Pointed[] {
  const counts: Record<string, number> = {
    plus86: counted.plus86,
    others: counted.other + counted.none,
    all: counted.plus86 + counted.other + counted.none,
  };
  const profile = profiles.platforms.find((one) => one.vendor === vendor);
  return (profile?.importers ?? []).flatMap(({ entity, serves }) => {
    const known = profiles.entities.find((one) => one.key === entity);
    const accounts = counts[serves] ?? 0;
    return known && accounts > 0 ? [{ importer: entity, called: known.shortName, serves, accounts }] : [];
  });
}
