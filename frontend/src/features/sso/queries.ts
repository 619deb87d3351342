import { queryOptions } from '@tanstack/react-query';
import { get, post, put } from '@/api/http';
import type { Sso, SsoEdit, SsoPeople, SsoTest, TrialResult } from '@/api/types/client';
import { ofClient } from '@/api/urls';

const at = (clientId: string) => `${ofClient(clientId)}/sso`;

/** Asked again while somebody may be trying it. */
export const ssoQuery = (clientId: string) =>
  queryOptions({
    queryKey: ['client', clientId, 'sso'],
    queryFn: ({ signal }) => get<Sso>(at(clientId), { signal }),
    refetchInterval: ({ state }) =>
      state.data?.trial && !state.data.trial.finishedAt && !state.data.trial.over ? 3_000 : false,
  });
export const reachedQuery = (clientId: string, domain: string) =>
  queryOptions({
    queryKey: ['client', clientId, 'sso', 'people', domain],
    queryFn: ({ signal }) => get<SsoPeople>(`${at(clientId)}/people`, { signal }),
  });
export const trialQuery = (token: string) =>
  queryOptions({
    queryKey: ['trial', token],
    queryFn: ({ signal }) => get<TrialResult>(`/public/sign-in-trials/${encodeURIComponent(token)}`, { signal }),
  });

export const describe = (clientId: string, body: SsoEdit, version: number) => put<Sso>(at(clientId), body, version);
export const startTest = (clientId: string, email: string, version: number) =>
  post<SsoTest>(`${at(clientId)}/tests`, { email }, { version });
/** A step that needs no more than to be taken. */
export const step = (clientId: string, what: string, version: number, body: object = {}) =>
  post<Sso>(`${at(clientId)}/${what}`, body, { version });
