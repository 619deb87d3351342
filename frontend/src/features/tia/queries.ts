import { queryOptions } from '@tanstack/react-query';
import type {
  Answer,
  AnswerBody,
  AnswerSaved,
  Changes,
  Difference,
  Evidence,
  LinkMade,
  Locale,
  Names,
  Pack,
  Page,
  Person,
  QuestionRequestMade,
  Tia,
  TiaDocument,
  TiaRow,
  Transfer,
} from '@/api/contract';
import { get, list, post, put, upload } from '@/api/http';
import { ofClient, ofTia } from '@/api/urls';

/** The pack that a new assessment starts on. */
export const PACK = 'hk-mainland-tia';

export const tiaQuery = (clientId: string, tiaId: string) =>
  queryOptions({
    queryKey: ['client', clientId, 'tia', tiaId],
    queryFn: ({ signal }) => get<Tia>(ofTia(clientId, tiaId), { signal }),
    // `changes` keeps it fresh; fetching the whole again would throw away nothing but time.
    refetchOnWindowFocus: false,
  });
/** Packs have two languages; the Simplified interface reads the Traditional text, which is the one that was checked. */
export const packQuery = (pack: string, version: string, locale: Locale) => {
  const read = locale === 'en' ? 'en' : 'zh-Hant';
  return queryOptions({
    queryKey: ['pack', pack, version, read],
    queryFn: () => get<Pack>(`/api/packs/${pack}/${version}`, { query: { locale: read } }),
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: (before) => before,
  });
};
export const tiasQuery = (clientId: string) =>
  queryOptions({ queryKey: ['client', clientId, 'tias'], queryFn: () => list<TiaRow>(`${ofClient(clientId)}/tias`) });
export const transfersQuery = (clientId: string) =>
  queryOptions({
    queryKey: ['client', clientId, 'transfers'],
    queryFn: () => list<Transfer>(`${ofClient(clientId)}/transfers`),
  });
export const evidenceQuery = (clientId: string) =>
  queryOptions({
    queryKey: ['client', clientId, 'evidence'],
    queryFn: () => list<Evidence>(`${ofClient(clientId)}/evidence`),
  });
export const contactsQuery = (clientId: string) =>
  queryOptions({
    queryKey: ['client', clientId, 'contacts'],
    queryFn: () => get<Page<Person>>(`${ofClient(clientId)}/people`, { query: { filter: 'contacts', limit: 20 } }),
  });
export const historyQuery = (clientId: string, tiaId: string, key: string) =>
  queryOptions({
    queryKey: ['client', clientId, 'tia', tiaId, 'history', key],
    queryFn: () => list<Answer>(`${ofTia(clientId, tiaId)}/answers/${encodeURIComponent(key)}/history`),
  });
export const differencesQuery = (clientId: string, tiaId: string) =>
  queryOptions({
    queryKey: ['client', clientId, 'tia', tiaId, 'differences'],
    queryFn: () => list<Difference>(`${ofTia(clientId, tiaId)}/differences`),
  });
export const documentQuery = (clientId: string, tiaId: string) =>
  queryOptions({
    queryKey: ['client', clientId, 'tia', tiaId, 'document'],
    queryFn: () => get<TiaDocument>(`${ofTia(clientId, tiaId)}/document`),
    refetchInterval: (query) => (query.state.data?.state === 'pending' ? 2_000 : false),
  });

export type TransferBody = Omit<Transfer, 'id' | 'version' | 'tia'>;
export const saveTransfer = (clientId: string, body: TransferBody, before: Transfer | null, idempotencyKey: string) =>
  before
    ? put<Transfer>(`${ofClient(clientId)}/transfers/${before.id}`, body, before.version)
    : post<Transfer>(`${ofClient(clientId)}/transfers`, body, { idempotencyKey });
export const transfersFromRoster = (clientId: string, idempotencyKey: string) =>
  post<unknown>(`${ofClient(clientId)}/transfers/from-roster`, {}, { idempotencyKey });
export const startTia = (clientId: string, body: { transferIds: string[]; title?: Names }, idempotencyKey: string) =>
  post<Tia>(`${ofClient(clientId)}/tias`, { ...body, pack: PACK }, { idempotencyKey });

export const saveAnswer = (clientId: string, tiaId: string, key: string, body: AnswerBody, version: number) =>
  put<AnswerSaved>(`${ofTia(clientId, tiaId)}/answers/${encodeURIComponent(key)}`, body, version);
export const changesSince = (clientId: string, tiaId: string, after: number, signal: AbortSignal) =>
  get<Changes>(`${ofTia(clientId, tiaId)}/changes`, { query: { after }, signal });
export const submitTia = (clientId: string, tia: Tia, idempotencyKey: string) =>
  post<Tia>(`${ofTia(clientId, tia.id)}/submission`, {}, { version: tia.version, idempotencyKey });
export const reviewTia = (clientId: string, tia: Tia, body: unknown, idempotencyKey: string) =>
  post<Tia>(`${ofTia(clientId, tia.id)}/review`, body, { version: tia.version, idempotencyKey });
export const newVersion = (clientId: string, tia: Tia, idempotencyKey: string) =>
  post<Tia>(`${ofTia(clientId, tia.id)}/versions`, {}, { version: tia.version, idempotencyKey });
export const askClient = (
  clientId: string,
  tiaId: string,
  body: { personId: string; questions: string[]; due?: string },
  idempotencyKey: string,
) => post<QuestionRequestMade>(`${ofTia(clientId, tiaId)}/question-requests`, body, { idempotencyKey });
export const sendDecisionLink = (clientId: string, personId: string, tiaId: string, idempotencyKey: string) =>
  post<LinkMade>(
    `${ofClient(clientId)}/people/${personId}/links`,
    { purpose: 'decision', subjectId: tiaId },
    { idempotencyKey },
  );
export const addEvidence = (clientId: string, file: File) =>
  upload<Evidence>(`${ofClient(clientId)}/evidence`, file, { name: file.name, effectiveOn: null, kind: 'file' });
