import { queryOptions } from '@tanstack/react-query';
import { get, list, post, put } from '@/api/http';
import type { Created } from '@/api/types';
import type {
  Answer,
  AnswerEdit,
  AnswerSaved,
  AnswerSeen,
  AnswersReturned,
  Changes,
  Grounds,
  QuestionRequest,
  QuestionRequestEdit,
  ReviewEdit,
  Score,
  Tia,
  TiaDocument,
  VerdictLine,
  Verdicts,
} from '@/api/types/assessment';
import type { Evidence } from '@/api/types/evidence';
import type { NoticeProofs } from '@/api/types/notice';
import { ofClient, ofTia } from '@/api/urls';

export const tiaQuery = (clientId: string, tiaId: string) =>
  queryOptions({
    queryKey: ['client', clientId, 'tia', tiaId],
    queryFn: ({ signal }) => get<Tia>(ofTia(clientId, tiaId), { signal }),
    // `changes` keeps it fresh; fetching the whole again would throw away nothing but time.
    refetchOnWindowFocus: false,
  });
/** For names of files beside answers; the evidence page has them all. */
export const evidenceQuery = (clientId: string) =>
  queryOptions({
    queryKey: ['client', clientId, 'evidence', 'names'],
    queryFn: () => list<Evidence>(`${ofClient(clientId)}/evidence`, { limit: 200 }),
  });
/** Which notices may prove which question, and whether each does: acknowledgements move it while somebody looks. */
export const noticeProofsQuery = (clientId: string) =>
  queryOptions({
    queryKey: ['client', clientId, 'notices', 'proofs'],
    queryFn: ({ signal }) => get<NoticeProofs>(`${ofClient(clientId)}/notice-proofs`, { signal }),
    refetchInterval: 60_000,
  });
export const historyQuery = (clientId: string, tiaId: string, key: string) =>
  queryOptions({
    queryKey: ['client', clientId, 'tia', tiaId, 'history', key],
    queryFn: () => list<Answer>(`${ofTia(clientId, tiaId)}/answers/${encodeURIComponent(key)}/history`),
  });
/** What the firm said of each revision of an answer that came from the client. */
export const verdictsQuery = (clientId: string, tiaId: string, key: string) =>
  queryOptions({
    queryKey: ['client', clientId, 'tia', tiaId, 'verdicts', key],
    queryFn: () => list<VerdictLine>(`${ofTia(clientId, tiaId)}/answers/${encodeURIComponent(key)}/verdicts`),
  });
export const commentCountsQuery = (clientId: string, tiaId: string) =>
  queryOptions({
    queryKey: ['client', clientId, 'tia', tiaId, 'comments'],
    queryFn: ({ signal }) =>
      get<{ counts: Record<string, number> }>(`${ofTia(clientId, tiaId)}/comment-counts`, { signal }),
    staleTime: 30_000,
  });
export const requestsQuery = (clientId: string, tiaId: string) =>
  queryOptions({
    queryKey: ['client', clientId, 'tia', tiaId, 'requests'],
    queryFn: () => list<QuestionRequest>(`${ofTia(clientId, tiaId)}/question-requests`),
  });
/** The paper of a version that has been decided; to whoever may have it. */
export const documentQuery = (clientId: string, { id, state, actions }: Pick<Tia, 'id' | 'state' | 'actions'>) =>
  queryOptions({
    queryKey: ['client', clientId, 'tia', id, 'document'],
    queryFn: () => get<TiaDocument>(`${ofTia(clientId, id)}/document`),
    enabled: (state === 'decided' || state === 'superseded') && actions.document?.allowed === true,
    refetchInterval: (query) => (query.state.data?.state === 'pending' ? 2_000 : false),
    retry: false,
  });
