import { useQuery } from '@tanstack/react-query';
import type { BallHolder, Obligation } from '@/api/types/obligation';
import { inBoth, useName } from '@/ui/Names';
import { clientQuery, contactsQuery } from '../client';
import { useWho } from '../members';

/** Whose turn it is: a side, and somebody of it where it is somebody in particular. */
export interface Holder {
  ballWith: BallHolder;
  id: string | null;
}

export const keyOf = ({ ballWith, id }: Holder): string => `${ballWith} ${id ?? ''}`;
export function holderOf(key: string): Holder {
  const [ballWith, id] = key.split(' ');
  return { ballWith: ballWith as BallHolder, id: id || null };
}
export const holds = (one: Pick<Obligation, 'ballWith' | 'ownerMemberId' | 'ownerPersonId'>): Holder => ({
  ballWith: one.ballWith,
  id: one.ownerMemberId ?? one.ownerPersonId ?? null,
});

/** Whoever said that it is done has it again, where the firm hands it back. */
export const handedBack = (one: Pick<Obligation, 'reporterId'>): Holder | null =>
  one.reporterId ? { ballWith: 'client', id: one.reporterId } : null;

/** As it is sent: a member where the turn is the firm's, a person where it is the client's. */
export function ownerOf({ ballWith, id }: Holder) {
  const ofFirm = ballWith === 'consultant' || ballWith === 'reviewer';
  return { ballWith, ownerMemberId: ofFirm ? id : null, ownerPersonId: ballWith === 'client' ? id : null };
}

/** Who could hold something of this client's: whoever of the firm is on it in a role, whoever acts for the client. */
export function useHolders(clientId: string) {
  const name = useName();
  const who = useWho();
  const { data: client } = useQuery(clientQuery(clientId));
  const { data: contacts = [] } = useQuery(contactsQuery(clientId));
  return {
    assigned: (role: string) =>
      (client?.assignments ?? [])
        .filter((one) => one.role === role)
        .map((one) => ({ id: one.memberId, label: name(who(one.memberId)), called: inBoth(who(one.memberId)) })),
    people: contacts.map((person) => ({ id: person.id, label: name(person.name), called: inBoth(person.name) })),
  };
}
