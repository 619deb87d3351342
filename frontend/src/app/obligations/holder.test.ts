import { describe, expect, it } from 'vitest';
import { holderOf, holds, keyOf, ownerOf } from './holder';

describe('whose turn it is', () => {
  it('comes back from a choice as it was', () => {
    for (const holder of [
      { ballWith: 'client', id: 'p1' },
      { ballWith: 'vendor', id: null },
    ] as const)
      expect(holderOf(keyOf(holder))).toEqual(holder);
  });

  it('names a member of the firm on its side, and a person on the client’s, never both', () => {
    expect(ownerOf({ ballWith: 'reviewer', id: 'm1' })).toEqual({
      ballWith: 'reviewer',
      ownerMemberId: 'm1',
      ownerPersonId: null,
    });
    expect(ownerOf({ ballWith: 'client', id: 'p1' })).toEqual({
      ballWith: 'client',
      ownerMemberId: null,
      ownerPersonId: 'p1',
    });
    expect(holds({ ballWith: 'client', ownerMemberId: null, ownerPersonId: 'p1' })).toEqual({
      ballWith: 'client',
      id: 'p1',
    });
  });
});
