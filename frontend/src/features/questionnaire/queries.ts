import { post, upload } from '@/api/http';
import type { QuestionList } from '@/api/types/assessment';
import { ofTia } from '@/api/urls';

export const bringList = (clientId: string, tiaId: string, file: File, idempotencyKey: string) =>
  upload<QuestionList>(`${ofTia(clientId, tiaId)}/question-lists`, file, { idempotencyKey });
export const takeAnswers = (
  clientId: string,
  tiaId: string,
  list: QuestionList,
  keys: string[],
  idempotencyKey: string,
) =>
  post<{ count: number }>(
    `${ofTia(clientId, tiaId)}/question-lists/${list.id}/application`,
    { keys },
    { version: list.revision, idempotencyKey },
  );
