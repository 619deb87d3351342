import { expect, it } from 'vitest';
import type { Answer, Grounds, Tia } from '@/api/types/assessment';
import type { Asked } from './answers';
import { exceptionsOf } from './exceptions';

const asked = (id: string, required = true): Asked =>
  ({
    id,
    question: { id, evidence: false },
    destination: null,
    parts: [{ id: 'main', required }],
  }) as unknown as Asked;
const given = (id: string, more: Partial<Answer> = {}) =>
  [`${id}.main`, { key: `${id}.main`, options: ['yes'], state: 'confirmed', at: '', ...more } as Answer] as const;
const tia = (gaps: { question: string; gapClass: string }[] = []) =>
  ({
    score: { gaps, contradictions: [], gatesOpen: [], visible: [] },
    verdicts: [],
    reviews: [],
  }) as unknown as Tia;
const grounds = { apart: [{ key: 'E2.main', complete: true, sayings: [] }], register: [] } as unknown as Grounds;

const kinds = (what: Asked[], answers: ReadonlyMap<string, Answer>, of = tia(), held?: Grounds) => {
  const { exceptions, rest } = exceptionsOf(of, what, answers, [], held);
  return { exceptions: exceptions.map((one) => [one.asked.id, ...one.kinds]), rest: rest.map((one) => one.id) };
};

it('shows what nobody answered, and folds away what needs no answer', () => {
  const found = kinds([asked('C5'), asked('C6'), asked('C7', false)], new Map([given('C6')]));
  expect(found).toEqual({ exceptions: [['C5', 'blank']], rest: ['C6', 'C7'] });
});

it('shows every open gap, and the one of law first', () => {
  const gaps = [
    { question: 'D4', gapClass: 'guidance' },
    { question: 'H3', gapClass: 'legal' },
  ];
  const found = kinds([asked('D4'), asked('H3')], new Map([given('D4'), given('H3')]), tia(gaps));
  expect(found).toEqual({
    exceptions: [
      ['H3', 'legal'],
      ['D4', 'gap'],
    ],
    rest: [],
  });
});

it('shows where dossiers differ until somebody has settled it', () => {
  const open = kinds([asked('E2')], new Map([given('E2', { state: 'inferred' })]), tia(), grounds);
  expect(open.exceptions).toEqual([['E2', 'apart', 'inferred']]);
  expect(kinds([asked('E2')], new Map([given('E2')]), tia(), grounds).rest).toEqual(['E2']);
});

it('takes what the vendor was asked for what it is, and not for blank', () => {
  const waits = new Map([given('G2', { options: [], state: 'vendor_asked' })]);
  expect(kinds([asked('G2')], waits).exceptions).toEqual([['G2', 'vendor']]);
});
