import { describe, expect, it } from 'vitest';
import type { Answer, Pack, Question, ScenarioScore, Tia } from '@/api/contract';
import { askedOf, byKey, isAnswered, keyOf, parseKey, sayAnswer } from './answers';
import { exceptionsOf } from './exceptions';
import { sumOf } from './ScoreSheet';

const question = (id: string, over: Partial<Question> = {}): Question => ({
  id,
  gate: false,
  asked: 'client',
  evidence: false,
  vendorAskable: false,
  wording: id,
  help: null,
  effects: [],
  parts: [{ id: 'main', label: null, type: 'single', required: true, options: [{ key: 'yes', label: 'Yes' }] }],
  sources: [],
  grade: 'proposal',
  ...over,
});
const answer = (key: string, over: Partial<Answer> = {}): Answer => ({
  key,
  options: ['yes'],
  state: 'confirmed',
  source: 'consultant',
  by: null,
  at: '',
  version: 1,
  ...over,
});

describe('keys', () => {
  it('name question, part and destination', () => {
    expect(parseKey('A4.share')).toEqual({ question: 'A4', part: 'share', destination: null });
    expect(parseKey('I1.main@mainland')).toEqual({ question: 'I1', part: 'main', destination: 'mainland' });
  });
  it('ask a question once per destination shown', () => {
    const asked = askedOf([question('I1'), question('I5')], ['I1@mainland', 'I1@singapore', 'I5@mainland']);
    expect(asked.map((one) => one.id)).toEqual(['I1@mainland', 'I1@singapore', 'I5@mainland']);
    expect(asked[1] && keyOf(asked[1], question('I1').parts[0] as never)).toBe('I1.main@singapore');
  });
});

describe('isAnswered', () => {
  const [asked] = askedOf([question('G2')], ['G2']) as [ReturnType<typeof askedOf>[number]];
  it.each([
    ['nothing', undefined, false],
    ['an answer', answer('G2.main'), true],
    ['only inferred', answer('G2.main', { state: 'inferred' }), false],
    ['no option', answer('G2.main', { options: [] }), false],
    ['vendor asked', answer('G2.main', { state: 'vendor_asked', options: null }), true],
  ])('%s', (_, given, expected) => {
    expect(isAnswered(asked, byKey(given ? [given] : []))).toBe(expected);
  });
});

it('says an answer in words', () => {
  const pack = { sections: [{ id: 'G', title: '', intro: null, questions: [question('G2')] }] } as unknown as Pack;
  const say = {
    day: (day: string) => day,
    number: String,
    list: (items: string[]) => items.join('+'),
    vendorAsked: (day: string) => `asked ${day}`,
  };
  expect(sayAnswer(pack, 'G2.main', answer('G2.main'), say)).toBe('Yes');
  expect(sayAnswer(pack, 'G2.main', { state: 'vendor_asked', askedOn: '2026-11-09' }, say)).toBe('asked 2026-11-09');
  expect(sayAnswer(pack, 'G2.main', { state: 'confirmed', number: 0 }, say)).toBe('0');
  expect(sayAnswer(pack, 'G2.main', null, say)).toBeNull();
});

it('puts the gravest exceptions first, and folds the rest away', () => {
  const questions = [question('A1', { evidence: true }), question('G1'), question('H1'), question('K1')];
  const ids = questions.map((one) => one.id);
  const answers = byKey(ids.map((id) => answer(`${id}.main`)));
  const tia = {
    score: {
      contradictions: [],
      gaps: [{ id: 'H1-x', class: 'legal', question: 'H1', open: true }],
      gatesOpen: ['G1'],
    },
  } as unknown as Tia;
  const { exceptions, rest } = exceptionsOf(tia, askedOf(questions, ids), answers, []);
  expect(exceptions.map((one) => [one.asked.id, one.kinds])).toEqual([
    ['H1', ['legal']],
    ['G1', ['gate']],
    ['A1', ['unproven']],
  ]);
  expect(rest.map((one) => one.id)).toEqual(['K1']);
});

it('opens a score into its sum: the heaviest first, claims apart', () => {
  const line = (id: string, over: object) => ({
    question: id,
    part: 'main',
    destination: null,
    weight: 1,
    exposure: null,
    degree: null,
    proof: null,
    effectiveness: null,
    counted: true,
    blank: false,
    ...over,
  });
  const scenario = {
    lines: [
      line('B2', { effect: 'raise', weight: 1, exposure: 1 }),
      line('A4', { effect: 'raise', weight: 5, exposure: 1 }),
      line('C4', { effect: 'lower', weight: 4, effectiveness: 0.5, degree: 1, proof: 0.8 }),
      line('F2', { effect: 'lower', weight: 3, effectiveness: 0.35, degree: 1, proof: 0, counted: false }),
      line('F1', { effect: 'lower', weight: 3, effectiveness: 0.35, degree: 0, proof: 0, counted: false }),
    ],
  } as unknown as ScenarioScore;
  const sum = sumOf(scenario, () => ({ label: '', said: '' }));
  expect(sum.raising.map((one) => one.id)).toEqual(['A4', 'B2']);
  expect(sum.lowering.map((one) => [one.id, one.share, one.counted])).toEqual([
    ['C4', 0.4, true],
    ['F2', 0, false],
  ]);
});
