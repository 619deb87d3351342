import { expect, it } from 'vitest';
import type { Score, Tia } from '@/api/types';
import { merged } from './useEditor';

const yes = { allowed: true, reason: null };
const no = { allowed: false, reason: 'tia.contradiction' };
const tia = (actions: Tia['actions']) => ({ answers: [], lapsed: [], actions }) as unknown as Tia;
const score = (contradictions: Score['contradictions']) => ({ contradictions }) as Score;
const two = [{ id: 'X', answers: ['G4.main', 'G5.main'] }];

it('lets nobody send answers that contradict each other, and everybody again once they do not', () => {
  const open = tia({ answer: yes, submit: yes });
  const stopped = merged(open, [], { score: score(two) });
  expect(stopped.actions.submit).toEqual(no);
  expect(merged(stopped, [], { score: score([]) }).actions.submit).toEqual(yes);
});

it('leaves what the answers do not decide as the server said it', () => {
  const reads = {
    answer: { allowed: false, reason: 'not_allowed' },
    submit: { allowed: false, reason: 'not_allowed' },
  };
  expect(merged(tia(reads), [], { score: score(two) }).actions).toEqual(reads);
  expect(merged(tia({ answer: yes, submit: no }), [], {}).actions.submit).toEqual(no);
});
