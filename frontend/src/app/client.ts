import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import type { Client } from '@/api/contract';
import { get } from '@/api/http';
import { ofClient } from '@/api/urls';
import { useName } from '@/ui/Names';
import { useParam, useTitle } from './view';

/** Asked again every 2.5 seconds (the server knows within 2): whoever loses a client loses the open tab too. */
export const clientQuery = (clientId: string) =>
  queryOptions({
    queryKey: ['client', clientId],
    queryFn: ({ signal }) => get<Client>(ofClient(clientId), { signal }),
    refetchInterval: 2_500,
    staleTime: 2_000,
  });

/** The client that the page stands in; the frame has loaded it before any page of it is drawn. */
export function useClient(): Client {
  return useSuspenseQuery(clientQuery(useParam('clientId'))).data;
}

/** "維港物流 · Transfers · Praya": two open tabs cannot be confused. */
export function useClientTitle(page: string): void {
  const name = useName();
  useTitle(name(useClient().name), page);
}
