import { keepPreviousData, queryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { get, post, put } from '@/api/http';
import { toProblem } from '@/api/problem';
import type { Created, Page } from '@/api/types';
import type { Obligation, ObligationEdit, Reminder, Worklist } from '@/api/types/obligation';
import { ofClient } from '@/api/urls';
import { type Holder, ownerOf } from './holder';

const at = (clientId: string, id: string) => `${ofClient(clientId)}/obligations/${id}`;
/** Whatever changes one changes the worklist and its client's page. */
export const refreshOf = (clientId: string): unknown[][] => [
  ['firm', 'worklist'],
  ['client', clientId, 'obligations'],
];

export const openItemsQuery = (clientId: string) =>
  queryOptions({
    queryKey: ['client', clientId, 'obligations'],
    queryFn: ({ signal }) =>
      get<Page<Obligation>>(`${ofClient(clientId)}/obligations`, { query: { limit: 50 }, signal }),
  });

/** The worklist, page by page; the counts and the total are the first page's. */
export function useWorklist(query: { ball?: string; due?: string }) {
  const answer = useInfiniteQuery({
    queryKey: ['firm', 'worklist', query],
    queryFn: ({ pageParam, signal }) =>
      get<Worklist>('/api/firm/worklist', { query: { ...query, cursor: pageParam, limit: 50 }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: keepPreviousData,
    refetchInterval: 30_000,
  });
  const lines = useMemo(() => answer.data?.pages.flatMap((page) => page.items) ?? [], [answer.data]);
  const first = answer.data?.pages[0];
  return {
    lines,
    counts: first?.counts ?? null,
    total: first?.total ?? null,
    later: first?.later ?? 0,
    loading: answer.isPending,
    problem: answer.error ? toProblem(answer.error) : null,
    more: answer.hasNextPage ? () => void answer.fetchNextPage() : null,
    again: () => void answer.refetch(),
  };
}

export const writeObligation = (clientId: string, body: ObligationEdit, idempotencyKey: string) =>
  post<Created>(`${ofClient(clientId)}/obligations`, body, { idempotencyKey });
/** Whether somebody may close it: ticked off, or said not to be needed. */
export const mayClose = ({ actions }: Obligation): boolean =>
  Boolean(actions.complete?.allowed || actions.waive?.allowed);
export const complete = (clientId: string, one: Obligation, note: string) =>
  post<Created>(`${at(clientId, one.id)}/completion`, { note: note || null }, { version: one.version });
export const waive = (clientId: string, one: Obligation, reason: string) =>
  post<Created>(`${at(clientId, one.id)}/waiver`, { reason }, { version: one.version });
export const snooze = (clientId: string, one: Obligation, until: string) =>
  post<Created>(`${at(clientId, one.id)}/snooze`, { until }, { version: one.version });
export const hand = (clientId: string, one: Obligation, holder: Holder, note: string) =>
  put<Created>(`${at(clientId, one.id)}/owner`, { ...ownerOf(holder), note: note || null }, one.version);
export const remind = (clientId: string, one: Obligation, channel: 'email' | 'whatsapp') =>
  post<Reminder>(`${at(clientId, one.id)}/reminder`, { channel }, { version: one.version });
