import { describe, expect, it } from 'vitest';
import type { Answer, MyRequest, Question } from '@/api/types/assessment';
import { filledBy, isDone, returnedOf, type Screen, toConfirm } from './answers';
import type { Held } from './outbox';

const ME = 'mandy';
const part = (id: string, required: boolean) => ({
  id,
  label: '',
  help: '',
  type: 'single',
  required,
  options: [],
  prefilled: false,
});
const screen = (answered: boolean): Screen => ({
  id: 'L2',
  question: { id: 'L2', parts: [part('completion', true), part('pass', false)] } as unknown as Question,
  destination: null,
  answered,
  parts: [
    { part: part('completion', true) as never, key: 'L2.completion' },
    { part: part('pass', false) as never, key: 'L2.pass' },
  ],
});
const answer = (key: string, change: Partial<Answer> = {}): Answer => ({
  key,
  options: ['at_least_90'],
  proof: 'none',
  evidenceIds: [],
  proofs: [],
  state: 'confirmed',
  note: '',
  source: 'client',
  inherited: [],
  documents: [],
  overridden: false,
  byKind: 'person',
  by: ME,
  at: '2026-11-23T00:00:00Z',
  version: 1,
  ...change,
});
const request = (...answers: Answer[]) => ({ answers, returned: [] }) as unknown as MyRequest;
const held = (key: string, options: string[], change: Partial<Held> = {}): ReadonlyMap<string, Held> =>
  new Map([
    [
      key,
      { body: { ...answer(key), options } as never, version: 1, given: true, theirs: null, problem: null, ...change },
    ],
  ]);
const NONE = new Map<string, Held>();

describe('a question counts as answered', () => {
  it('as the server says, while nothing is on its way', () => {
    expect(isDone(request(), screen(true), NONE, ME)).toBe(true);
    expect(
      isDone(request(answer('L2.completion', { by: 'chan', source: 'consultant' })), screen(false), NONE, ME),
    ).toBe(false);
  });

  it('once everything that is required is said, also where it is still on its way', () => {
    expect(isDone(request(), screen(false), held('L2.completion', ['at_least_90']), ME)).toBe(true);
    expect(isDone(request(), screen(false), held('L2.pass', ['x']), ME)).toBe(false);
  });

  it('no longer, where the required part is taken back or waits for a choice', () => {
    expect(isDone(request(answer('L2.completion')), screen(true), held('L2.completion', []), ME)).toBe(false);
    const theirs = answer('L2.completion', { by: 'chan', source: 'consultant' });
    expect(isDone(request(), screen(false), held('L2.completion', ['x'], { theirs }), ME)).toBe(false);
    expect(isDone(request(), screen(false), held('L2.completion', ['x'], { given: false }), ME)).toBe(false);
  });
});

describe('an answer that was returned', () => {
  const returned = {
    key: 'L2.pass',
    version: 1,
    comment: 'Out of how many?',
    language: 'en',
    at: '2026-11-24T00:00:00Z',
  };
  const again = (...answers: Answer[]): MyRequest => ({ ...request(...answers), returned: [returned] });

  it('waits, required or not, until it is given anew', () => {
    const both = again(answer('L2.completion'), answer('L2.pass'));
    expect(returnedOf(both, screen(false))).toEqual([returned]);
    expect(isDone(both, screen(false), held('L2.completion', ['x']), ME)).toBe(false);
    expect(isDone(both, screen(false), new Map([...held('L2.completion', ['x']), ...held('L2.pass', ['y'])]), ME)).toBe(
      true,
    );
    expect(returnedOf(again(answer('L2.pass', { version: 2 })), screen(true))).toEqual([]);
  });

  it('is not confirmed by going on', () => {
    expect(toConfirm(again(answer('L2.pass', { by: 'chan' })), screen(false), NONE, ME)).toEqual([]);
  });
});

describe('what somebody else has filled in', () => {
  it('waits for this person, until they have said something of their own', () => {
    const theirs = answer('L2.completion', { by: 'chan', source: 'consultant' });
    expect(toConfirm(request(theirs), screen(false), NONE, ME)).toEqual([theirs]);
    expect(toConfirm(request(theirs), screen(false), held('L2.completion', ['x']), ME)).toEqual([]);
    expect(toConfirm(request(answer('L2.completion')), screen(false), NONE, ME)).toEqual([]);
    expect(toConfirm(request(answer('L2.completion', { source: 'carried' })), screen(false), NONE, ME)).toHaveLength(1);
  });

  it.each([
    ['vendor', { state: 'vendor_asked', source: 'consultant' }],
    ['praya', { state: 'inferred', source: 'prefill' }],
    ['carried', { state: 'confirmed', source: 'carried' }],
    ['colleague', { state: 'confirmed', source: 'client' }],
    ['consultant', { state: 'confirmed', source: 'consultant' }],
  ] as const)('is said to be by the %s', (who, change) => {
    expect(filledBy(answer('L2.completion', change))).toBe(who);
  });
});
