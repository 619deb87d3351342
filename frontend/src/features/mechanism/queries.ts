import { queryOptions } from '@tanstack/react-query';
import { get, list, post, put } from '@/api/http';
import type { Id, Locale } from '@/api/types';
import type {
  FilingEdit,
  Mechanism,
  MechanismAnswers,
  MechanismEdit,
  MechanismResult,
  MechanismSaved,
  Transfer,
} from '@/api/types/transfer';
import { ofClient } from '@/api/urls';
import { packLocale } from '@/app/packs';

const ofMechanism = (clientId: Id, transferId: Id) =>
  `${ofClient(clientId)}/transfers/${encodeURIComponent(transferId)}/mechanism`;
/** What is to be filed, in Word: the browser opens it by itself. */
export const filingPackUrl = (clientId: Id, transferId: Id) => `${ofMechanism(clientId, transferId)}/filing/pack`;

/** What was on the screen stays while the next comes, but never from one transfer to another. */
const isOf = (transferId: Id, query: { queryKey: readonly unknown[] } | undefined) => query?.queryKey[3] === transferId;

export const mechanismKey = (clientId: Id, transferId: Id) => ['client', clientId, 'mechanism', transferId];

export const mechanismQuery = (clientId: Id, transferId: Id, locale: Locale) =>
  queryOptions({
    queryKey: [...mechanismKey(clientId, transferId), packLocale(locale)],
    queryFn: ({ signal }) =>
      get<Mechanism>(ofMechanism(clientId, transferId), { query: { locale: packLocale(locale) }, signal }),
    placeholderData: (before, query) => (isOf(transferId, query) ? before : undefined),
    refetchOnWindowFocus: false,
  });
/** What would follow from these answers: asked again with each, kept by nobody. */
export const trialQuery = (clientId: Id, transferId: Id, locale: Locale, answers: MechanismAnswers) =>
  queryOptions({
    queryKey: [...mechanismKey(clientId, transferId), 'trial', packLocale(locale), answers],
    queryFn: ({ signal }) =>
      post<MechanismResult>(
        `${ofMechanism(clientId, transferId)}/trial`,
        { answers },
        { query: { locale: packLocale(locale) }, signal },
      ),
    placeholderData: (before, query) => (isOf(transferId, query) ? before : undefined),
    staleTime: 60_000,
    retry: false,
  });
export const transfersQuery = (clientId: Id) =>
  queryOptions({
    queryKey: ['client', clientId, 'transfers'],
    queryFn: () => list<Transfer>(`${ofClient(clientId)}/transfers`),
  });

export const saveMechanism = (clientId: Id, transferId: Id, body: MechanismEdit, version: number) =>
  put<MechanismSaved>(ofMechanism(clientId, transferId), body, version);
export const saveFiling = (clientId: Id, transferId: Id, body: FilingEdit, version: number) =>
  put<MechanismSaved>(`${ofMechanism(clientId, transferId)}/filing`, body, version);
