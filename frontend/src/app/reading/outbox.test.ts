import { describe, expect, it, vi } from 'vitest';
import { ApiProblem } from '@/api/problem';
import type { Created } from '@/api/types';
import { aStore } from '@/app/testing';
import { type Kept, type KeptChoices, type KeptReading, ReadingOutbox } from './outbox';

const read = (noticeId = 'n1', versionId = 'v1'): KeptReading => ({
  noticeId,
  versionId,
  language: 'zh-Hant',
  readSeconds: 42,
  zone: 'Asia/Hong_Kong',
  electronic: false,
});
const down = () => new ApiProblem(0, {}, null);
const refused = (status: number, key: string) => new ApiProblem(status, { reasons: [{ key }] }, null);

function setUp(send: (one: Kept) => Promise<Created> = async () => ({ id: 'r1' })) {
  const { kept, store } = aStore();
  const asked = vi.fn(send);
  const arrived = vi.fn(async () => undefined);
  const make = () => new ReadingOutbox({ send: asked, arrived, store, name: 'kept' });
  return { box: make(), make, kept, asked, arrived };
}

describe('a notice that was read', () => {
  it('is sent once however often it is pressed, and is gone from the device once it is there', async () => {
    const { box, asked, kept, arrived } = setUp();
    box.keep(read());
    box.keep({ ...read(), readSeconds: 44 });
    await Promise.all([box.send(), box.send()]);
    expect(asked).toHaveBeenCalledExactlyOnceWith(read());
    expect(arrived).toHaveBeenCalledExactlyOnceWith('n1');
    expect(kept.size).toBe(0);
    expect(box.standing().trouble).toBeNull();
  });

  it('is sent anew where what they sent before was corrected, whatever of it still waits', async () => {
    const { box, asked } = setUp();
    box.keep(read());
    box.keep({ ...read(), attempt: 2 });
    box.keep({ ...read(), attempt: 2, readSeconds: 50 });
    await box.send();
    expect(asked).toHaveBeenCalledExactlyOnceWith({ ...read(), attempt: 2 });
  });

  it('keeps ids and how it was read on the device, and no words', () => {
    const { box, kept } = setUp();
    box.keep(read());
    expect(JSON.parse(kept.get('kept') ?? '')).toEqual([read()]);
  });

  it('stays in sight as pressed until the page shows what is now', async () => {
    const { box, arrived } = setUp();
    arrived.mockImplementation(async () => {
      expect(box.standing().kept).toHaveLength(1);
    });
    box.keep(read());
    await box.send();
    expect(box.standing().kept).toEqual([]);
  });
});

describe('a decision', () => {
  const decision = (agree: boolean, decided: string | null = null): KeptChoices => {
    const { noticeId, versionId, language, readSeconds, zone } = read();
    const choices = { magazine: agree };
    const idempotencyKey = crypto.randomUUID();
    return {
      noticeId,
      versionId,
      language,
      readSeconds,
      zone,
      electronic: false,
      choices,
      decided,
      guardian: null,
      idempotencyKey,
    };
  };

  it('is sent once however often it is pressed, and under the key of the first press', async () => {
    const { box, asked } = setUp();
    const first = decision(true);
    box.keep(first);
    box.keep(decision(true));
    await Promise.all([box.send(), box.send()]);
    expect(asked).toHaveBeenCalledExactlyOnceWith(first);
  });

  it('is the later one of two that wait', async () => {
    const { box, asked } = setUp();
    const later = decision(false);
    box.keep(decision(true));
    box.keep(later);
    await box.send();
    expect(asked).toHaveBeenCalledExactlyOnceWith(later);
  });

  it('goes nowhere once they think again', async () => {
    const { box, asked, kept } = setUp();
    box.keep(decision(true));
    box.letGo('n1');
    await box.send();
    expect(asked).not.toHaveBeenCalled();
    expect(kept.size).toBe(0);
  });

  it('is told of, and sent no more, where they decided otherwise elsewhere', async () => {
    const { box, asked, arrived } = setUp(async () => {
      throw refused(409, 'consent_decided_meanwhile');
    });
    box.keep(decision(true));
    await box.send();
    await box.send();
    expect(asked).toHaveBeenCalledTimes(1);
    expect(arrived).toHaveBeenCalledExactlyOnceWith('n1');
    expect(box.standing().fates.get('n1')).toMatchObject({ is: 'refused' });
  });
});

describe('without a connection', () => {
  it.each([0, 429, 500, 503, 401])('waits over a closed tab, and is sent later (%i)', async (status) => {
    let works = false;
    const { box, make, asked, kept } = setUp(async () => {
      if (!works) throw new ApiProblem(status, {}, null);
      return { id: 'r1' };
    });
    box.keep(read());
    await box.send();
    expect(box.standing().trouble?.status).toBe(status);
    expect(kept.size).toBe(1);
    works = true;
    const later = make();
    expect(later.standing().kept).toEqual([read()]);
    await later.send();
    expect(asked).toHaveBeenCalledTimes(2);
    expect(kept.size).toBe(0);
  });

  it('does not try the next one where the first found no way', async () => {
    const { box, asked } = setUp(async () => {
      throw down();
    });
    box.keep(read('n1'));
    box.keep(read('n2'));
    await box.send();
    expect(asked).toHaveBeenCalledTimes(1);
    expect(box.standing().kept).toHaveLength(2);
  });

  it('knows what another tab has sent meanwhile', () => {
    const { box, kept } = setUp();
    box.keep(read());
    kept.delete('kept');
    box.reload();
    expect(box.standing().kept).toEqual([]);
  });
});

describe('what became of it', () => {
  it('is never sent for a newer version: it is let go, and the newer one is read', async () => {
    const { box, asked, kept, arrived } = setUp(async () => {
      throw refused(409, 'notice_version_moved');
    });
    box.keep(read());
    await box.send();
    await box.send();
    expect(asked).toHaveBeenCalledTimes(1);
    expect(arrived).toHaveBeenCalledExactlyOnceWith('n1');
    expect(kept.size).toBe(0);
    expect(box.standing().fates.get('n1')).toEqual({ is: 'moved' });
    box.keep(read('n1', 'v2'));
    expect(box.standing().fates.size).toBe(0);
  });

  it.each([403, 404])('is let go where it is no longer asked (%i)', async (status) => {
    const { box, kept } = setUp(async () => {
      throw new ApiProblem(status, {}, null);
    });
    box.keep(read());
    await box.send();
    expect(kept.size).toBe(0);
    expect(box.standing().fates.get('n1')).toEqual({ is: 'gone' });
  });

  it('is done where another device was first', async () => {
    const { box, kept } = setUp(async () => {
      throw refused(409, 'notice_acknowledged');
    });
    box.keep(read());
    await box.send();
    expect(kept.size).toBe(0);
    expect(box.standing().fates.size).toBe(0);
  });

  it('is told where the server does not take it, and does not hold up the next', async () => {
    const { box, asked } = setUp(async ({ noticeId }) => {
      if (noticeId === 'n1') throw refused(400, 'field.malformed');
      return { id: 'r2' };
    });
    box.keep(read('n1'));
    box.keep(read('n2'));
    await box.send();
    expect(asked).toHaveBeenCalledTimes(2);
    expect(box.standing().kept).toEqual([]);
    expect(box.standing().fates.get('n1')).toMatchObject({ is: 'refused' });
  });
});
