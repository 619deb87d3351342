import { useQuery } from '@tanstack/react-query';
import { lazy, memo, Suspense, useState } from 'react';
import type { Answer } from '@/api/types/assessment';
import { shortName, word } from '@/app/pack';
import { useMe } from '@/app/session';
import { loadTexts } from '@/app/texts';
import { today, useFormat } from '@/ui/format';
import { useName } from '@/ui/Names';
import { PartInput } from '@/ui/PartInput';
import { sayReason } from '@/ui/ProblemNotice';
import { type TextKey, useText } from '@/ui/text';
import { type Asked, isAnswered, isOpen, keyOf, needsProof } from './answers';
import { contradictedIn } from './grounds';
import { Inherited } from './Inherited';
import { JudgedLater } from './JudgedLater';
import { offeredFor } from './noticeProofs';
import { ProofRow } from './ProofRow';
import css from './Question.module.css';
import { commentCountsQuery, groundsQuery, noticeProofsQuery } from './queries';
import { StaleNotice } from './StaleNotice';
import type { Editor } from './useEditor';
import { VendorAsked } from './VendorAsked';
import { WithClient } from './WithClient';

const History = lazy(async () => {
  const [one] = await Promise.all([import('./History'), loadTexts('verdict')]);
  return { default: one.History };
});
const Comments = lazy(async () => {
  const [one] = await Promise.all([import('./Comments'), loadTexts('discussion')]);
  return { default: one.Comments };
});

const Grounds = lazy(() => import('./Grounds').then((module) => ({ default: module.Grounds })));

interface Props {
  asked: Asked;
  editor: Editor;
  onAsk: () => void;
}

/** Where an answer comes from that nobody has confirmed yet; the rest is what is known of the client. */
const WAITING = {
  restated: 'tia.changed_question',
  dossier: 'tia.riskier_proposed',
  register: 'tia.from_register',
  roster: 'tia.from_roster',
  template: 'tia.from_template',
} as Partial<Record<Answer['source'], TextKey>>;

export const NOTHING = { options: [], text: null, number: null, date: null };

/** One question: its answer, its proof, its source and its help, in place. */
export const QuestionBlock = memo(function QuestionBlock({ asked, editor, onAsk }: Props) {
  const t = useText();
  const format = useFormat();
  const { question, destination } = asked;
  const [history, setHistory] = useState(false);
  const [talking, setTalking] = useState(false);
  const { data: counts } = useQuery(commentCountsQuery(editor.clientId, editor.tia.id));
  const keys = asked.parts.map((part) => keyOf(asked, part));
  const open = editor.open && isOpen(question);
  const first = keys[0] ?? asked.id;
  const known = keys.filter((key) => editor.answers.has(key));
  const vendorAsked = keys.some(
    (key) => (editor.drafts.get(key)?.body ?? editor.answers.get(key))?.state === 'vendor_asked',
  );
  const answered = isAnswered(asked, editor.answers);
  const { data: proving } = useQuery(noticeProofsQuery(editor.clientId));
  const proofs = keys.flatMap((key) => (editor.drafts.get(key)?.body ?? editor.answers.get(key))?.proofs ?? []);
  const offered = offeredFor(proving, { pack: editor.tia.pack, question: question.id }, proofs);
  const contradictions = editor.tia.score.contradictions.filter((one) => one.answers.some((key) => keys.includes(key)));
  return (
    <article
      id={`q-${asked.id}`}
      data-question={question.id}
      className={css.question}
      aria-labelledby={`w-${asked.id}`}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) for (const key of keys) editor.flush(key);
      }}
    >
      <div className={css.questionHead}>
        <span className={css.id}>{question.id}</span>
        <h3 id={`w-${asked.id}`} className={css.wording}>
          {question.wording}
        </h3>
      </div>
      <div className={css.inner}>
        <p className={css.marks}>
          {question.gate ? (
            <span className={answered || vendorAsked ? css.gate : css.gateOpen} title={t('tia.gate_hint')}>
              {answered || vendorAsked ? '✓ ' : '▲ '}
              {t('tia.gate')}
            </span>
          ) : null}
          {destination ? <span>{word(editor.pack, 'destinations', destination).title}</span> : null}
        </p>
        {contradictions.map((one) => {
          const others = one.answers.filter((key) => !keys.includes(key)).map((key) => shortName(editor.pack, key));
          return (
            <p key={one.id} className={css.stale}>
              {word(editor.pack, 'contradictions', one.id).title}{' '}
              {others.length > 0 ? (
                <span className="dim">{t('tia.contradicts', { keys: format.list(others) })}</span>
              ) : null}
            </p>
          );
        })}
        {vendorAsked ? (
          <VendorAsked keys={keys} editor={editor} />
        ) : (
          asked.parts.map((part) => <PartBlock key={part.id} asked={asked} part={part} editor={editor} />)
        )}
        {(needsProof(question) || offered) && !vendorAsked ? (
          <ProofRow keys={keys} editor={editor} offered={offered} />
        ) : null}
        <Inherited keys={keys} editor={editor} />
        <Suspense>
          <Grounds asked={asked} keys={keys} editor={editor} />
        </Suspense>
        <Byline keys={keys} editor={editor} />
        {open ? <WithClient asked={asked} keys={keys} editor={editor} /> : null}
        <JudgedLater asked={asked} keys={keys} editor={editor} />
        <div className={css.foot}>
          {open ? (
            <button type="button" className="text-button" onClick={onAsk}>
              {t('tia.ask_this')}
            </button>
          ) : null}
          {open && question.vendorAskable && !vendorAsked ? (
            <button
              type="button"
              className="text-button"
              onClick={() => editor.edit(first, { ...NOTHING, state: 'vendor_asked', askedOn: today() }, 'now')}
            >
              {t('tia.vendor_ask')}
            </button>
          ) : null}
          {known.length > 0 ? (
            <button type="button" className="text-button" onClick={() => setHistory(true)}>
              {t('tia.history')}
            </button>
          ) : null}
          {isOpen(question) && counts ? (
            <button type="button" className="text-button" onClick={() => setTalking(true)}>
              {t('tia.comments', { count: counts.counts[asked.id] ?? 0 })}
            </button>
          ) : null}
          {question.help || question.sources.length > 0 ? (
            <details>
              <summary>{t('tia.why')}</summary>
              {question.help ? <p className="prose">{question.help}</p> : null}
              <ul className={css.sources}>
                {question.sources.map((source) => (
                  <li key={source.key}>
                    {source.title}{' '}
                    <span className="dim">
                      {source.reference} ({word(editor.pack, 'grades', source.grade).title})
                    </span>
                  </li>
                ))}
                <li className="dim">
                  {question.id}: {word(editor.pack, 'grades', question.grade).title}
                </li>
              </ul>
            </details>
          ) : null}
        </div>
      </div>
      {history ? (
        <Suspense>
          <History editor={editor} keys={known} onClose={() => setHistory(false)} />
        </Suspense>
      ) : null}
      {talking ? (
        <Suspense>
          <Comments asked={asked} editor={editor} onClose={() => setTalking(false)} />
        </Suspense>
      ) : null}
    </article>
  );
});