/** The score that would follow from these answers; nothing is kept. What was shown stays while the next comes, of this assessment only. */
export const trialQuery = (
  clientId: string,
  tiaId: string,
  revision: number,
  answers: { key: string; answer: AnswerEdit }[],
) =>
  queryOptions({
    queryKey: ['trial', tiaId, revision, answers],
    queryFn: ({ signal }) => post<Score>(`${ofTia(clientId, tiaId)}/trial`, { answers }, { signal }),
    placeholderData: (before, query) => (query?.queryKey[1] === tiaId ? before : undefined),
    staleTime: 60_000,
    retry: false,
  });

/** What answers are held against: other importers' dossiers, and the register. Asked anew once an answer has changed. */
export const groundsQuery = (clientId: string, tia: Pick<Tia, 'id' | 'answers'>) =>
  queryOptions({
    queryKey: ['client', clientId, 'tia', tia.id, 'grounds', tia.answers.reduce((sum, one) => sum + one.version, 0)],
    queryFn: ({ signal }) => get<Grounds>(`${ofTia(clientId, tia.id)}/grounds`, { signal }),
    placeholderData: (before, query) => (query?.queryKey[3] === tia.id ? before : undefined),
    staleTime: 30_000,
  });
export const chooseDossier = (
  clientId: string,
  tiaId: string,
  key: string,
  body: { dossierId: string; versionNo: number; reason: string },
  version: number,
) => put<AnswerSaved>(`${ofTia(clientId, tiaId)}/answers/${encodeURIComponent(key)}/dossier`, body, version);

export const saveAnswer = (clientId: string, tiaId: string, key: string, body: AnswerEdit, version: number) =>
  put<AnswerSaved>(`${ofTia(clientId, tiaId)}/answers/${encodeURIComponent(key)}`, body, version);
export const changesSince = (clientId: string, tiaId: string, after: number, signal: AbortSignal) =>
  get<Changes>(`${ofTia(clientId, tiaId)}/changes`, { query: { after }, signal });
export const submitTia = (clientId: string, tia: Tia, idempotencyKey: string) =>
  post<Tia>(`${ofTia(clientId, tia.id)}/submission`, {}, { version: tia.version, idempotencyKey });
export const withdrawTia = (clientId: string, tia: Tia, idempotencyKey: string) =>
  post<Tia>(`${ofTia(clientId, tia.id)}/withdrawal`, {}, { version: tia.version, idempotencyKey });
export const reviewTia = (clientId: string, tia: Tia, body: ReviewEdit, idempotencyKey: string) =>
  post<Tia>(`${ofTia(clientId, tia.id)}/review`, body, { version: tia.version, idempotencyKey });
export const newVersion = (clientId: string, tia: Tia, idempotencyKey: string) =>
  post<Created>(`${ofTia(clientId, tia.id)}/versions`, {}, { idempotencyKey });
export const askQuestions = (clientId: string, tiaId: string, body: QuestionRequestEdit, idempotencyKey: string) =>
  post<Created>(`${ofTia(clientId, tiaId)}/question-requests`, body, { idempotencyKey });
export const withdrawQuestions = (clientId: string, tiaId: string, requestId: string) =>
  post<Created>(`${ofTia(clientId, tiaId)}/question-requests/${requestId}/withdrawal`);
export const acceptAnswers = (clientId: string, tiaId: string, answers: AnswerSeen[], idempotencyKey: string) =>
  post<Verdicts>(`${ofTia(clientId, tiaId)}/acceptances`, { answers }, { idempotencyKey });
export const reopenAnswers = (clientId: string, tiaId: string, answers: AnswerSeen[], idempotencyKey: string) =>
  post<Verdicts>(`${ofTia(clientId, tiaId)}/reopenings`, { answers }, { idempotencyKey });
export const returnAnswers = (clientId: string, tiaId: string, body: AnswersReturned, idempotencyKey: string) =>
  post<Created>(`${ofTia(clientId, tiaId)}/returns`, body, { idempotencyKey });
export const askDecision = (clientId: string, tia: Tia, personId: string) =>
  post<Created>(`${ofTia(clientId, tia.id)}/decision-request`, { personId }, { version: tia.version });
