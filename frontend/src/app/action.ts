import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { type ApiProblem, toProblem } from '@/api/problem';

export interface Act<In, Out> {
  run: (input: In) => void;
  runAsync: (input: In) => Promise<Out>;
  busy: boolean;
  problem: ApiProblem | null;
  result: Out | undefined;
  /** Done, also where the answer is empty. */
  finished: boolean;
  reset: () => void;
}

/**
 * Something a person does. One idempotency key per intent: pressing again after a lost answer sends the same key, so
 * the server does it once; after success the next intent has its own.
 */
export function useAct<In, Out>(
  work: (input: In, idempotencyKey: string) => Promise<Out>,
  after?: {
    refresh?: readonly unknown[][];
    /** Refresh also where it failed: half of it may have been done. */
    always?: boolean;
    done?: (out: Out, input: In) => void;
  },
): Act<In, Out> {
  const cache = useQueryClient();
  const key = useRef<string>(crypto.randomUUID());
  const lastInput = useRef<string>('');
  // Two presses within one frame both find the button enabled: the second one is none.
  const running = useRef(false);
  const mutation: UseMutationResult<Out, Error, In> = useMutation({
    mutationFn: (input: In) => {
      // A file says nothing of itself in JSON: two of them with the same facts would be one intent.
      const said = JSON.stringify(input ?? null, (_, one) => (one instanceof File ? `${one.name}${one.size}` : one));
      if (said !== lastInput.current) key.current = crypto.randomUUID();
      lastInput.current = said;
      return work(input, key.current);
    },
    onError: () => {
      if (after?.always) for (const queryKey of after.refresh ?? []) void cache.invalidateQueries({ queryKey });
    },
    onSettled: () => {
      running.current = false;
    },
    onSuccess: async (out, input) => {
      key.current = crypto.randomUUID();
      await Promise.all((after?.refresh ?? []).map((queryKey) => cache.invalidateQueries({ queryKey })));
      after?.done?.(out, input);
    },
  });
  return {
    run: (input) => {
      if (running.current) return;
      running.current = true;
      mutation.mutate(input);
    },
    runAsync: mutation.mutateAsync,
    busy: mutation.isPending,
    problem: mutation.error ? toProblem(mutation.error) : null,
    result: mutation.data,
    finished: mutation.isSuccess,
    reset: mutation.reset,
  };
}
