import { queryOptions } from '@tanstack/react-query';
import { get } from '@/api/http';
import type { CustomerLists } from '@/api/types/people';
import { ofClient } from '@/api/urls';
import { withSearch } from './paths';

export const customersKey = (clientId: string) => ['client', clientId, 'customers'];
export const listsQuery = (clientId: string) =>
  queryOptions({
    queryKey: [...customersKey(clientId), 'lists'],
    queryFn: ({ signal }) => get<CustomerLists>(`${ofClient(clientId)}/customer-lists`, { signal }),
  });

const part = encodeURIComponent;
const ofList = (listId: string) => `/my/customers/${part(listId)}`;
/** Where the company's own coordinator finds them: apart from the other paths, which everybody carries. */
export const myCustomers = {
  lists: () => '/my/customers',
  /** With somebody's id, the list opens where they stand. */
  list: (listId: string, q?: string, personId?: string) =>
    `${withSearch(ofList(listId), { q })}${personId ? `#${part(personId)}` : ''}`,
  one: (listId: string, personId: string, q?: string) => withSearch(`${ofList(listId)}/${part(personId)}`, { q }),
  edit: (listId: string, personId: string, q?: string) => withSearch(`${ofList(listId)}/${part(personId)}/edit`, { q }),
  add: (listId: string) => `${ofList(listId)}/new`,
} as const;
