import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import type { Scenario } from '@/api/types/assessment';
import { useAct } from '@/app/action';
import { scenarioTitle, shortName, word } from '@/app/pack';
import { ActionButton } from '@/ui/ActionButton';
import { useFormat } from '@/ui/format';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { RiskBand } from '@/ui/RiskBand';
import { useText } from '@/ui/text';
import { isUnanswered } from './answers';
import { Contradictions } from './Contradictions';
import css from './Editor.module.css';
import { countOf, useOpenRequests } from './Outstanding';
import { submitTia } from './queries';
import type { Editor } from './useEditor';
import { toLookAt } from './verdicts';

const ScoreSheet = lazy(() => import('./ScoreSheet').then((module) => ({ default: module.ScoreSheet })));
const MOST = 25;

/** The six scenarios, always in view; each opens into its sum. */
export function ScorePanel({
  editor,
  tried,
  onQuestion,
  onSubmitted,
}: {
  editor: Editor;
  /** The answers are only tried: nothing is sent on from here. */
  tried: boolean;
  onQuestion: (id: string) => void;
  onSubmitted: () => void;
}) {
  const t = useText();
  const [opened, setOpened] = useState<string | null>(null);
  const { tia, clientId } = editor;
  const contradicts = tia.score.contradictions.length > 0;
  const asked = useOpenRequests(clientId, tia.id);
  const unseen = toLookAt(tia.verdicts, tia.score.visible).length;
  const unsent = [...editor.drafts.values()].some((draft) => draft.saving !== 'saving' && draft.saving !== 'waiting');
  const submit = useAct((_: null, key) => submitTia(clientId, tia, key), {
    refresh: [['client', clientId]],
    done: onSubmitted,
  });
  const send = () => {
    editor.flush();
    submit.run(null);
  };
  // A reviewer can be sent what is not finished; nobody sends it without having been told.
  const gates = tia.score.gatesOpen.length;
  const { answered, shown } = tia.score.progress;
  const blank = shown - answered;
  const [asking, setAsking] = useState(false);
  // The notice above the questions says why not, where it is under way already or not theirs to send.
  const sendable =
    !tried && (tia.state === 'draft' || tia.state === 'returned') && tia.actions.submit?.reason !== 'not_allowed';
  return (
    <aside className={css.panel} aria-label={t('tia.score')}>
      <h2>{t('tia.score.title')}</h2>
      {/* It scrolls by itself on a wide screen, so the keyboard must be able to reach it. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is focusable (WCAG 2.1.1) */}
      <section className={css.scrolls} aria-label={t('tia.score.title')} tabIndex={0}>
        <Scenarios editor={editor} onOpen={setOpened} />
        <Gaps editor={editor} onQuestion={onQuestion} />
      </section>
      {sendable || (editor.open && !tried) ? (
        <div className={css.submit}>
          {/* What contradicts is listed below the button already. */}
          <ProblemNotice
            problem={contradicts && submit.problem?.has('tia.contradiction') ? null : submit.problem}
            tell={editor.tell}
          />
          {sendable && asked.length > 0 ? (
            <p className={css.warned}>{t('tia.asked_open_sender', { count: countOf(asked) })}</p>
          ) : null}
          {sendable && unseen > 0 ? <p className={css.warned}>{t('tia.unseen_sender', { count: unseen })}</p> : null}
          {sendable && asking ? (
            <div role="alert" className="stack">
              <p className={css.warned}>{t('tia.submit_open', { gates, blank })}</p>
              <div className="row">
                <Button size="sm" loading={submit.busy} onClick={send}>
                  {t('tia.submit_anyway')}
                </Button>
                <Button size="sm" variant="default" onClick={() => setAsking(false)}>
                  {t('tia.submit_not_yet')}
                </Button>
              </div>
            </div>
          ) : sendable ? (
            <ActionButton
              action={tia.actions.submit}
              size="sm"
              loading={submit.busy}
              onClick={() => (gates + blank > 0 ? setAsking(true) : send())}
            >
              {t('tia.submit')}
            </ActionButton>
          ) : null}
          {sendable && contradicts ? <Contradictions editor={editor} onQuestion={onQuestion} /> : null}
          <p className="small dim" role="status">
            {editor.open
              ? editor.drafts.size > 0
                ? t(unsent ? 'tia.unsent' : 'tia.saving')
                : t('tia.all_saved')
              : null}
          </p>
        </div>
      ) : null}
      {opened ? (
        <Suspense>
          <ScoreSheet editor={editor} scenario={opened} onClose={() => setOpened(null)} />
        </Suspense>
      ) : null}
    </aside>
  );
}