/** Who answered last, once for the whole question. */
function Byline({ keys, editor }: { keys: string[]; editor: Editor }) {
  const t = useText();
  const name = useName();
  const format = useFormat();
  const said = keys
    .flatMap((key) => editor.answers.get(key) ?? [])
    .filter((answer) => answer.source !== 'prefill' && answer.state !== 'inferred');
  const [last] = said.sort((a, b) => b.at.localeCompare(a.at));
  if (!last) return null;
  return (
    <p className={css.hint}>
      {t(`tia.by_source.${last.source}`, { name: name(editor.who(last.by)), at: format.instant(last.at) })}
    </p>
  );
}

function PartBlock({
  asked,
  part,
  editor,
}: {
  asked: Asked;
  part: Asked['question']['parts'][number];
  editor: Editor;
}) {
  const t = useText();
  const name = useName();
  const format = useFormat();
  const me = useMe();
  const key = keyOf(asked, part);
  const answer = editor.answers.get(key);
  const draft = editor.drafts.get(key);
  const body = draft?.body ?? answer;
  const inferred = body?.state === 'inferred';
  const { data: grounds } = useQuery(groundsQuery(editor.clientId, editor.tia));
  // What the register said once, it may not say any more.
  const was = answer?.source === 'register' && contradictedIn(grounds).has(key);
  const waiting = t(was ? 'tia.from_register_then' : (WAITING[answer?.source ?? 'prefill'] ?? 'tia.inferred'), {
    count: editor.tia.transfers.length,
    numbers: format.list(editor.tia.transfers.map((one) => String(one.number))),
  });
  const landed = editor.landed.has(key) && !draft;
  if (!editor.open || !isOpen(asked.question)) {
    return (
      <div className={`${css.part} ${inferred ? css.inferred : ''} ${landed ? css.landed : ''}`}>
        {part.label ? <p className={css.partLabel}>{part.label}</p> : null}
        <p className={css.said}>
          {editor.say(key, answer) ?? (
            <span className="dim">{t(isOpen(asked.question) ? 'tia.blank' : 'tia.comes_later')}</span>
          )}
        </p>
        {answer?.note && answer.inherited.length === 0 ? <p className="small dim">{answer.note}</p> : null}
        {inferred ? <p className={css.hint}>{waiting}</p> : landed ? <b>{t('tia.landed')}</b> : null}
      </div>
    );
  }
  return (
    <fieldset className={`${css.part} ${inferred ? css.inferred : ''} ${landed ? css.landed : ''}`}>
      <legend className={part.label ? '' : 'unseen'}>{part.label || asked.question.wording}</legend>
      {part.help ? <p className="small dim">{part.help}</p> : null}
      {draft?.saving === 'stale' && draft.theirs ? (
        <StaleNotice
          who={name(editor.who(draft.theirs.by))}
          own={draft.theirs.by === me?.id}
          theirs={editor.say(key, draft.theirs)}
          mine={editor.say(key, draft.body)}
          onTake={() => editor.takeTheirs(key)}
          onKeep={() => editor.keepMine(key)}
        />
      ) : null}
      <PartInput
        part={part}
        name={key}
        body={body}
        destination={asked.destination}
        onChange={(change, when) => editor.edit(key, change, when)}
        onBlur={() => editor.flush(key)}
      />
      {answer?.note && answer.inherited.length === 0 ? (
        <blockquote className={css.remark}>{answer.note}</blockquote>
      ) : null}
      <div className={css.hint}>
        {inferred ? (
          <>
            <span>{waiting}</span>
            <button type="button" className={css.chip} onClick={() => editor.edit(key, {}, 'now')}>
              {t('tia.confirm')}
            </button>
          </>
        ) : landed ? (
          <b>{t('tia.landed')}</b>
        ) : null}
        <span role="status">
          {draft?.saving === 'saving' ? t('tia.saving') : draft?.saving === 'failed' ? t('tia.unsaved') : null}
        </span>
        {draft?.saving === 'refused' ? (
          <span role="alert" className={css.gateOpen}>
            {draft.problem?.reasons.map((reason) => sayReason(t, reason)).join(' ')}
          </span>
        ) : null}
      </div>
    </fieldset>
  );
}
