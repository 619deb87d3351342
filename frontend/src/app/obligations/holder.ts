import type { BallHolder, Obligation } from '@/api/types';

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

/** As it is sent: a member where the turn is the firm's, a person where it is the client's. */
export function ownerOf({ ballWith, id }: Holder) {
  const ofFirm = ballWith === 'consultant' || ballWith === 'reviewer';
  return { ballWith, ownerMemberId: ofFirm ? id : null, ownerPersonId: ballWith === 'client' ? id : null };
}
