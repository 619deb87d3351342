import { expect, it } from 'vitest';
import type { Answer, Score, Tia, Verdict } from '@/api/types/assessment';
import { merged } from './useEditor';

const yes = { allowed: true, reason: null };
const no = { allowed: false, reason: 'tia.contradiction' };
const tia = (actions: Tia['actions']) => ({ answers: [], lapsed: [], verdicts: [], actions }) as unknown as Tia;
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

it('keeps what was said of an answer only as long as it is that answer', () => {
  const said = { key: 'G1.main', version: 1 } as Answer;
  const verdict = { key: 'G1.main', version: 1, state: 'accepted' } as Verdict;
  const before = { ...tia({}), answers: [said], verdicts: [verdict] };
  expect(merged(before, [], {}).verdicts).toEqual([verdict]);
  expect(merged(before, [{ ...said, version: 2 }], {}).verdicts).toEqual([]);
  const waits = { ...verdict, version: 2, state: 'waiting' as const };
  expect(merged(before, [{ ...said, version: 2 }], { verdicts: [waits] }).verdicts).toEqual([waits]);
});
