import { expect, it } from 'vitest';
import type { Verdict, Visible } from '@/api/types/assessment';
import { nextOf, toLookAt } from './verdicts';

const visible = ['A2', 'G1', 'I1@mainland', 'L2'].map((question) => ({ question, parts: ['main'] })) as Visible[];
const verdict = (key: string, state: Verdict['state'] = 'waiting') => ({ key, state, version: 1 }) as Verdict;

it('names each question once, in the order of the questions', () => {
  const verdicts = [
    verdict('L2.pass'),
    verdict('I1.main@mainland'),
    verdict('L2.completion'),
    verdict('G1.main', 'accepted'),
  ];
  expect(toLookAt(verdicts, visible)).toEqual(['I1@mainland', 'L2']);
});

it('goes on from the question that was looked at last, and begins again at the end', () => {
  const questions = ['A2', 'I1@mainland'];
  expect(nextOf(questions, null, visible)).toBe('A2');
  expect(nextOf(questions, 'A2', visible)).toBe('I1@mainland');
  expect(nextOf(questions, 'G1', visible)).toBe('I1@mainland');
  expect(nextOf(questions, 'L2', visible)).toBe('A2');
  expect(nextOf([], 'L2', visible)).toBeNull();
});
