import { describe, expect, it, vi } from 'vitest';
import { ApiProblem } from '@/api/problem';
import type { Answer, AnswerEdit } from '@/api/types/assessment';
import { anAnswer, aStore } from '@/app/testing';
import { Outbox } from './outbox';

const KEY = 'G2.main';
const answer = (version: number, change: Partial<Answer> = {}): Answer => anAnswer(KEY, { version, ...change });
const takes = (_: string, body: AnswerEdit, version: number) =>
  Promise.resolve(answer(version + 1, body as Partial<Answer>));
const stale = (current: Answer) => new ApiProblem(412, { current }, null);

function setUp(save: (key: string, body: AnswerEdit, version: number) => Promise<Answer> = takes) {
  const { kept, store } = aStore();
  const saved: Answer[] = [];
  const asked = vi.fn(save);
  const arrived = vi.fn(async () => undefined);
  const make = () => new Outbox({ save: asked, saved: (one) => void saved.push(one), arrived, store, name: 'kept' });
  return { box: make(), make, kept, saved, asked, arrived };
}

describe('an answer being given', () => {
  it('is not sent before somebody goes on from it, and is gone from the device once it is there', async () => {
    const { box, asked, kept } = setUp();
    box.edit(KEY, undefined, { options: ['blocked'] });
    await box.send();
    expect(asked).not.toHaveBeenCalled();
    box.give(KEY, undefined);
    expect(await box.send()).toBeNull();
    expect(asked).toHaveBeenCalledExactlyOnceWith(KEY, expect.objectContaining({ options: ['blocked'] }), 0);
    expect(kept.size).toBe(0);
  });

  it('answers a question that waits for the vendor; a note alone leaves it waiting', async () => {
    const { box } = setUp();
    const waits = answer(2, { options: [], state: 'vendor_asked', askedOn: '2026-11-20' });
    box.edit(KEY, waits, { note: 'Ask Mr Wong' });
    expect(box.all().get(KEY)?.body).toMatchObject({ state: 'vendor_asked', askedOn: '2026-11-20' });
    box.edit(KEY, waits, { options: ['blocked'] });
    box.edit(KEY, waits, { options: ['blocked', 'routine'] });
    expect(box.all().get(KEY)?.body).toMatchObject({
      state: 'confirmed',
      askedOn: null,
      options: ['blocked', 'routine'],
      note: 'Ask Mr Wong',
    });
  });

  it('confirms what stands there in one go', async () => {
    const { box, asked } = setUp();
    box.give(KEY, answer(4, { state: 'inferred', source: 'prefill' }));
    await box.send();
    expect(asked).toHaveBeenCalledWith(KEY, expect.objectContaining({ options: ['routine'], state: 'confirmed' }), 4);
  });
});

describe('without a connection', () => {
  it('stays on the device, over a closed tab too, until it is there', async () => {
    let down = true;
    const { box, make, kept } = setUp((key, body, version) =>
      down ? Promise.reject(new ApiProblem(0, {}, null)) : takes(key, body, version),
    );
    box.edit(KEY, answer(1), { options: ['blocked'] });
    box.give(KEY, undefined);
    expect((await box.send())?.status).toBe(0);
    expect(kept.size).toBe(1);
    down = false;
    const later = make();
    expect(later.all().get(KEY)).toMatchObject({ given: true, version: 1 });
    expect(await later.send()).toBeNull();
    expect(kept.size).toBe(0);
  });

  it('is sent once where two pages send at the same time', async () => {
    const { box, asked } = setUp();
    box.give(KEY, answer(1));
    await Promise.all([box.send(), box.send()]);
    expect(asked).toHaveBeenCalledTimes(1);
  });

  it('knows its own words again where the reply was lost', async () => {
    const { box, saved, kept } = setUp(async (_, body, version) => {
      throw stale(answer(version + 1, { ...(body as Partial<Answer>), source: 'client', by: 'me' }));
    });
    box.edit(KEY, answer(1), { options: ['blocked'] });
    box.give(KEY, undefined);
    expect(await box.send()).toBeNull();
    expect(saved).toHaveLength(1);
    expect(kept.size).toBe(0);
  });
});

describe('two people, one answer', () => {
  const theirs = answer(5, { options: ['case_by_case'] });
  const conflict = () => {
    const made = setUp((key, body, version) =>
      version < 5 ? Promise.reject(stale(theirs)) : takes(key, body, version),
    );
    made.box.edit(KEY, answer(1), { options: ['blocked'] });
    made.box.give(KEY, undefined);
    return made;
  };

  it('shows theirs, and sends nothing over it however often somebody goes on', async () => {
    const { box, asked } = conflict();
    expect((await box.send())?.status).toBe(412);
    expect(box.all().get(KEY)).toMatchObject({ theirs, body: { options: ['blocked'] } });
    box.give(KEY, undefined);
    await box.send();
    expect(asked).toHaveBeenCalledTimes(1);
  });

  it('keeps theirs, or sends mine over it, as a person says', async () => {
    const one = conflict();
    await one.box.send();
    one.box.takeTheirs([KEY]);
    expect(one.saved).toEqual([theirs]);
    expect(await one.box.send()).toBeNull();
    expect(one.asked).toHaveBeenLastCalledWith(KEY, expect.objectContaining({ options: ['case_by_case'] }), 5);
    const other = conflict();
    await other.box.send();
    other.box.keepMine([KEY]);
    expect(await other.box.send()).toBeNull();
    expect(other.asked).toHaveBeenLastCalledWith(KEY, expect.objectContaining({ options: ['blocked'] }), 5);
  });
});

it('keeps what the server does not take, and says why', async () => {
  const { box, asked } = setUp(async () => {
    throw new ApiProblem(400, { reasons: [{ key: 'tia.answer.out-of-range' }] }, null);
  });
  box.edit(KEY, undefined, { number: 900 });
  box.give(KEY, undefined);
  await box.send();
  await box.send();
  expect(asked).toHaveBeenCalledTimes(1);
  expect(box.all().get(KEY)?.problem?.has('tia.answer.out-of-range')).toBe(true);
});

it.each([403, 404, 409])('looks again at what stands there once nothing is taken any more (%i)', async (status) => {
  const { box, kept, arrived } = setUp(async () => {
    throw new ApiProblem(status, {}, null);
  });
  box.edit(KEY, undefined, { options: ['blocked'] });
  box.give(KEY, undefined);
  expect((await box.send())?.status).toBe(status);
  expect(arrived).toHaveBeenCalledTimes(1);
  expect(kept.size).toBe(1);
  box.forget();
  expect(kept.size).toBe(0);
});

it('does not look again while there is no connection', async () => {
  const { box, arrived } = setUp(async () => {
    throw new ApiProblem(0, {}, null);
  });
  box.give(KEY, answer(2));
  await box.send();
  expect(arrived).not.toHaveBeenCalled();
});
