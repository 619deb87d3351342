import { describe, expect, it } from 'vitest';
import { ApiProblem } from '@/api/problem';
import { eachOf, type Fared } from './batch';

describe('a batch', () => {
  it('does each once, a few at a time, and one that fails leaves the others be', async () => {
    let busy = 0;
    let most = 0;
    const fared = new Map<number, Fared<string>>();
    await eachOf(
      [1, 2, 3, 4, 5, 6, 7],
      async (one) => {
        busy += 1;
        most = Math.max(most, busy);
        await Promise.resolve();
        busy -= 1;
        if (one === 4) throw new ApiProblem(412, { reasons: [{ key: 'stale' }] }, null);
        return `done ${one}`;
      },
      (one, state) => fared.set(one, state),
    );
    expect(most).toBeLessThanOrEqual(3);
    expect([...fared.values()].filter((one) => one.state === 'done')).toHaveLength(6);
    expect(fared.get(4)).toMatchObject({ state: 'failed', problem: { status: 412 } });
  });
});
