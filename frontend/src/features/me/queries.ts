import { queryOptions } from '@tanstack/react-query';
import type {
  Answer,
  AnswerBody,
  Condition,
  Decision,
  Evidence,
  MyDecision,
  MyHome,
  MyQuestionRequest,
} from '@/api/contract';
import { get, list, post, put, upload } from '@/api/http';
import { ofClient, ofTia } from '@/api/urls';

const ofRequest = (requestId: string) => `/api/me/question-requests/${encodeURIComponent(requestId)}`;

export const homeQuery = queryOptions({
  queryKey: ['mine', 'home'],
  queryFn: () => get<MyHome>('/api/me/home'),
  refetchInterval: 30_000,
});
export const requestQuery = (requestId: string, locale: string) =>
  queryOptions({
    queryKey: ['mine', 'request', requestId, locale],
    queryFn: () =>
      get<MyQuestionRequest>(ofRequest(requestId), { query: { locale: locale === 'en' ? 'en' : 'zh-Hant' } }),
    refetchOnWindowFocus: false,
  });
export const decisionQuery = (tiaId: string, locale: string) =>
  queryOptions({
    queryKey: ['mine', 'decision', tiaId, locale],
    queryFn: () =>
      get<MyDecision>(`/api/me/decisions/${encodeURIComponent(tiaId)}`, {
        query: { locale: locale === 'en' ? 'en' : 'zh-Hant' },
      }),
  });
export const evidenceQuery = (clientId: string) =>
  queryOptions({ queryKey: ['mine', 'evidence'], queryFn: () => list<Evidence>(`${ofClient(clientId)}/evidence`) });

export const saveMyAnswer = async (
  requestId: string,
  key: string,
  body: AnswerBody,
  version: number,
): Promise<Answer> => {
  const saved = await put<Answer | { answer: Answer }>(
    `${ofRequest(requestId)}/answers/${encodeURIComponent(key)}`,
    body,
    version,
  );
  return 'answer' in saved ? saved.answer : saved;
};
export const completeRequest = (requestId: string, idempotencyKey: string) =>
  post<void>(`${ofRequest(requestId)}/completion`, {}, { idempotencyKey });
export interface DecisionBody {
  choice: Decision['choice'];
  conditions: Condition[];
  note: string | null;
  name: string;
  title: string;
}
export const decide = (clientId: string, tiaId: string, body: DecisionBody, version: number, idempotencyKey: string) =>
  post<unknown>(`${ofTia(clientId, tiaId)}/decision`, body, { version, idempotencyKey });
export const giveEvidence = (clientId: string, file: File) =>
  upload<Evidence>(`${ofClient(clientId)}/evidence`, file, { name: file.name, effectiveOn: null, kind: 'file' });
