import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { expect, it, vi } from 'vitest';
import { useAct } from './action';
import { useDraft } from './draft';

const wrapper = ({ children }: { children: ReactNode }) => (
  <QueryClientProvider client={new QueryClient()}>{children}</QueryClientProvider>
);

it('does once what is pressed twice within a frame', async () => {
  const work = vi.fn(async (_: string, key: string) => key);
  const { result } = renderHook(() => useAct(work), { wrapper });
  act(() => {
    result.current.run('two transfers');
    result.current.run('two transfers');
  });
  await waitFor(() => expect(result.current.finished).toBe(true));
  expect(work).toHaveBeenCalledTimes(1);
});

it('sends the same key again where the answer was lost, and another one after success', async () => {
  const keys: string[] = [];
  let lost = true;
  const work = async (_: string, key: string) => {
    keys.push(key);
    if (lost) throw new Error('no answer');
  };
  const { result } = renderHook(() => useAct(work), { wrapper });
  act(() => result.current.run('it'));
  await waitFor(() => expect(result.current.problem).not.toBeNull());
  lost = false;
  act(() => result.current.run('it'));
  await waitFor(() => expect(result.current.finished).toBe(true));
  act(() => result.current.run('it'));
  await waitFor(() => expect(keys).toHaveLength(3));
  expect(keys[1]).toBe(keys[0]);
  expect(keys[2]).not.toBe(keys[0]);
});

it('gives another file its own key, also where the answer to the one before was lost', async () => {
  const keys: string[] = [];
  const lose = async (_: unknown, key: string) => {
    keys.push(key);
    throw new Error('no answer');
  };
  const lease = new File(['lease'], 'lease.pdf');
  const policy = new File(['a policy'], 'policy.pdf');
  for (const inputs of [
    [lease, lease, policy],
    [lease, lease, policy].map((file) => ({ file, facts: { kind: 'contract' } })),
  ]) {
    keys.length = 0;
    const { result } = renderHook(() => useAct(lose), { wrapper });
    for (const input of inputs) await act(() => result.current.runAsync(input).catch(() => undefined));
    expect(keys[1]).toBe(keys[0]);
    expect(keys[2]).not.toBe(keys[0]);
  }
});

it('keeps a draft over a reload, until it is sent', () => {
  const first = renderHook(() => useDraft('a draft', { note: '', looked: [] as string[] }));
  act(() => first.result.current.keep({ note: 'storage proof is missing' }));
  first.unmount();
  const again = renderHook(() => useDraft('a draft', { note: '', looked: [] as string[] }));
  expect(again.result.current.draft).toEqual({ note: 'storage proof is missing', looked: [] });
  again.result.current.forget();
  again.unmount();
  const after = renderHook(() => useDraft('a draft', { note: '', looked: [] as string[] }));
  expect(after.result.current.draft.note).toBe('');
});