export function Scenarios({
  editor,
  onOpen,
}: {
  editor: Pick<Editor, 'tia' | 'pack' | 'scoreBefore'>;
  onOpen: (id: string) => void;
}) {
  const t = useText();
  const format = useFormat();
  const { tia, pack, scoreBefore } = editor;
  const movedFrom = (scenario: Scenario): number | null => {
    const before = scoreBefore?.scenarios.find((one) => one.id === scenario.id)?.residual;
    return before !== undefined && Math.abs(before - scenario.residual) >= 0.05 ? before : null;
  };
  return (
    <div>
      {tia.score.scenarios.map((scenario) => {
        const before = movedFrom(scenario);
        return (
          <button key={scenario.id} type="button" className={css.scenario} onClick={() => onOpen(scenario.id)}>
            <span className="unseen">{t('tia.score.open')}</span>
            <span className={css.scenarioName}>
              <b>{scenario.id}</b> {scenarioTitle(pack, scenario.id)}
            </span>
            <RiskBand band={scenario.residualBand} quiet />
            <span className={css.figures}>
              {before === null ? null : (
                <span className="small">{t('tia.score.moved', { before: format.score(before) })} · </span>
              )}
              {t('tia.score.from_to', { from: format.score(scenario.inherent), to: format.score(scenario.residual) })}
            </span>
            <span className={css.track} aria-hidden="true">
              <span className={css.inherent} style={{ width: `${(scenario.inherent / MOST) * 100}%` }} />
              <span
                className={`${css.residual} ${css[scenario.residualBand]}`}
                style={{ width: `${(scenario.residual / MOST) * 100}%` }}
              />
            </span>
          </button>
        );
      })}
    </div>
  );
}

function Gaps({ editor, onQuestion }: { editor: Editor; onQuestion: (id: string) => void }) {
  const t = useText();
  const format = useFormat();
  const { score } = editor.tia;
  const open = score.gaps;
  return (
    <>
      <h2>
        {t('tia.gaps')} <span className="figures">{open.length}</span>
      </h2>
      {open.length === 0 ? <p className="dim">{t('tia.gaps_none')}</p> : null}
      {(['legal', 'guidance', 'policy'] as const).map((kind) => {
        const gaps = open.filter((gap) => gap.gapClass === kind);
        return gaps.length === 0 ? null : (
          <details key={kind} open={kind === 'legal'}>
            <summary>
              {t(`tia.gap.${kind}`)} <span className="figures">{gaps.length}</span>
            </summary>
            <ul className={css.gaps}>
              {gaps.map((gap) => (
                <li key={gap.id + gap.question}>
                  <button type="button" className={css.chip} onClick={() => onQuestion(gap.question)}>
                    {shortName(editor.pack, gap.question)}
                  </button>{' '}
                  {word(editor.pack, 'gaps', gap.id).title}
                  {isUnanswered(gap.question, editor.answers) ? (
                    <span className="dim"> · {t('tia.gap_unanswered')}</span>
                  ) : null}
                </li>
              ))}
            </ul>
          </details>
        );
      })}
      <h2>{t('tia.coverage', { ratio: format.percent(score.coverage.ratio) })}</h2>
      <p className="dim small">
        {t('tia.coverage_of', { proven: score.coverage.proven, shown: score.coverage.asked })}
      </p>
    </>
  );
}
