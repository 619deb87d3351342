import type { Answer, MyRequest, Pack, Part, Question, Said } from '@/api/types';
import { isBlank } from '@/app/answer';
import { useFormat } from '@/ui/format';

/** One screen: a question, for one destination where it is asked for each, with the parts that show now. */
export interface Screen {
  id: string;
  question: Question;
  destination: string | null;
  parts: { part: Part; key: string }[];
}

/** The request names questions; their wording is the pack's, in the reader's language. */
export function screensOf(request: MyRequest, pack: Pack): Screen[] {
  const questions = new Map(pack.sections.flatMap((section) => section.questions.map((one) => [one.id, one] as const)));
  return request.visible.flatMap(({ question: id, parts }) => {
    const [name = id, destination = null] = id.split('@');
    const question = questions.get(name);
    if (!question) return [];
    const shown = question.parts.filter((part) => parts.includes(part.id));
    const keyOf = (part: Part) => `${name}.${part.id}${destination ? `@${destination}` : ''}`;
    return [{ id, question, destination, parts: shown.map((part) => ({ part, key: keyOf(part) })) }];
  });
}

export const answerIn = (request: MyRequest, key: string): Answer | undefined =>
  request.answers.find((answer) => answer.key === key);

/** What only Praya thinks is not yet given. */
export const isGiven = (answer: Said | undefined): boolean => !isBlank(answer) && answer?.state !== 'inferred';

export const isDone = (request: MyRequest, screen: Screen): boolean =>
  screen.parts.every(({ part, key }) => !part.required || isGiven(answerIn(request, key)));

/** An answer in words, as the pack and the reader's language say it; null where there is none. */
export function useSayAnswer(pack: Pack): (said: Said | undefined, part: Part) => string | null {
  const format = useFormat();
  return (said, part) => {
    if (!said || isBlank(said)) return null;
    if (said.state === 'vendor_asked')
      return pack.words.vendorAsked.replace('{date}', said.askedOn ? format.day(said.askedOn) : '—');
    if (said.options?.length)
      return format.list(said.options.map((option) => part.options.find((one) => one.key === option)?.label ?? option));
    if (said.text?.trim()) return said.text;
    if (typeof said.number === 'number') return format.number(said.number);
    return said.date ? format.day(said.date) : null;
  };
}

export function useSay(request: MyRequest, pack: Pack): (key: string, part: Part) => string | null {
  const say = useSayAnswer(pack);
  return (key, part) => say(answerIn(request, key), part);
}
