import { describe, expect, it } from 'vitest';
import type { Answer, Gap, Pack, Scenario } from '@/api/types/assessment';
import { answeredOn, bySection, differencesOf, differs, gapsApart, risksOf } from './compare';

const part = (id: string) => ({ id });
const pack = {
  sections: [
    { title: 'First', questions: [{ id: 'B2', parts: [part('main'), part('share')] }] },
    { title: 'Second', questions: [{ id: 'A1', parts: [part('main')] }] },
  ],
} as unknown as Pack;
const said = (key: string, rest: Partial<Answer> = {}) =>
  ({ key, options: ['x'], proof: 'asserted', state: 'confirmed', evidenceIds: [], note: '', ...rest }) as Answer;
const of = (...answers: Answer[]) => ({ answers });
const keys = (all: { key: string }[]) => all.map((one) => one.key);

describe('two assessments side by side', () => {
  it('go through what either has answered as the pack asks it, and what it asks no more at the end', () => {
    const left = of(said('Z9.main'), said('A1.main@singapore'), said('B2.share'));
    const right = of(said('A1.main@mainland'), said('B2.main'), said('B2.share', { options: [] }));
    expect(keys(answeredOn(pack, left, right))).toEqual([
      'B2.main',
      'B2.share',
      'A1.main@mainland',
      'A1.main@singapore',
      'Z9.main',
    ]);
    expect(bySection(pack, answeredOn(pack, left, right)).map(([title, all]) => [title, all.length])).toEqual([
      ['First', 2],
      ['Second', 2],
      [null, 1],
    ]);
  });

  it('differ where one says nothing, says something else, or proves it otherwise', () => {
    const one = said('A1.main');
    const apart = (other: Answer | null, sameClient = true) =>
      differs({ key: one.key, before: one, after: other }, sameClient);
    expect(apart({ ...one })).toBe(false);
    expect(apart(null)).toBe(true);
    expect(apart({ ...one, options: [] })).toBe(true);
    expect(apart({ ...one, options: ['y'] })).toBe(true);
    expect(apart({ ...one, proof: 'document' })).toBe(true);
    expect(apart({ ...one, state: 'vendor_asked' })).toBe(true);
    expect(differs({ key: 'A1.main', before: null, after: null }, true)).toBe(false);
  });

  it('compare reasons and files within one client only: those of another are other papers', () => {
    const one = said('A1.main', { note: 'as agreed', evidenceIds: ['e1'] });
    const other = said('A1.main', { note: 'by contract', evidenceIds: ['e2'] });
    expect(differs({ key: one.key, before: one, after: other }, true)).toBe(true);
    expect(differs({ key: one.key, before: one, after: other }, false)).toBe(false);
    expect(keys(differencesOf(pack, of(one, said('B2.main')), of(other, said('B2.main'))))).toEqual(['A1.main']);
  });

  it('show a move of the risk that the figures show, and a scenario that only one has', () => {
    const risk = (id: string, residual: number) => ({ id, residual }) as Scenario;
    expect(
      risksOf([risk('R1', 3), risk('R2', 2)], [risk('R1', 3.04), risk('R2', 2.1), risk('R3', 1)]).map((one) => [
        one.id,
        one.moved,
      ]),
    ).toEqual([
      ['R1', false],
      ['R2', true],
      ['R3', true],
    ]);
  });

  it('name the gaps that are open on one side, for each place by itself', () => {
    const gap = (id: string, question: string): Gap => ({ id, question, gapClass: 'legal' });
    expect(
      gapsApart([gap('g', 'I1@mainland'), gap('h', 'B2')], [gap('g', 'I1@singapore'), gap('h', 'B2')]).map((one) => [
        one.question,
        one.before,
        one.after,
      ]),
    ).toEqual([
      ['I1@mainland', true, false],
      ['I1@singapore', false, true],
    ]);
  });
});
