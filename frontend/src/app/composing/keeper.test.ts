import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiProblem } from '@/api/problem';
import { Keeper } from './keeper';

interface Saved {
  version: number;
}

function desk(save: (text: string, version: number) => Promise<Saved>) {
  const store = new Map<string, string>();
  const overtaken = vi.fn();
  const begin = (text = 'a', version = 1) =>
    new Keeper<string, Saved>(text, version, {
      save,
      saved: () => undefined,
      overtaken,
      name: 'n',
      store: {
        getItem: (key) => store.get(key) ?? null,
        setItem: (key, value) => void store.set(key, value),
        removeItem: (key) => void store.delete(key),
      },
    });
  return { keeper: begin(), begin, store, overtaken };
}
const put = (text: string) => () => text;

describe('a draft that is saved whole', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is saved after two idle seconds, against the version that was looked at', async () => {
    const save = vi.fn(async (_: string, version: number) => ({ version: version + 1 }));
    const { keeper } = desk(save);
    keeper.edit(put('ab'), 'idle');
    keeper.edit(put('abc'), 'idle');
    await vi.advanceTimersByTimeAsync(1_999);
    expect(save).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(save.mock.calls).toEqual([['abc', 1]]);
    expect(keeper.current()).toMatchObject({ saving: 'kept', version: 2, base: 'abc' });
  });

  it('sends what was typed while a save was on its way, against the version that came of that', async () => {
    const answers: ((saved: Saved) => void)[] = [];
    const save = vi.fn((_: string, __: number) => new Promise<Saved>((done) => answers.push(done)));
    const { keeper } = desk(save);
    keeper.edit(put('b'), 'now');
    await vi.advanceTimersByTimeAsync(0);
    keeper.edit(put('c'), 'now');
    await vi.advanceTimersByTimeAsync(0);
    expect(save).toHaveBeenCalledTimes(1);
    answers[0]?.({ version: 2 });
    await vi.advanceTimersByTimeAsync(2_000);
    expect(save.mock.calls).toEqual([
      ['b', 1],
      ['c', 2],
    ]);
  });

  it('settles once everything is on the server', async () => {
    const { keeper } = desk(async (_, version) => ({ version: version + 1 }));
    keeper.edit(put('b'), 'idle');
    const settled = keeper.settle();
    await vi.advanceTimersByTimeAsync(0);
    expect(await settled).toBe(true);
    expect(keeper.current().version).toBe(2);
  });

  it('waits for a person where somebody else saved first, and goes on from what they choose', async () => {
    const save = vi.fn(async (_: string, version: number) => {
      if (version < 5) throw new ApiProblem(412, {}, null);
      return { version: version + 1 };
    });
    const { keeper, overtaken } = desk(save);
    keeper.edit(put('mine'), 'now');
    await vi.advanceTimersByTimeAsync(0);
    expect(overtaken).toHaveBeenCalledOnce();
    keeper.edit(put('mine too'), 'idle');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(save).toHaveBeenCalledOnce();
    expect(await keeper.settle()).toBe(false);
    keeper.arrived('theirs', 5);
    expect(keeper.current()).toMatchObject({ shape: 'mine too', saving: 'stale' });
    keeper.choose('mine too', 'theirs', 5);
    await vi.advanceTimersByTimeAsync(0);
    expect(keeper.current()).toMatchObject({ shape: 'mine too', saving: 'kept', version: 6 });
  });

  it('knows its own words again, whose answer got lost', async () => {
    const { keeper } = desk(async () => {
      throw new ApiProblem(412, {}, null);
    });
    keeper.edit(put('mine'), 'now');
    await vi.advanceTimersByTimeAsync(0);
    keeper.arrived('mine', 2);
    expect(keeper.current()).toMatchObject({ saving: 'kept', version: 2 });
  });

  it('knows them also where they are here before the save is refused', async () => {
    const { keeper, begin } = desk(async () => {
      throw new ApiProblem(412, {}, null);
    });
    keeper.edit(put('mine'), 'idle');
    const after = begin('mine', 2);
    after.arrived('mine', 2);
    await vi.advanceTimersByTimeAsync(0);
    expect(after.current()).toMatchObject({ shape: 'mine', saving: 'kept', version: 2 });
  });

  it('sends again without a connection, and loses nothing to a reload', async () => {
    let up = false;
    const { keeper, begin, store } = desk(async (_, version) => {
      if (!up) throw new ApiProblem(0, {}, null);
      return { version: version + 1 };
    });
    keeper.edit(put('b'), 'now');
    await vi.advanceTimersByTimeAsync(0);
    expect(keeper.current().saving).toBe('failed');
    keeper.close();
    const after = begin();
    expect(after.current()).toMatchObject({ shape: 'b', version: 1 });
    up = true;
    await vi.advanceTimersByTimeAsync(4_000);
    expect(after.current().saving).toBe('kept');
    expect(store.size).toBe(0);
  });
});
