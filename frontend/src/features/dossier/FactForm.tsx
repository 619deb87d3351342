import { Button, Textarea, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { Pack } from '@/api/types/assessment';
import type { Dossier } from '@/api/types/dossier';
import { useAct } from '@/app/action';
import { useDraft } from '@/app/draft';
import { useFieldProblem } from '@/app/fields';
import { today } from '@/ui/format';
import { ProblemNotice, sayReason } from '@/ui/ProblemNotice';
import { useText } from '@/ui/text';
import css from './Dossier.module.css';
import { FactField } from './FactField';
import { answeredCount, type Draft, draftOf, factsOf, sectionsOf } from './facts';
import { publish } from './queries';

interface Props {
  dossier: Dossier;
  pack: Pack;
  side: ReactNode;
  onPublished: (now: Dossier) => void;
}

/** The next version, written over the one that stands, and published as a whole. */
export function FactForm({ dossier, pack, side, onPublished }: Props) {
  const t = useText();
  const { dossier: of, current } = dossier;
  const sections = sectionsOf(pack, of.kind);
  const questions = sections.flatMap((section) => section.questions);
  const { draft, keep, forget } = useDraft<{ facts: Draft; note: string; reviewOn: string }>(
    `dossier ${of.id} ${of.versionNo}`,
    {
      facts: draftOf(current?.facts ?? []),
      note: '',
      reviewOn: of.reviewOn && of.reviewOn >= today() ? of.reviewOn : '',
    },
  );
  // A template has nearly every question: what it answers already stands open, the rest is a line each.
  const [opened] = useState(() => {
    const answered = sections.filter((section) => answeredCount(draft.facts, section.questions) > 0);
    return new Set((answered.length > 0 ? answered : sections.slice(0, 1)).map((section) => section.id));
  });
  const send = useAct(
    (_: null, key) =>
      publish(
        of.id,
        {
          pack: pack.pack,
          facts: factsOf(draft.facts, questions),
          note: draft.note,
          reviewOn: draft.reviewOn || null,
        },
        of.version,
        key,
      ),
    {
      refresh: [['dossiers']],
      done: (now) => {
        forget();
        onPublished(now);
      },
    },
  );
  const said = useFieldProblem(send.problem);
  const wrong = (id: string) =>
    (send.problem?.reasons ?? [])
      .filter((reason) => reason.field?.startsWith(`facts.${id}.`))
      .map((reason) => sayReason(t, reason));
  return (
    <form
      className={css.columns}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send.run(null);
      }}
    >
      <div>
        {of.kind === 'template' ? <p className={`prose dim ${css.lead}`}>{t('dossier.template_how')}</p> : null}
        {sections.map((section) => {
          const fields = section.questions.map((question) => (
            <FactField
              key={question.id}
              question={question}
              pack={pack}
              of={of}
              documents={dossier.documents}
              written={draft.facts[question.id]}
              problems={[...new Set(wrong(question.id))]}
              onChange={(written) => keep({ facts: { ...draft.facts, [question.id]: written } })}
            />
          ));
          if (of.kind !== 'template') return fields;
          const problem = section.questions.some((question) => wrong(question.id).length > 0);
          return (
            <details key={section.id} className={css.section} open={problem || opened.has(section.id)}>
              <summary>
                <span>
                  <span className={css.id}>{section.id}</span>
                  {section.title}
                </span>
                <span className={`figures dim ${css.count}`}>
                  {t('dossier.of', {
                    count: answeredCount(draft.facts, section.questions),
                    total: section.questions.length,
                  })}
                </span>
              </summary>
              {fields}
            </details>
          );
        })}
      </div>
      <aside className={css.aside}>
        <section className="stack">
          <h2>{t('dossier.next', { no: of.versionNo + 1 })}</h2>
          <p className="small dim">
            {t('dossier.answered', { count: answeredCount(draft.facts, questions), total: questions.length })}
          </p>
          <Textarea
            label={t('dossier.note')}
            description={t(of.kind === 'template' ? 'dossier.template_note_hint' : 'dossier.note_hint')}
            rows={3}
            maxLength={2000}
            value={draft.note}
            error={said('note')}
            onChange={(event) => keep({ note: event.target.value })}
          />
          <TextInput
            type="date"
            label={t('dossier.review_on')}
            min={today()}
            value={draft.reviewOn}
            error={said('reviewOn')}
            onChange={(event) => keep({ reviewOn: event.target.value })}
          />
          {send.problem && !send.problem.reasons.some((reason) => reason.field?.startsWith('facts.')) ? (
            <ProblemNotice problem={send.problem} hideFields={send.problem.status === 400 && !said('facts')} />
          ) : send.problem ? (
            <p role="alert" className={css.wrong}>
              {t('dossier.mend_above')}
            </p>
          ) : null}
          <Button type="submit" loading={send.busy}>
            {t('dossier.publish', { no: of.versionNo + 1 })}
          </Button>
          <p className="small dim">
            {t(of.kind === 'template' ? 'dossier.template_publish_hint' : 'dossier.publish_hint')}
          </p>
        </section>
        {side}
      </aside>
    </form>
  );
}
