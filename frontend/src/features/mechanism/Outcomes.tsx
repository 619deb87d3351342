import type {
  ClauseTopic,
  MechanismFinding,
  MechanismGroup,
  MechanismResult,
  MechanismSource,
} from '@/api/types/transfer';
import { useFormat } from '@/ui/format';
import { useText } from '@/ui/text';
import { decidersOf, isPending } from './findings';
import css from './Mechanism.module.css';
import { Cited, GradeMark, Said } from './Said';

interface Props {
  /** Where the register is corrected. */
  correct: React.ReactNode;
  result: MechanismResult;
  groups: readonly MechanismGroup[];
  topics: readonly ClauseTopic[];
}

/** What follows from the answers, mechanism by mechanism: the outcome, why, what to do, and on whose word. */
export function Outcomes({ correct, result, groups, topics }: Props) {
  const t = useText();
  const titleOf = (id: string) => groups.find((group) => group.id === id)?.title ?? '';
  const questions = groups.flatMap((group) => group.questions);
  const wordsOf = (id: string) => questions.find((question) => question.id === id)?.said.text ?? id;
  const shared = { sources: result.sources, wordsOf };
  return (
    <>
      {result.disagreements.length > 0 ? (
        <div className={css.part} role="status">
          <p className={css.contradicted}>{t('mechanism.disagreements', { count: result.disagreements.length })}</p>
          <Questions ids={result.disagreements} wordsOf={wordsOf} />
          {correct}
        </div>
      ) : null}
      <FindingBlock title={titleOf('s33')} finding={result.s33} {...shared} />
      <FindingBlock title={titleOf('rmc')} finding={result.rmc} {...shared}>
        <Topics topics={topics} outcome={result.rmc.outcome.key} />
      </FindingBlock>
      <FindingBlock title={titleOf('gba')} finding={result.gba} {...shared}>
        <FilingClock result={result} />
      </FindingBlock>
      <FindingBlock title={titleOf('return')} finding={result.returnLeg} {...shared} />
    </>
  );
}

function FindingBlock({
  title,
  finding,
  sources,
  wordsOf,
  children,
}: {
  title: string;
  finding: MechanismFinding;
  sources: readonly MechanismSource[];
  wordsOf: (id: string) => string;
  children?: React.ReactNode;
}) {
  const t = useText();
  const deciders = decidersOf(finding);
  const said = [finding.outcome, ...finding.reasons.map((reason) => reason.said), ...finding.steps];
  return (
    <section className={css.finding}>
      <h3 className={css.mechanism}>{title}</h3>
      <p className={css.outcome} aria-live="polite">
        {finding.outcome.text}
      </p>
      {isPending(finding) ? null : <GradeMark grade={finding.outcome.grade} />}
      {children}
      {deciders.length > 0 ? (
        <div className={css.part}>
          <h4>{t('mechanism.decided_already')}</h4>
          <Questions ids={deciders} wordsOf={wordsOf} />
          <details className={css.cited}>
            <summary>{t('mechanism.not_needed', { count: finding.missing.length })}</summary>
            <Questions ids={finding.missing} wordsOf={wordsOf} />
          </details>
        </div>
      ) : finding.missing.length > 0 ? (
        <div className={css.part}>
          <h4>{t('mechanism.missing')}</h4>
          <Questions ids={finding.missing} wordsOf={wordsOf} />
        </div>
      ) : null}
      {/* Folded, so that all four outcomes stay in view; each opens into what decided it. */}
      <details className={css.why}>
        <summary>{t('mechanism.why', { reasons: finding.reasons.length, steps: finding.steps.length })}</summary>
        {finding.reasons.length > 0 ? (
          <div className={css.part}>
            <h4>{t('mechanism.reasons')}</h4>
            <ul>
              {finding.reasons.map((reason) => (
                <li key={reason.said.key + reason.by.join()}>
                  <Said of={reason.said} />
                  {reason.by.length > 0 ? (
                    <span className={css.by}>
                      {t('mechanism.decided_by')}
                      {reason.by.map((id) => (
                        <a key={id} href={`#${id}`}>
                          {wordsOf(id)}
                        </a>
                      ))}
                    </span>
                  ) : null}
                </li>
              ))}
            </ul>
          </div>
        ) : null}
        {finding.steps.length > 0 ? (
          <div className={css.part}>
            <h4>{t('mechanism.steps')}</h4>
            <ol>
              {finding.steps.map((step) => (
                <li key={step.key}>
                  <Said of={step} />
                </li>
              ))}
            </ol>
          </div>
        ) : null}
        <Cited of={said} sources={sources} />
      </details>
    </section>
  );
}

function Questions({ ids, wordsOf }: { ids: readonly string[]; wordsOf: (id: string) => string }) {
  return (
    <ul>
      {ids.map((id) => (
        <li key={id}>
          <a href={`#${id}`}>{wordsOf(id)}</a>
        </li>
      ))}
    </ul>
  );
}

/** The last day to file, and how it was counted. */
function FilingClock({ result }: { result: MechanismResult }) {
  const t = useText();
  const format = useFormat();
  const { due } = result;
  if (!due) return null;
  return (
    <div className={css.clock}>
      <p>
        {t('mechanism.due')}{' '}
        <time dateTime={due.on} className="figures">
          <b>{format.day(due.on)}</b>
        </time>
        {due.provisional ? <span className={css.grade}>{t('mechanism.provisional')}</span> : null}
      </p>
      <p className="small dim figures">
        {t('mechanism.due_from', { date: format.day(due.effectiveOn) })}{' '}
        {t('mechanism.due_saturdays', { date: format.day(due.ifSaturdaysCount) })}
      </p>
      {due.holidays.length > 0 ? (
        <p className="small dim figures">
          {t('mechanism.holidays')}{' '}
          {format.list(
            due.holidays.map((one) => t('mechanism.holiday', { date: format.day(one.date), name: one.name })),
          )}
        </p>
      ) : null}
      {due.counting ? (
        <details className={css.cited}>
          <summary>{t('mechanism.counting')}</summary>
          <p>
            <Said of={due.counting} />
          </p>
          <Cited of={[due.counting]} sources={result.sources} />
        </details>
      ) : null}
    </div>
  );
}

const SETS: Record<string, readonly string[]> = {
  'rmc.set_i': ['i'],
  'rmc.set_ii': ['ii'],
  'rmc.both': ['i', 'ii'],
};

function Topics({ topics, outcome }: { topics: readonly ClauseTopic[]; outcome: string }) {
  const t = useText();
  const sets = SETS[outcome];
  if (!sets) return null;
  const shown = topics.filter((topic) => topic.sets.some((set) => sets.includes(set)));
  return (
    <details className={css.cited}>
      <summary>{t('mechanism.topics', { count: shown.length })}</summary>
      <ul>
        {shown.map((topic) => (
          <li key={topic.text}>
            {topic.text}
            {sets.length > 1 ? (
              <span className={css.reference}>
                {t('mechanism.in_sets', { sets: topic.sets.map((set) => set.toUpperCase()).join(' + ') })}
              </span>
            ) : null}
          </li>
        ))}
      </ul>
      <GradeMark grade="from-memory" />
    </details>
  );
}
