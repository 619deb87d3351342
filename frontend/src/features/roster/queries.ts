import { queryOptions } from '@tanstack/react-query';
import type { LinkMade, Person, PersonalLink, RosterFacts, RosterImport, Transfer } from '@/api/contract';
import { get, list, post, put, upload } from '@/api/http';
import { ofClient } from '@/api/urls';

export const factsQuery = (clientId: string) =>
  queryOptions({
    queryKey: ['client', clientId, 'facts'],
    queryFn: () => get<RosterFacts>(`${ofClient(clientId)}/roster-facts`),
  });
export const linksQuery = (clientId: string) =>
  queryOptions({
    queryKey: ['client', clientId, 'links'],
    queryFn: () => list<PersonalLink>(`${ofClient(clientId)}/links`),
  });

export const saveRoles = (clientId: string, person: Person, roles: Person['roles']) =>
  put<Person>(`${ofClient(clientId)}/people/${person.id}/roles`, { roles }, person.version);
export const makeLink = (clientId: string, personId: string, idempotencyKey: string) =>
  post<LinkMade>(`${ofClient(clientId)}/people/${personId}/links`, { purpose: 'sign_in' }, { idempotencyKey });
export const revokeLink = (clientId: string, linkId: string) =>
  post<void>(`${ofClient(clientId)}/links/${linkId}/revocation`);

export const readRoster = (clientId: string, file: File) =>
  upload<RosterImport>(`${ofClient(clientId)}/roster-imports`, file);
export const applyRoster = (clientId: string, importId: string, confirmGone: boolean, idempotencyKey: string) =>
  post<{ added: number; changed: number; gone: number }>(
    `${ofClient(clientId)}/roster-imports/${importId}/application`,
    { confirmGone },
    { idempotencyKey },
  );
export const createTransfers = async (clientId: string, idempotencyKey: string): Promise<Transfer[]> => {
  const made = await post<Transfer[] | { items: Transfer[] }>(
    `${ofClient(clientId)}/transfers/from-roster`,
    {},
    { idempotencyKey },
  );
  return Array.isArray(made) ? made : made.items;
};
