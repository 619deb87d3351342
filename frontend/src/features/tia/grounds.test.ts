import { expect, it } from 'vitest';
import type { Answer, Grounds } from '@/api/types';
import { alone, contradictedIn, toSettle } from './grounds';

const apart = (key: string): Grounds['apart'][number] => ({ key, complete: true, sayings: [] });
const said = (key: string, contradicted: boolean): Grounds['register'][number] => ({ key, contradicted, answer: null });
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
