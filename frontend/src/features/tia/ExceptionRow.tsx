import { Textarea } from '@mantine/core';
import { lazy, Suspense, useRef, useState } from 'react';
import type { Difference } from '@/api/types/assessment';
import { evidenceUrl } from '@/api/urls';
import { Go } from '@/app/Go';
import { shortName, word } from '@/app/pack';
import { paths } from '@/app/paths';
import { useFormat } from '@/ui/format';
import { useName } from '@/ui/Names';
import { useText } from '@/ui/text';
import { keyOf } from './answers';
import { type Exception, earlierOf } from './exceptions';
import { JudgedLater } from './JudgedLater';
import css from './Review.module.css';
import { TiedNotices } from './TiedNotices';
import type { Editor } from './useEditor';

const Grounds = lazy(() => import('./Grounds').then((module) => ({ default: module.Grounds })));

interface Props {
  exception: Exception;
  editor: Editor;
  before: Difference[];
  /** The one that the keys act on. */
  current?: boolean;
  onCurrent?: () => void;
  looked: boolean;
  onLooked: () => void;
  comment: string | undefined;
  onComment: ((text: string) => void) | null;
}

export function ExceptionRow(props: Props) {
  const { exception, editor, before, current, onCurrent, looked, onLooked, comment, onComment } = props;
  const t = useText();
  const name = useName();
  const format = useFormat();
  const { asked, kinds } = exception;
  const row = useRef<HTMLLIElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const [begun, setBegun] = useState(false);
  const writing = begun || Boolean(comment);

  const keys = asked.parts.map((part) => keyOf(asked, part));
  const gaps = editor.tia.score.gaps.filter((gap) => gap.question === asked.question.id || gap.question === asked.id);
  const write = () => {
    setBegun(true);
    field.current?.focus();
  };
  return (
    <li
      ref={row}
      className={`${css.row} ${looked && kinds.length > 0 ? css.looked : ''} ${current ? css.current : ''}`}
      aria-current={current || undefined}
      onFocus={onCurrent}
      data-exception
      tabIndex={kinds.length > 0 ? 0 : -1}
    >
      <Go to={paths.assessment(editor.clientId, editor.tia.id, asked.id)} className={css.id}>
        {asked.question.id}
      </Go>
      <div className={css.body}>
        <p className={css.wording}>
          {asked.question.wording}
          {asked.destination ? (
            <span className="dim"> · {word(editor.pack, 'destinations', asked.destination).title}</span>
          ) : null}
        </p>
        {asked.parts.map((part) => {
          const key = keyOf(asked, part);
          const answer = editor.answers.get(key);
          const difference = before.find((one) => one.key === key);
          const now = editor.say(key, answer) ?? t('tia.blank');
          return (
            <p key={key} className={css.answer}>
              {part.label && asked.parts.length > 1 ? (
                <span className={`dim ${css.label}`}>
                  {/[?？]$/.test(part.label) ? part.label : t('ui.label', { label: part.label })}
                </span>
              ) : null}
              {difference
                ? t('tia.exc.old_new', { before: editor.say(key, difference.before) ?? t('tia.blank'), after: now })
                : now}
              {answer?.proof && answer.proof !== 'none' ? (
                <span className={css.proof}>{t(`tia.proof.${answer.proof}`)}</span>
              ) : null}
              {(answer?.evidenceIds ?? []).map((id) => (
                <a key={id} href={evidenceUrl(editor.clientId, id)} className="small">
                  {t('tia.evidence')}
                </a>
              ))}
              {answer?.note ? <span className="dim"> · {answer.note}</span> : null}
            </p>
          );
        })}
        <TiedNotices
          question={asked.question.id}
          proofs={[...new Set(keys.flatMap((key) => editor.answers.get(key)?.proofs ?? []))]}
          editor={editor}
        />
        <div className={css.judged}>
          {kinds.includes('register') || kinds.includes('apart') ? (
            <Suspense>
              <Grounds asked={asked} keys={keys} editor={editor} />
            </Suspense>
          ) : null}
          <JudgedLater asked={asked} keys={keys} editor={editor} readOnly />
        </div>
        {gaps.map((gap) => (
          <p key={gap.id} className="small">
            <b>{t(`tia.gap.${gap.gapClass}`)}</b> · {word(editor.pack, 'gaps', gap.id).title}
          </p>
        ))}
        {earlierOf(editor.tia, asked, editor.answers).map(({ text, review, changed }) => (
          <div key={review.id + text} className={css.earlier}>
            <p>{text}</p>
            <p className="small dim">
              {t('tia.act.review_by', { name: name(editor.who(review.reviewerId)), at: format.instant(review.at) })} ·{' '}
              {changed ? t('tia.earlier.changed') : <b>{t('tia.earlier.unchanged')}</b>}
            </p>
          </div>
        ))}
        {writing && onComment ? (
          <Textarea
            mt={6}
            rows={2}
            ref={field}
            autoFocus={begun}
            onKeyDown={(event) => {
              if (event.key === 'Escape') row.current?.focus();
            }}
            aria-label={t('tia.comment_for', { id: shortName(editor.pack, asked.id) })}
            placeholder={t('tia.comment_hint')}
            value={comment ?? ''}
            onChange={(event) => onComment(event.target.value)}
          />
        ) : comment ? (
          <p className={css.comment}>{comment}</p>
        ) : null}
      </div>
      <div className={css.marks}>
        {kinds.map((kind) => (
          <span key={kind} className={`${css.kind} ${css[kind] ?? ''}`}>
            {t(`tia.exc.${kind}`)}
          </span>
        ))}
        {onComment ? (
          <span className="row">
            {kinds.length > 0 ? (
              <button type="button" className={css.key} data-key="a" aria-pressed={looked} onClick={onLooked}>
                {looked ? '✓ ' : ''}
                {t('tia.looked')}
              </button>
            ) : null}
            <button type="button" className={css.key} data-key="r" onClick={write}>
              {t('tia.comment')}
            </button>
          </span>
        ) : null}
      </div>
    </li>
  );
}
