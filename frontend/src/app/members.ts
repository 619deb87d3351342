import { queryOptions, useQuery } from '@tanstack/react-query';
import { list } from '@/api/http';
import type { Member, Names } from '@/api/types';
import { contactsQuery } from './client';
import { useMe } from './session';

export const membersQuery = queryOptions({
  queryKey: ['firm', 'members'],
  queryFn: () => list<Member>('/api/firm/members'),
  staleTime: 300_000,
});

/** The API names people by id: those of the firm are known to everybody in it, those of the client where a client is given. */
export function useWho(clientId?: string): (id: string | null | undefined) => Names | null {
  const me = useMe();
  const { data: members = [] } = useQuery(membersQuery);
  const { data: contacts = [] } = useQuery({
    ...contactsQuery(clientId ?? ''),
    enabled: Boolean(clientId),
    retry: false,
  });
  return (id) => {
    if (!id) return null;
    if (id === me?.id && me.name) return me.name;
    return (
      members.find((member) => member.id === id)?.name ?? contacts.find((person) => person.id === id)?.name ?? null
    );
  };
}
