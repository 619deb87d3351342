import type { Answer, MyRequest, Pack, Part, Question, Said } from '@/api/types/assessment';
import { isBlank } from '@/app/answer';
import { useFormat } from '@/ui/format';
import type { Held } from './outbox';

/** One screen: a question, for one destination where it is asked for each, with the parts that show now. */
export interface Screen {
  id: string;
  question: Question;
  destination: string | null;
  parts: { part: Part; key: string }[];
  /** This person has said every part of it that is required: the server's count. */
  answered: boolean;
}
export type HeldAnswers = ReadonlyMap<string, Held>;

/** The request names questions; their wording is the pack's, in the reader's language. */
export function screensOf(request: MyRequest, pack: Pack): Screen[] {
  const questions = new Map(pack.sections.flatMap((section) => section.questions.map((one) => [one.id, one] as const)));
  return request.visible.flatMap(({ question: id, parts, answered }) => {
    const [name = id, destination = null] = id.split('@');
    const question = questions.get(name);
    if (!question) return [];
    const shown = question.parts.filter((part) => parts.includes(part.id));
    const keyOf = (part: Part) => `${name}.${part.id}${destination ? `@${destination}` : ''}`;
    return [{ id, question, destination, answered, parts: shown.map((part) => ({ part, key: keyOf(part) })) }];
  });
}

export const answerIn = (request: MyRequest, key: string): Answer | undefined =>
  request.answers.find((answer) => answer.key === key);

/** What the consultant returned of a screen, until it is given anew. */
export const returnedOf = (request: MyRequest, { parts }: Screen): MyRequest['returned'] =>
  request.returned.filter(
    (one) => parts.some(({ key }) => key === one.key) && answerIn(request, one.key)?.version === one.version,
  );
const isReturned = ({ returned }: MyRequest, { key, version }: Answer): boolean =>
  returned.some((one) => one.key === key && one.version === version);

/** Of this person's own mouth, and not carried over from an earlier version. */
const isOwn = (answer: Answer, personId: string): boolean => answer.source === 'client' && answer.by === personId;

/** Whether nothing that is required is left to say here, with what is still on its way. */
export function isDone(request: MyRequest, screen: Screen, held: HeldAnswers, personId: string): boolean {
  if (returnedOf(request, screen).some(({ key }) => !held.has(key))) return false;
  const required = screen.parts.filter(({ part }) => part.required);
  const asked = required.length > 0 ? required : screen.parts;
  if (!asked.some(({ key }) => held.has(key))) return screen.answered;
  const said = ({ key }: { key: string }): boolean => {
    const mine = held.get(key);
    if (mine) return mine.given && !mine.theirs && !isBlank(mine.body);
    const answer = answerIn(request, key);
    return answer !== undefined && !isBlank(answer) && isOwn(answer, personId);
  };
  return required.length > 0 ? asked.every(said) : asked.some(said);
}

/** What somebody else has put here, or Praya, and this person has not looked at yet. */
export function toConfirm(request: MyRequest, screen: Screen, held: HeldAnswers, personId: string): Answer[] {
  if (screen.answered) return [];
  return screen.parts.flatMap(({ key }) => {
    const answer = answerIn(request, key);
    // To what was returned, going on says nothing: it is changed, or a note says why it stays.
    const waits = answer && !held.has(key) && !isBlank(answer) && !isReturned(request, answer);
    return waits && !isOwn(answer, personId) ? [answer] : [];
  });
}

/** Whose work it is that waits for a word. */
export type FilledBy = 'praya' | 'vendor' | 'consultant' | 'carried' | 'colleague';
export function filledBy({ state, source }: Answer): FilledBy {
  if (state === 'vendor_asked') return 'vendor';
  if (state === 'inferred' || source === 'prefill') return 'praya';
  if (source === 'carried') return 'carried';
  return source === 'client' ? 'colleague' : 'consultant';
}

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
    if (typeof said.number === 'number') return format.fine(said.number);
    return said.date ? format.day(said.date) : null;
  };
}
