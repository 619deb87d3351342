import { describe, expect, it } from 'vitest';
import type { Profiles } from '@/api/types/transfer';
import { pointedAt } from './transfers';

const entity = (key: string) => ({
  key,
  name: { en: key, zhHant: null },
  shortName: { en: key, zhHant: null },
  seat: 'other',
  grade: 'verified',
});
const profiles: Profiles = {
  pack: 'platform-profiles',
  version: '1.0.0',
  entities: [entity('mainland'), entity('singapore'), entity('one')],
  platforms: [
    {
      vendor: 'two',
      name: { en: 'Two', zhHant: null },
      importers: [
        { entity: 'mainland', serves: 'plus86' },
        { entity: 'singapore', serves: 'others' },
      ],
      resolution: null,
      resolutionGrade: null,
    },
    {
      vendor: 'single',
      name: { en: 'Single', zhHant: null },
      importers: [{ entity: 'one', serves: 'all' }],
      resolution: null,
      resolutionGrade: null,
    },
  ],
};

describe('what an address book points to', () => {
  it('is two importers where accounts of both kinds are in it', () => {
    const found = pointedAt(profiles, 'two', { plus86: 41, other: 87, none: 9 });
    expect(found.map((one) => [one.importer, one.accounts])).toEqual([
      ['mainland', 41],
      ['singapore', 96],
    ]);
  });

  it('leaves out an importer with nobody', () => {
    expect(pointedAt(profiles, 'two', { plus86: 0, other: 3, none: 0 }).map((one) => one.importer)).toEqual([
      'singapore',
    ]);
  });

  it('is one where a platform has one', () => {
    expect(pointedAt(profiles, 'single', { plus86: 1, other: 1, none: 1 })[0]?.accounts).toBe(3);
  });

  it('is nothing for a platform nobody knows', () => {
    expect(pointedAt(profiles, 'fax', { plus86: 1, other: 1, none: 1 })).toEqual([]);
  });
});
