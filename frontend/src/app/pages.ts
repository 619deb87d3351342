import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { get } from '@/api/http';
import { type ApiProblem, toProblem } from '@/api/problem';
import type { Page } from '@/api/types';

export interface Pages<T> {
  rows: T[];
  total: number | null;
  loading: boolean;
  problem: ApiProblem | null;
  more: () => void;
  again: () => void;
}

/** A list that the server pages: more comes as the end comes into sight; the total is the first page's. */
export function usePages<T>(
  key: readonly unknown[],
  path: string,
  query: Record<string, string | undefined>,
  every?: number,
): Pages<T> {
  const answer = useInfiniteQuery({
    queryKey: [...key, query],
    queryFn: ({ pageParam, signal }) =>
      get<Page<T>>(path, { query: { ...query, cursor: pageParam, limit: 100 }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: keepPreviousData,
    refetchInterval: every,
  });
  const rows = useMemo(() => answer.data?.pages.flatMap((page) => page.items) ?? [], [answer.data]);
  return {
    rows,
    total: answer.data?.pages[0]?.total ?? null,
    loading: answer.isPending,
    problem: answer.error ? toProblem(answer.error) : null,
    more: () => {
      if (answer.hasNextPage && !answer.isFetchingNextPage) void answer.fetchNextPage();
    },
    again: () => void answer.refetch(),
  };
}
