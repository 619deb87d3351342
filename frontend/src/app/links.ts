import { queryOptions } from '@tanstack/react-query';
import { get, list, post, put } from '@/api/http';
import { toProblem } from '@/api/problem';
import type { Created } from '@/api/types';
import type { Client } from '@/api/types/client';
import type { LinkEdit, LinkIssued, PageAddress, Person, PersonalLink, PersonRole } from '@/api/types/people';
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

type To = Omit<LinkEdit, 'send'>;

/** The page itself, and nothing is made. @returns null for whoever does not come in by their company's own sign-in */
export async function pageFor(client: Client, to: To): Promise<Way | null> {
  if (!client.signInSource) return null;
  const query = { purpose: to.purpose, subjectId: to.subjectId ?? undefined };
  try {
    const page = await get<PageAddress>(`${ofClient(client.id)}/people/${to.personId}/page`, { query });
    return { ...page, expiresAt: null };
  } catch (trouble) {
    if (toProblem(trouble).has('person_signs_in_nowhere')) return null;
    throw trouble;
  }
}

/** The way to something for somebody at the client: where the company's own sign-in lets them in the page itself, else a personal link. */
export const wayTo = async (client: Client, to: To): Promise<Way> =>
  (await pageFor(client, to)) ?? issueLink(client.id, { ...to, send: 'copy' });

/** Whether somebody needs a personal link: their company's own sign-in does not let them in, or it has none. */
export const needsLinkQuery = (client: Client, personId: string) =>
  queryOptions({
    queryKey: ['client', client.id, 'needs-link', personId],
    queryFn: async () => (await pageFor(client, { personId, purpose: 'sign_in', subjectId: null })) === null,
  });
