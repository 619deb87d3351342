import { queryOptions } from '@tanstack/react-query';
import { get, list, post, put } from '@/api/http';
import type { Client, Created, LinkEdit, LinkIssued, PageAddress, Person, PersonalLink, PersonRole } from '@/api/types';
import { ofClient } from '@/api/urls';

export const issueLink = (clientId: string, body: LinkEdit, idempotencyKey?: string) =>
  post<LinkIssued>(`${ofClient(clientId)}/links`, body, { idempotencyKey });
export const linksQuery = (clientId: string, personId: string) =>
  queryOptions({
    queryKey: ['client', clientId, 'links', personId],
    queryFn: () => list<PersonalLink>(`${ofClient(clientId)}/links?personId=${personId}`),
  });
export const revokeLink = (clientId: string, linkId: string) =>
  post<Created>(`${ofClient(clientId)}/links/${linkId}/revocation`);
export const saveRoles = (clientId: string, person: Person, roles: PersonRole[]) =>
  put<Person>(`${ofClient(clientId)}/people/${person.id}/roles`, { roles }, person.version);

/** An address to send on by hand, and the message that carries it. `expiresAt` is null where it is a page that one signs in to. */
export type Way = Pick<LinkIssued, 'url' | 'message'> & { expiresAt: string | null };

/** The way to something for somebody at the client: where the company has a sign-in of its own the page itself, else a personal link. */
export async function wayTo(client: Client, to: Omit<LinkEdit, 'send'>): Promise<Way> {
  if (!client.signInSource) return issueLink(client.id, { ...to, send: 'copy' });
  const query = { purpose: to.purpose, subjectId: to.subjectId ?? undefined };
  const page = await get<PageAddress>(`${ofClient(client.id)}/people/${to.personId}/page`, { query });
  return { ...page, expiresAt: null };
}
