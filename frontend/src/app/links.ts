import { post, put } from '@/api/http';
import type { LinkEdit, LinkIssued, Person, PersonRole } from '@/api/types';
import { ofClient } from '@/api/urls';
import { useFormat } from '@/ui/format';
import { useText } from '@/ui/text';

export const issueLink = (clientId: string, body: LinkEdit, idempotencyKey?: string) =>
  post<LinkIssued>(`${ofClient(clientId)}/links`, body, { idempotencyKey });
export const saveRoles = (clientId: string, person: Person, roles: PersonRole[]) =>
  put<Person>(`${ofClient(clientId)}/people/${person.id}/roles`, { roles }, person.version);

/** The words that go with a link when it is sent by hand, in the language that the sender is working in. */
export function useLinkMessage(): (link: LinkIssued, purpose: LinkEdit['purpose']) => string {
  const t = useText();
  const format = useFormat();
  return (link, purpose) =>
    t(`app.message.${purpose}`, {
      name: link.name,
      firm: link.firm,
      client: link.client,
      url: link.url,
      date: format.instantDay(link.expiresAt),
    });
}
