import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiProblem } from '@/api/problem';
import type { Answer, AnswerEdit, AnswerSaved } from '@/api/types/assessment';
import { anAnswer, aStore } from '@/app/testing';
import { Drafts } from './drafts';

const KEY = 'G2.main';
const answer = (version: number, options: string[]): Answer => anAnswer(KEY, { version, options });
const saved = (version: number, body: AnswerEdit): AnswerSaved =>
  ({ answer: { ...answer(version, []), ...body } }) as AnswerSaved;

function setUp(save: (key: string, body: AnswerEdit, version: number) => Promise<AnswerSaved>) {
  const { kept, store } = aStore();
  const done: AnswerSaved[] = [];
  const make = () => new Drafts({ save, saved: (one) => done.push(one), known: () => undefined, store, name: 'draft' });
  return { drafts: make(), make, kept, done };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('an answer being written', () => {
  it('is saved at once where it is a choice', async () => {
    const save = vi.fn(async (_: string, body: AnswerEdit, version: number) => saved(version + 1, body));
    const { drafts, done } = setUp(save);
    drafts.edit(KEY, answer(3, ['routine']), { options: ['blocked'] }, 'now');
    await vi.advanceTimersByTimeAsync(0);
    expect(save).toHaveBeenCalledWith(KEY, expect.objectContaining({ options: ['blocked'], state: 'confirmed' }), 3);
    expect(done).toHaveLength(1);
    expect(drafts.all().size).toBe(0);
  });

  it('waits two idle seconds while it is typed, or the blur', async () => {
    const save = vi.fn(async (_: string, body: AnswerEdit, version: number) => saved(version + 1, body));
    const { drafts } = setUp(save);
    drafts.edit(KEY, undefined, { text: 'a' }, 'idle');
    await vi.advanceTimersByTimeAsync(1_500);
    drafts.edit(KEY, undefined, { text: 'ab' }, 'idle');
    await vi.advanceTimersByTimeAsync(1_500);
    expect(save).not.toHaveBeenCalled();
    drafts.flush(KEY);
    await vi.advanceTimersByTimeAsync(0);
    expect(save).toHaveBeenCalledTimes(1);
    expect(save).toHaveBeenCalledWith(KEY, expect.objectContaining({ text: 'ab' }), 0);
  });

  it('stays in the tab until the server has it, also over a reload', async () => {
    let up = false;
    const save = vi.fn(async (_: string, body: AnswerEdit, version: number) => {
      if (!up) throw new ApiProblem(0, {}, null);
      return saved(version + 1, body);
    });
    const { drafts, make, kept } = setUp(save);
    drafts.edit(KEY, answer(1, []), { text: 'kept' }, 'now');
    await vi.advanceTimersByTimeAsync(0);
    expect(drafts.all().get(KEY)?.saving).toBe('failed');
    expect(kept.get('draft')).toContain('kept');
    drafts.close();
    up = true;
    const reloaded = make();
    await vi.advanceTimersByTimeAsync(0);
    expect(save).toHaveBeenLastCalledWith(KEY, expect.objectContaining({ text: 'kept' }), 1);
    expect(reloaded.all().size).toBe(0);
    expect(kept.size).toBe(0);
  });

  it('sends again by itself when the connection is back', async () => {
    let up = false;
    const save = vi.fn(async (_: string, body: AnswerEdit, version: number) => {
      if (!up) throw new ApiProblem(0, {}, null);
      return saved(version + 1, body);
    });
    const { drafts } = setUp(save);
    drafts.edit(KEY, undefined, { text: 'x' }, 'now');
    await vi.advanceTimersByTimeAsync(0);
    up = true;
    await vi.advanceTimersByTimeAsync(4_000);
    expect(drafts.all().size).toBe(0);
  });

  it('keeps what was typed while it was on its way', async () => {
    const waiting: (() => void)[] = [];
    const save = vi.fn(
      (_: string, body: AnswerEdit, version: number) =>
        new Promise<AnswerSaved>((resolve) => waiting.push(() => resolve(saved(version + 1, body)))),
    );
    const { drafts } = setUp(save);
    drafts.edit(KEY, answer(5, []), { text: 'one' }, 'now');
    await vi.advanceTimersByTimeAsync(0);
    drafts.edit(KEY, answer(5, []), { text: 'one two' }, 'idle');
    waiting[0]?.();
    await vi.advanceTimersByTimeAsync(0);
    expect(drafts.all().get(KEY)?.body.text).toBe('one two');
    await vi.advanceTimersByTimeAsync(4_500);
    expect(save).toHaveBeenLastCalledWith(KEY, expect.objectContaining({ text: 'one two' }), 6);
  });
});

describe('two people, one answer', () => {
  const stale = () => {
    throw new ApiProblem(412, { current: answer(4, ['routine']) }, null);
  };

  it('shows the second what the first wrote, and overwrites neither', async () => {
    const { drafts } = setUp(vi.fn(async () => stale()));
    drafts.edit(KEY, answer(3, []), { options: ['blocked'] }, 'now');
    await vi.advanceTimersByTimeAsync(0);
    expect(drafts.all().get(KEY)).toMatchObject({
      saving: 'stale',
      theirs: { options: ['routine'] },
      body: { options: ['blocked'] },
    });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(drafts.all().get(KEY)?.saving).toBe('stale');
  });

  it('lets a person keep theirs, over the newer version', async () => {
    let first = true;
    const save = vi.fn(async (_: string, body: AnswerEdit, version: number) => {
      if (first) {
        first = false;
        stale();
      }
      return saved(version + 1, body);
    });
    const { drafts } = setUp(save);
    drafts.edit(KEY, answer(3, []), { options: ['blocked'] }, 'now');
    await vi.advanceTimersByTimeAsync(0);
    drafts.keepMine(KEY);
    await vi.advanceTimersByTimeAsync(0);
    expect(save).toHaveBeenLastCalledWith(KEY, expect.objectContaining({ options: ['blocked'] }), 4);
  });

  it('knows its own words again: a save whose reply was lost is no conflict with oneself', async () => {
    const mine = () => {
      throw new ApiProblem(412, { current: answer(4, ['blocked']) }, null);
    };
    const { drafts } = setUp(vi.fn(async () => mine()));
    drafts.edit(KEY, answer(3, []), { options: ['blocked'] }, 'now');
    await vi.advanceTimersByTimeAsync(0);
    expect(drafts.all().size).toBe(0);
    drafts.edit(KEY, answer(4, []), { options: ['blocked'] }, 'idle');
    drafts.arrived(answer(5, ['blocked']));
    expect(drafts.all().size).toBe(0);
  });

  it('notices it before saving, when the other answer arrives while typing', async () => {
    const save = vi.fn(async (_: string, body: AnswerEdit, version: number) => saved(version + 1, body));
    const { drafts } = setUp(save);
    drafts.edit(KEY, answer(3, []), { text: 'half' }, 'idle');
    drafts.arrived(answer(4, ['routine']));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(save).not.toHaveBeenCalled();
    drafts.takeTheirs(KEY);
    expect(drafts.all().size).toBe(0);
  });
});

it('does not send again what the server refuses', async () => {
  const save = vi.fn(async () => {
    throw new ApiProblem(409, { reasons: [{ key: 'contradiction' }] }, null);
  });
  const { drafts } = setUp(save);
  drafts.edit(KEY, undefined, { options: ['x'] }, 'now');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(save).toHaveBeenCalledTimes(1);
  expect(drafts.all().get(KEY)).toMatchObject({ saving: 'refused' });
});
