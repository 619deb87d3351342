import { expect, it } from 'vitest';
import { rebase } from './rebase';

const before = { sector: 'Logistics', staff: '120', domain: 'hv.example', modules: ['tia'] };

it('keeps what was typed, follows what was not touched, and names what both changed', () => {
  const typed = { ...before, sector: 'Freight', staff: '130' };
  const now = { ...before, sector: 'Shipping', domain: 'harbour.example' };
  expect(rebase(before, typed, now)).toEqual({
    shape: { ...typed, domain: 'harbour.example' },
    taken: ['domain'],
    clashes: ['sector'],
  });
});

it('finds no clash where both came to the same', () => {
  const both = { ...before, modules: ['tia', 'notice'] };
  expect(rebase(before, both, both)).toEqual({ shape: both, taken: [], clashes: [] });
});
