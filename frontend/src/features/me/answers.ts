import type { Answer, AnswerBody, MyQuestionRequest, Question } from '@/api/contract';
import { useFormat } from '@/ui/format';

/** A question that is asked per destination carries it in its id: `I1@mainland`. */
export function keysOf(question: Question): string[] {
  const [id = question.id, destination] = question.id.split('@');
  return question.parts.map((part) => `${id}.${part.id}${destination ? `@${destination}` : ''}`);
}
export const answerIn = (request: MyQuestionRequest, key: string): Answer | undefined =>
  request.answers.find((answer) => answer.key === key);

export function isGiven(body: Partial<AnswerBody> | undefined): boolean {
  if (!body || body.state === 'inferred') return false;
  return Boolean(body.options?.length || body.text?.trim() || body.date) || typeof body.number === 'number';
}

export function useSay(request: MyQuestionRequest): (key: string) => string | null {
  const format = useFormat();
  return (key) => {
    const body = answerIn(request, key);
    if (!body) return null;
    const part = request.questions
      .flatMap((question) => question.parts.map((one, index) => ({ one, key: keysOf(question)[index] })))
      .find((pair) => pair.key === key)?.one;
    if (body.options?.length)
      return format.list(
        body.options.map((option) => part?.options.find((one) => one.key === option)?.label ?? option),
      );
    if (body.text?.trim()) return body.text;
    if (typeof body.number === 'number') return format.number(body.number);
    return body.date ? format.day(body.date) : null;
  };
}
