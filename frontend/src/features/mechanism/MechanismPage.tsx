import { Textarea } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { toProblem } from '@/api/problem';
import type { Mechanism, MechanismAnswers, MechanismEdit, MechanismQuestion } from '@/api/types/transfer';
import { useAct } from '@/app/action';
import { useClient, useClientTitle } from '@/app/client';
import { useDraft } from '@/app/draft';
import { useFieldProblem } from '@/app/fields';
import { Go } from '@/app/Go';
import { packLocale } from '@/app/packs';
import { paths } from '@/app/paths';
import { useParam } from '@/app/view';
import { ActionButton } from '@/ui/ActionButton';
import { useFormat } from '@/ui/format';
import { Loading } from '@/ui/Loading';
import { Names } from '@/ui/Names';
import { Overtaken } from '@/ui/Overtaken';
import { Notice, ProblemNotice } from '@/ui/ProblemNotice';
import { PageHead, Section } from '@/ui/Section';
import { useText } from '@/ui/text';
import { clashesIn, sameAnswers } from './answers';
import { FilingPanel } from './FilingPanel';
import { HistoryList } from './HistoryList';
import css from './Mechanism.module.css';
import { Outcomes } from './Outcomes';
import { QuestionField } from './QuestionField';
import { mechanismQuery, saveMechanism, transfersQuery, trialQuery } from './queries';
import { RegisterLine } from './RegisterLine';
import { startingAnswers } from './register';
import { Cited, Said } from './Said';

/** How a transfer is dressed: questions in reading order, and beside them, always in view, what follows. */
export function MechanismPage() {
  const t = useText();
  const client = useClient();
  const transferId = useParam('transferId');
  const { data: mechanism, error } = useQuery(mechanismQuery(client.id, transferId, t.locale));
  const { data: transfers } = useQuery(transfersQuery(client.id));
  const transfer = transfers?.find((one) => one.id === transferId);
  useClientTitle(t('mechanism.title'));
  return (
    <>
      <p className="small">
        <Go to={paths.transfers(client.id)}>{t('mechanism.back')}</Go>
      </p>
      <PageHead title={t('mechanism.title')} lede={transfer ? <Names of={transfer.name} /> : null} />
      {error ? (
        <ProblemNotice problem={toProblem(error)} />
      ) : mechanism ? (
        <Chooser key={transferId} {...{ clientId: client.id, transferId, mechanism }} />
      ) : (
        <Loading />
      )}
    </>
  );
}

interface Props {
  clientId: string;
  transferId: string;
  mechanism: Mechanism;
}

interface Written {
  answers: MechanismAnswers;
  note: string;
  /** Why the answers stand although the register says otherwise. */
  disagreement: string;
  /** The choice that it was written over; 0 where there was none. */
  over: number;
}

