import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { get, post, upload } from '@/api/http';
import type { Page } from '@/api/types';
import type { Person, RosterApplied, RosterImport } from '@/api/types/people';
import { ofClient } from '@/api/urls';

/** How many there are of those that the facts of the roster do not count. */
export const countQuery = (clientId: string, filter: 'roles' | 'gone') =>
  queryOptions({
    queryKey: ['client', clientId, 'people', 'count', filter],
    queryFn: async ({ signal }) => {
      const page = await get<Page<Person>>(`${ofClient(clientId)}/people`, { query: { filter, limit: 1 }, signal });
      return page.total ?? undefined;
    },
  });
export const readRoster = (clientId: string, file: File, idempotencyKey: string) =>
  upload<RosterImport>(`${ofClient(clientId)}/roster-imports`, file, { idempotencyKey });

const ofImport = (clientId: string, importId: string) => `${ofClient(clientId)}/roster-imports/${importId}`;
export const importQuery = (clientId: string, importId: string) =>
  queryOptions({
    queryKey: ['client', clientId, 'import', importId],
    queryFn: ({ signal }) => get<RosterImport>(ofImport(clientId, importId), { signal }),
    refetchOnWindowFocus: false,
  });
/** The rows of a preview, a thousand at a time. */
export const importRowsQuery = (clientId: string, importId: string, show: string) =>
  infiniteQueryOptions({
    queryKey: ['client', clientId, 'import', importId, 'rows', show],
    queryFn: ({ pageParam, signal }) =>
      get<RosterImport>(ofImport(clientId, importId), {
        query: { show: show === 'all' ? undefined : show, from: pageParam },
        signal,
      }),
    initialPageParam: 0,
    getNextPageParam: (last) => last.next ?? undefined,
    refetchOnWindowFocus: false,
  });
export const applyRoster = (
  clientId: string,
  importId: string,
  confirmed: { confirmGone: boolean; confirmDoubt: boolean },
  idempotencyKey: string,
) => post<RosterApplied>(`${ofImport(clientId, importId)}/application`, confirmed, { idempotencyKey });
