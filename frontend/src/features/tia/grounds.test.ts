import { expect, it } from 'vitest';
import type { Answer, GroundApart, Grounds, Pack, Said } from '@/api/types/assessment';
import { alone, contradictedIn, others, partName, toSettle } from './grounds';

const apart = (key: string): Grounds['apart'][number] => ({ key, complete: true, sayings: [] });
const said = (key: string, contradicted: boolean): Grounds['register'][number] => ({
  key,
  contradicted,
  answer: null,
  from: 'storage',
  facts: [],
});
const grounds = {
  apart: [apart('G4.custody'), apart('G4.clear_text'), apart('E2.main')],
  register: [said('G1.main', true), said('C1.categories', false)],
};
const answer = (key: string, state: Answer['state']) =>
  [key, { key, state, options: ['none'] } as unknown as Answer] as const;

it('names a question until each of its answers is somebody’s own, and once', () => {
  expect(toSettle(grounds, new Map())).toEqual(['G4', 'E2', 'G1']);
  const given = new Map([answer('G4.custody', 'confirmed'), answer('E2.main', 'inferred')]);
  expect(toSettle(grounds, given)).toEqual(['G4', 'E2', 'G1']);
  const all = new Map([...given, answer('G4.clear_text', 'vendor_asked'), answer('E2.main', 'confirmed')]);
  expect(toSettle(grounds, all)).toEqual(['G1']);
});

it('lets nobody confirm together what is to be looked at alone', () => {
  expect([...alone(grounds)]).toEqual(['G4.custody', 'G4.clear_text', 'E2.main', 'G1.main']);
  expect([...contradictedIn(grounds)]).toEqual(['G1.main']);
  expect(alone(undefined).size).toBe(0);
});

it('tells whom one importer’s answer does not fit, and who is silent, and nothing of an answer that is nobody’s', () => {
  const say = (one: Said | null | undefined) => one?.options?.join() ?? null;
  const saying = (importer: number, option: string | null) =>
    ({ importer, answer: option ? { options: [option] } : null }) as GroundApart['sayings'][number];
  const part = {
    ...apart('G3.main'),
    sayings: [saying(0, 'both'), saying(1, null), saying(2, 'none'), saying(3, 'both')],
  };
  const given = (option: string) => ({ key: 'G3.main', options: [option] }) as Answer;
  expect(others(part, 0, given('both'), say)).toEqual({ differ: [2], silent: [1] });
  expect(others(part, 0, given('transit_only'), say)).toBeNull();
  expect(others(part, 1, given('both'), say)).toBeNull();
  expect(others(undefined, 0, given('both'), say)).toBeNull();
});

it('names a part only where its question has others', () => {
  const question = (id: string, ...parts: string[]) => ({
    id,
    parts: parts.map((one) => ({ id: one, label: `The ${one}` })),
  });
  const pack = {
    sections: [{ questions: [question('H2', 'deletion', 'proof'), question('E2', 'main')] }],
  } as unknown as Pack;
  expect(partName(pack, 'H2.proof')).toBe('The proof');
  expect(partName(pack, 'E2.main')).toBeNull();
});
