import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { get, post, put, remove, upload } from '@/api/http';
import type { Created } from '@/api/types';
import type { CustomerEdit, CustomerImport, CustomerKept, CustomerKnown, CustomersApplied } from '@/api/types/people';
import { ofClient } from '@/api/urls';
import { customersKey } from '@/app/customers';

export const beginList = (clientId: string, name: string, idempotencyKey: string) =>
  post<Created>(`${ofClient(clientId)}/customer-lists`, { name }, { idempotencyKey });
export const renameList = (clientId: string, listId: string, name: string, version: number) =>
  put<Created>(`${ofClient(clientId)}/customer-lists/${listId}`, { name }, version);
export const closeList = (clientId: string, listId: string, version: number) =>
  remove<void>(`${ofClient(clientId)}/customer-lists/${listId}`, version);
export const addCustomer = (clientId: string, listId: string, said: CustomerEdit, idempotencyKey: string) =>
  post<CustomerKept>(onList(clientId, listId), said, { idempotencyKey });
export const editCustomer = (clientId: string, personId: string, said: CustomerEdit, version: number) =>
  put<CustomerKept>(`${ofClient(clientId)}/customers/${personId}`, said, version);
export const takeOff = (clientId: string, listId: string, personId: string) =>
  remove<void>(`${onList(clientId, listId)}/${personId}`);
/** Apart from the lists: whoever was taken off one is not asked for again. */
export const customerKey = (clientId: string) => ['client', clientId, 'customer'];
export const customerQuery = (clientId: string, listId: string, personId: string) =>
  queryOptions({
    queryKey: [...customerKey(clientId), listId, personId],
    queryFn: ({ signal }) =>
      get<CustomerKnown>(`${onList(clientId, listId)}/${encodeURIComponent(personId)}`, { signal }),
  });
export const onList = (clientId: string, listId: string) => `${ofClient(clientId)}/customer-lists/${listId}/customers`;

export const readList = (clientId: string, listId: string, file: File, idempotencyKey: string) =>
  upload<CustomerImport>(`${ofClient(clientId)}/customer-lists/${listId}/imports`, file, { idempotencyKey });
const ofImport = (clientId: string, importId: string) => `${ofClient(clientId)}/customer-imports/${importId}`;
export const importQuery = (clientId: string, importId: string) =>
  queryOptions({
    queryKey: [...customersKey(clientId), 'import', importId],
    queryFn: ({ signal }) => get<CustomerImport>(ofImport(clientId, importId), { query: { limit: 1 }, signal }),
    refetchOnWindowFocus: false,
  });
/** The rows of a preview, two hundred at a time. */
export const importRowsQuery = (clientId: string, importId: string, show: string) =>
  infiniteQueryOptions({
    queryKey: [...customersKey(clientId), 'import', importId, 'rows', show],
    queryFn: ({ pageParam, signal }) =>
      get<CustomerImport>(ofImport(clientId, importId), {
        query: { show: show === 'all' ? undefined : show, after: pageParam },
        signal,
      }),
    initialPageParam: 0,
    getNextPageParam: (last) => last.next ?? undefined,
    refetchOnWindowFocus: false,
  });
export const applyList = (clientId: string, importId: string, confirmGone: boolean, idempotencyKey: string) =>
  post<CustomersApplied>(`${ofImport(clientId, importId)}/application`, { confirmGone }, { idempotencyKey });
