import { afterEach, describe, expect, it, vi } from 'vitest';
import { get, list, post, put, rememberCsrf, withQuery } from './http';
import type { ApiProblem } from './problem';

const answer = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  new Response(body === undefined ? null : JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/problem+json', ...headers },
  });
const fetching = (response: Response | Error) => {
  const mock = vi.fn<typeof fetch>(async () => {
    if (response instanceof Error) throw response;
    return response;
  });
  vi.stubGlobal('fetch', mock);
  return mock;
};
const sent = (mock: ReturnType<typeof fetching>) => mock.mock.calls[0]?.[1]?.headers as Record<string, string>;
const problemOf = async (work: Promise<unknown>): Promise<ApiProblem> =>
  work.then(
    () => Promise.reject(new Error('no problem')),
    (trouble) => trouble,
  );

afterEach(() => {
  vi.unstubAllGlobals();
  rememberCsrf(null);
});

describe('requests', () => {
  it('carry the token only where something changes', async () => {
    rememberCsrf('token');
    const reading = fetching(answer(200, {}));
    await get('/api/me');
    expect(sent(reading)).not.toHaveProperty('x-praya-csrf');
    const writing = fetching(answer(200, {}));
    await put('/api/firm', {}, 7);
    expect(sent(writing)).toMatchObject({ 'x-praya-csrf': 'token', 'if-match': '"7"' });
  });
  it('name each intent once', async () => {
    const mock = fetching(answer(201, {}));
    await post('/api/firm/clients', {}, { idempotencyKey: 'k' });
    expect(sent(mock)['idempotency-key']).toBe('k');
  });
  it('leave empty filters out', () => {
    expect(withQuery('/x', { q: '', sort: undefined, cursor: null, limit: 50 })).toBe('/x?limit=50');
  });
  it('take short lists as they come', async () => {
    fetching(answer(200, { items: [1, 2], total: 2, next: null }));
    expect(await list('/x')).toEqual([1, 2]);
    fetching(answer(200, [3]));
    expect(await list('/x')).toEqual([3]);
  });
  it('accept an empty answer', async () => {
    fetching(answer(202, undefined));
    expect(await post('/x')).toBeUndefined();
  });
});

describe('problems', () => {
  it('keep the reasons, the request id and the time to wait', async () => {
    fetching(
      answer(
        429,
        { status: 429, reasons: [{ key: 'code_wrong', params: { left: 2 } }] },
        { 'x-request-id': 'r1', 'retry-after': '30' },
      ),
    );
    const problem = await problemOf(post('/x'));
    expect(problem).toMatchObject({
      status: 429,
      requestId: 'r1',
      retryAfterSeconds: 30,
      reasons: [{ key: 'code_wrong', params: { left: 2 } }],
    });
  });
  it.each([
    [401, 'session_expired'],
    [403, 'not_allowed'],
    [404, 'not_found'],
    [412, 'stale'],
    [413, 'too_large'],
    [500, 'unexpected'],
  ])('say something for a bare %i', async (status, key) => {
    fetching(answer(status, {}));
    expect((await problemOf(get('/x'))).reasons).toEqual([{ key }]);
  });
  it('say that there was no answer', async () => {
    fetching(new TypeError('failed'));
    expect(await problemOf(get('/x'))).toMatchObject({ status: 0, reasons: [{ key: 'network_down' }] });
  });
  it('part what belongs to a field from what belongs above the form', async () => {
    fetching(answer(400, { reasons: [{ key: 'required', field: 'name.en' }, { key: 'conflict' }] }));
    expect((await problemOf(get('/x'))).general).toEqual([{ key: 'conflict' }]);
  });
  it('carry the other person’s answer on a stale version', async () => {
    fetching(answer(412, { current: { key: 'G2.main', version: 4 } }));
    expect((await problemOf(get('/x'))).current).toMatchObject({ version: 4 });
  });
});
