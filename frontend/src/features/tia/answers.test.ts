import { describe, expect, it } from 'vitest';
import type { Answer, Pack, Part, Question, Said, Scenario, Tia } from '@/api/types/assessment';
import { parseKey, sayAnswer, tellSubject } from '@/app/pack';
import { anAnswer } from '@/app/testing';
import { askedOf, byKey, isAnswered, isUnanswered, keyOf } from './answers';
import { earlierOf, exceptionsOf } from './exceptions';
import { refusals, wantingIn } from './ReviewForm';
import { sumOf } from './ScoreSheet';
import { inferredOf } from './SectionNav';

const main: Part = {
  id: 'main',
  label: '',
  help: '',
  type: 'single',
  required: true,
  options: [{ key: 'yes', label: 'Yes', disabled: false, unknown: false, destinations: [] }],
  prefilled: false,
};
const question = (id: string, over: Partial<Question> = {}): Question => ({
  id,
  gate: false,
  asked: 'client',
  own: false,
  evidence: false,
  vendorAskable: false,
  wording: id,
  help: '',
  effects: [],
  parts: [main],
  sources: [],
  grade: 'proposal',
  ...over,
});
const answer = (key: string, over: Partial<Answer> = {}): Answer => anAnswer(key, { options: ['yes'], ...over });
const shown = (...ids: string[]) => ids.map((id) => ({ question: id, parts: ['main'] }));

describe('keys', () => {
  it('name question, part and destination', () => {
    expect(parseKey('A4.share')).toEqual({ question: 'A4', part: 'share', destination: null });
    expect(parseKey('I1.main@mainland')).toEqual({ question: 'I1', part: 'main', destination: 'mainland' });
  });
  it('ask a question once per destination shown', () => {
    const asked = askedOf([question('I1'), question('I5')], shown('I1@mainland', 'I1@singapore', 'I5@mainland'));
    expect(asked.map((one) => one.id)).toEqual(['I1@mainland', 'I1@singapore', 'I5@mainland']);
    expect(asked[1] && keyOf(asked[1], main)).toBe('I1.main@singapore');
  });
});

it('ask only for the parts that show', () => {
  const two = question('G1', { parts: [main, { ...main, id: 'place' }] });
  const [asked] = askedOf([two], [{ question: 'G1', parts: ['place'] }]);
  expect(asked?.parts.map((part) => part.id)).toEqual(['place']);
});

describe('isAnswered', () => {
  const [asked] = askedOf([question('G2')], shown('G2')) as [ReturnType<typeof askedOf>[number]];
  it.each([
    ['nothing', undefined, false],
    ['an answer', answer('G2.main'), true],
    ['only inferred', answer('G2.main', { state: 'inferred' }), false],
    ['no option', answer('G2.main', { options: [] }), false],
    ['vendor asked', answer('G2.main', { state: 'vendor_asked', options: [] }), true],
  ])('%s', (_, given, expected) => {
    expect(isAnswered(asked, new Map<string, Said>(given ? [['G2.main', given]] : []))).toBe(expected);
  });
});

it('says an answer in words', () => {
  const pack = {
    sections: [{ id: 'G', title: '', intro: '', questions: [question('G2')] }],
    words: { vendorAsked: 'asked {date}' },
  } as unknown as Pack;
  const say = {
    day: (day: string) => day,
    number: String,
    list: (items: string[]) => items.join('+'),
  };
  expect(sayAnswer(pack, 'G2.main', answer('G2.main'), say)).toBe('Yes');
  expect(sayAnswer(pack, 'G2.main', { state: 'vendor_asked', askedOn: '2026-11-09' }, say)).toBe('asked 2026-11-09');
  expect(sayAnswer(pack, 'G2.main', { state: 'confirmed', number: 0 }, say)).toBe('0');
  expect(sayAnswer(pack, 'G2.main', null, say)).toBeNull();
});

it('puts the gravest exceptions first, and folds the rest away', () => {
  const questions = [
    question('A1', { evidence: true }),
    question('G1'),
    question('H1'),
    question('K1'),
    question('L1'),
    question('C1'),
  ];
  const ids = questions.map((one) => one.id);
  const answers = byKey(ids.map((id) => answer(`${id}.main`)));
  const tia = {
    reviews: [],
    verdicts: [
      { key: 'L1.main', state: 'waiting' },
      { key: 'K1.main', state: 'accepted' },
    ],
    score: {
      contradictions: [],
      gaps: [{ id: 'H1-x', gapClass: 'legal', question: 'H1' }],
      gatesOpen: ['G1'],
    },
  } as unknown as Tia;
  const against = { apart: [], register: [{ key: 'C1.main', from: 'categories', contradicted: true, facts: [] }] };
  const { exceptions, rest } = exceptionsOf(tia, askedOf(questions, shown(...ids)), answers, [], against);
  expect(exceptions.map((one) => [one.asked.id, one.kinds])).toEqual([
    ['C1', ['register']],
    ['H1', ['legal']],
    ['G1', ['gate']],
    ['L1', ['client']],
    ['A1', ['unproven']],
  ]);
  expect(rest.map((one) => one.id)).toEqual(['K1']);
});