function Chooser({ clientId, transferId, mechanism }: Props) {
  const t = useText();
  const format = useFormat();
  const { guide, choice } = mechanism;
  // What is being written stays over a reload and on the way to another page, until it is saved.
  const { draft, keep, settle } = useDraft<Written>(`praya.mechanism.${transferId}`, {
    answers: choice?.answers ?? startingAnswers(mechanism.register),
    note: choice?.note ?? '',
    disagreement: choice?.disagreement ?? '',
    over: choice?.version ?? 0,
  });
  const { answers, note, disagreement } = draft;
  const setAnswers = (next: MechanismAnswers) => keep({ answers: next });
  const [settled] = useDebouncedValue(answers, 150);
  const trial = useQuery(trialQuery(clientId, transferId, t.locale, settled));
  const result = trial.data ?? choice?.result;
  const shown = result?.shown ?? [];
  const disagreements = result?.disagreements ?? [];
  const against = disagreements.length > 0 ? disagreement.trim() : '';
  const isSame =
    sameAnswers(answers, choice?.answers ?? {}, shown) &&
    note.trim() === (choice?.note ?? '') &&
    against === (choice?.disagreement ?? '');
  // Somebody else was quicker: what stands now is shown beside one's own, and the next attempt goes on from there.
  const stands = choice?.version ?? 0;
  const overtaken = draft.over !== stands && !isSame;
  const save = useAct(
    (body: MechanismEdit) => saveMechanism(clientId, transferId, body, overtaken ? stands : draft.over),
    {
      refresh: [['client', clientId]],
      always: true,
      done: ({ version }) => settle({ over: version }),
    },
  );
  const problem = save.problem?.status === 412 ? null : save.problem;
  const unsaid = problem?.reasons.some((one) => one.key === 'mechanism_register_disagrees') && !against;
  const said = useFieldProblem(problem ?? (trial.error ? toProblem(trial.error) : null));
  const may = mechanism.actions.edit;
  const words = (question: MechanismQuestion, values: string[] = []) =>
    format.list(values.map((value) => question.options.find((option) => option.key === value)?.text ?? value));
  const clashes = clashesIn(guide, shown, answers, choice?.answers ?? {}).map((question) => ({
    key: question.id,
    label: question.said.text,
    theirs: words(question, choice?.answers[question.id]),
    mine: words(question, answers[question.id]),
    onTake: () => setAnswers({ ...answers, [question.id]: choice?.answers[question.id] ?? [] }),
  }));
  if (note.trim() !== (choice?.note ?? ''))
    clashes.push({
      key: 'note',
      label: t('mechanism.note'),
      theirs: choice?.note ?? '',
      mine: note,
      onTake: () => keep({ note: choice?.note ?? '' }),
    });
  const correct = (
    <Go to={paths.transfer(clientId, transferId)} className="small">
      {t('mechanism.correct_register')}
    </Go>
  );
  return (
    <>
      <div className={css.columns} lang={packLocale(t.locale) === 'en' ? 'en' : 'zh-Hant-HK'}>
        <form className={css.questions} noValidate onSubmit={(event) => event.preventDefault()}>
          {guide.preamble.map((one) => (
            <div key={one.text}>
              <p className="prose">
                <Said of={one} />
              </p>
              <Cited of={[one]} sources={guide.sources} />
            </div>
          ))}
          {choice?.outdated ? <Notice tone="warn">{t('mechanism.outdated')}</Notice> : null}
          {choice && choice.contradicted.length > 0 && !choice.disagreement ? (
            <Notice tone="warn" action={correct}>
              {t('mechanism.contradicted')}
            </Notice>
          ) : null}
          {guide.groups.map((group) => (
            <Section key={group.id} title={group.title}>
              {group.questions
                .filter((question) => shown.includes(question.id))
                .map((question) => (
                  <QuestionField
                    key={question.id}
                    question={question}
                    answers={answers}
                    sources={guide.sources}
                    disabled={!may?.allowed}
                    problem={said(`answers.${question.id}`)}
                    register={
                      <RegisterLine
                        of={mechanism.register.find((one) => one.question === question.id)}
                        answers={answers}
                        disagreements={disagreements}
                      />
                    }
                    onChange={setAnswers}
                  />
                ))}
            </Section>
          ))}
        </form>
        {/* It scrolls by itself on a wide screen, so the keyboard must be able to reach it. */}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is focusable (WCAG 2.1.1) */}
        <section className={css.beside} aria-label={t('mechanism.outcomes')} tabIndex={0}>
          <h2>{t('mechanism.outcomes')}</h2>
          <ProblemNotice problem={trial.error ? toProblem(trial.error) : null} hideFields />
          {result ? (
            <Outcomes correct={correct} result={result} groups={guide.groups} topics={guide.topics} />
          ) : (
            <Loading />
          )}
        </section>
      </div>
      <Section title={t('mechanism.save_title')}>
        <div className="form">
          <ProblemNotice problem={problem} hideFields />
          {overtaken ? <Overtaken key={stands} taken={[]} clashes={clashes} /> : null}
          <Textarea
            label={t('mechanism.note')}
            description={t('mechanism.note_hint')}
            autosize
            minRows={2}
            maxLength={5000}
            disabled={!may?.allowed}
            value={note}
            onChange={(event) => keep({ note: event.target.value })}
            error={said('note')}
          />
          {disagreements.length > 0 ? (
            <Textarea
              label={t('mechanism.disagreement')}
              description={t('mechanism.disagreement_hint')}
              autosize
              minRows={2}
              maxLength={2000}
              required
              disabled={!may?.allowed}
              value={disagreement}
              onChange={(event) => keep({ disagreement: event.target.value })}
              error={unsaid ? t('mechanism.disagreement_missing') : said('disagreement')}
            />
          ) : null}
          <div className="row">
            <ActionButton
              action={may}
              size="sm"
              loading={save.busy}
              disabled={may?.allowed && (isSame || shown.length === 0)}
              onClick={() => save.run({ answers, note: note.trim(), disagreement: against })}
            >
              {t('mechanism.save')}
            </ActionButton>
            <span role="status" className="small dim">
              {isSame ? (choice ? t('mechanism.saved', { version: choice.version }) : '') : t('mechanism.unsaved')}
            </span>
          </div>
        </div>
      </Section>
      {choice && (mechanism.actions.file?.allowed || mechanism.filings.length > 0) ? (
        <FilingPanel {...{ clientId, transferId, mechanism }} />
      ) : null}
      <HistoryList mechanism={mechanism} />
    </>
  );
}
