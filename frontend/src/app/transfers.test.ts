import { describe, expect, it } from 'vitest';
import type { Transfer } from '@/api/types';
import { withoutTransfer } from './transfers';

const importers = [
  { entity: 'dingding_mainland' as const, accounts: 41 },
  { entity: 'dingtalk_singapore' as const, accounts: 96 },
];
const to = (importer: Transfer['importer']) => ({ importer }) as Transfer;

describe('the transfers that an address book proposes', () => {
  it('are one for each importer while there is none', () => {
    expect(withoutTransfer(importers, [])).toEqual(importers);
  });

  it('leave out an importer that a transfer goes to already', () => {
    expect(withoutTransfer(importers, [to('dingding_mainland')])).toEqual([importers[1]]);
    expect(withoutTransfer(importers, [to('dingding_mainland'), to('dingtalk_singapore')])).toEqual([]);
  });

  it('are not settled by a transfer to somebody else', () => {
    expect(withoutTransfer(importers, [to('other')])).toEqual(importers);
  });
});