it('brings what was commented on before back to the reviewer, and says whether it was answered anew', () => {
  const questions = [question('A1'), question('I1')];
  const asked = askedOf(questions, shown('A1', 'I1@mainland'));
  const review = {
    id: 'r',
    at: '2026-11-20T10:00:00Z',
    comments: [
      { key: 'A1', text: 'which entity?' },
      { key: 'I1@mainland', text: 'no source' },
    ],
  };
  const tia = {
    reviews: [review],
    verdicts: [],
    score: { contradictions: [], gaps: [], gatesOpen: [] },
  } as unknown as Tia;
  const answers = byKey([
    answer('A1.main', { at: '2026-11-21T10:00:00Z' }),
    answer('I1.main@mainland', { at: '2026-11-19T10:00:00Z' }),
  ]);
  const { exceptions } = exceptionsOf(tia, asked, answers, [], undefined);
  expect(exceptions.map((one) => one.kinds)).toEqual([['commented'], ['commented']]);
  const earlier = asked.flatMap((one) => earlierOf(tia, one, answers));
  expect(earlier.map(({ text, changed }) => [text, changed])).toEqual([
    ['which entity?', true],
    ['no source', false],
  ]);
});

it('says what is wanting before a review can be sent', () => {
  const nothing = { outcome: 'recommended' as const, recommendation: null, conditions: [], note: '' };
  const whole = { text: 'Sign clause 4', owner: 'Ms Chan', due: '2026-12-31' };
  expect(wantingIn(nothing, 0)).toBe('recommendation');
  expect(wantingIn({ ...nothing, recommendation: 'proceed' }, 0)).toBeNull();
  expect(wantingIn({ ...nothing, recommendation: 'proceed_with_conditions' }, 0)).toBe('condition');
  const part = { ...nothing, recommendation: 'proceed_with_conditions' as const, conditions: [{ ...whole, due: '' }] };
  expect(wantingIn(part, 0)).toBe('condition_part');
  expect(wantingIn({ ...part, conditions: [whole] }, 0)).toBeNull();
  expect(wantingIn({ ...nothing, recommendation: 'stop' }, 0)).toBe('explanation');
  expect(wantingIn({ ...nothing, outcome: 'returned' }, 0)).toBe('comment');
  expect(wantingIn({ ...nothing, outcome: 'returned' }, 1)).toBeNull();
});

it('tells a gap that nobody has answered yet from one that was found', () => {
  const answers = byKey([answer('M1.main', { options: [] }), answer('I1.main@mainland')]);
  expect(isUnanswered('M1', answers)).toBe(true);
  expect(isUnanswered('M2', answers)).toBe(true);
  expect(isUnanswered('I1', answers)).toBe(false);
});

it('leads to what is prefilled in the order of the questions', () => {
  const answers = [
    answer('G1.main', { state: 'inferred' }),
    answer('A1.main', { state: 'inferred' }),
    answer('B1.main'),
  ];
  expect(inferredOf(answers, shown('A1', 'B1', 'G1'))).toEqual(['A1', 'G1']);
});

it('opens a score into its sum: the heaviest first, claims apart', () => {
  const raise = (key: string, weight: number, exposure: number) => ({
    key,
    weight,
    exposure,
    product: weight * exposure,
    standing: 'confirmed',
    unproven: false,
  });
  const measure = (key: string, lowers: number, claimedNotCounted: boolean) => ({
    key,
    weight: 3,
    kind: 'technical',
    effectiveness: 0.5,
    degree: 1,
    proof: 'document',
    proofValue: claimedNotCounted ? 0 : 0.8,
    lowers,
    claimedNotCounted,
  });
  const scenario: Pick<Scenario, 'raising' | 'measures'> = {
    raising: [raise('B2.main', 1, 1), raise('A4.share', 5, 1)],
    measures: [measure('F2.main', 0, true), measure('C4.main', 0.4, false), measure('F1.main', 0, false)],
  };
  const sum = sumOf(scenario, () => ({ label: '', said: '' }));
  expect(sum.raising.map((one) => one.id)).toEqual(['A4', 'B2']);
  expect(sum.lowering.map((one) => [one.id, one.share, one.counted])).toEqual([
    ['C4', 0.4, true],
    ['F2', 0, false],
  ]);
});

it('names what a reason is about in the words of the pack', () => {
  const pack = {
    sections: [{ id: 'I', title: '', intro: '', questions: [question('I1', { wording: 'Which law?' })] }],
    words: {
      gaps: { 'H1-retention': { id: 'H1-retention', title: 'No retention period', text: '' } },
      contradictions: {},
      destinations: { mainland: { id: 'mainland', title: 'Mainland', text: '' } },
    },
  } as unknown as Pack;
  expect(tellSubject(pack, 'H1-retention')).toBe('No retention period');
  expect(tellSubject(pack, 'I1@mainland')).toBe('I1 Which law? · Mainland');
  expect(tellSubject(pack, 'I1.main@mainland')).toBe('I1 Which law? · Mainland');
  expect(tellSubject(pack, 'X9')).toBeNull();
});

it('excludes a recommendation for what excludes that one', () => {
  const reasons = [
    { key: 'tia.legal-gap-open', subjects: ['H1-retention'] },
    { key: 'tia.gate-open', subjects: ['G1'] },
  ];
  expect(refusals(reasons, 'proceed')).toHaveLength(2);
  expect(refusals(reasons, 'proceed_with_conditions').map((one) => one.key)).toEqual(['tia.gate-open']);
  expect(refusals(reasons, 'restrict')).toEqual([]);
});
