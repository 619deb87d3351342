import type { ReactNode } from 'react';
import type { Pack, Said } from '@/api/types/assessment';
import { useText } from '@/ui/text';
import { type Screen, useSayAnswer } from './answers';
import css from './Me.module.css';

/** A question and what was said to it, in words. */
export function AnswerLines({
  pack,
  screen,
  saidOf,
  children,
}: {
  pack: Pack;
  screen: Screen;
  saidOf: (key: string) => Said | undefined;
  children?: ReactNode;
}) {
  const t = useText();
  const say = useSayAnswer(pack);
  const { question, destination, parts } = screen;
  const note = parts.map(({ key }) => saidOf(key)?.note?.trim()).find(Boolean);
  const files = new Set(parts.flatMap(({ key }) => saidOf(key)?.evidenceIds ?? [])).size;
  return (
    <li className={css.check}>
      <p className="dim">
        {question.wording}
        {destination ? ` · ${pack.words.destinations[destination]?.title ?? ''}` : ''}
      </p>
      {parts.map(({ part, key }) => (
        <p key={key} className={css.answer}>
          {parts.length > 1 ? <span className={css.which}>{part.label}</span> : null}
          <b>{say(saidOf(key), part) ?? t('me.blank')}</b>
        </p>
      ))}
      {note ? (
        <p className={css.note}>
          <span className={css.which}>{t('me.added_note')}</span>
          {note}
        </p>
      ) : null}
      {files > 0 ? <p className="small dim">{t('me.attached_count', { count: files })}</p> : null}
      {children}
    </li>
  );
}
