import type { MyDecision, Pack } from '@/api/types/assessment';
import { useFormat } from '@/ui/format';
import { Names, useName } from '@/ui/Names';
import { useText } from '@/ui/text';
import { useSayAnswer } from './answers';
import css from './Me.module.css';

const questionOf = (pack: Pack, id: string) =>
  pack.sections.flatMap((section) => section.questions).find((one) => one.id === id.split('@')[0]);

/** What is decided on: where the data goes and to whom, which data of how many people, and how much of it is proven. */
export function CaseSubject({ decision, pack }: { decision: MyDecision; pack: Pack }) {
  const t = useText();
  const name = useName();
  const format = useFormat();
  return (
    <section className={css.part}>
      <h2>{t('decision.subject')}</h2>
      <dl className={css.facts}>
        {decision.transfers.map((one) => (
          <div key={one.id}>
            <dt>
              <Names of={one.name} alone />
            </dt>
            <dd>
              {t('decision.subject_flow', {
                importer: name(one.importerShort),
                places: format.list(one.destinations.map((place) => pack.words.destinations[place]?.title ?? place)),
              })}
            </dd>
          </div>
        ))}
        <Answered decision={decision} pack={pack} />
        <div>
          <dt>{t('decision.subject_proof')}</dt>
          <dd>{t('decision.subject_proven', { proven: decision.proven, asked: decision.asked })}</dd>
        </div>
      </dl>
      {decision.gatesOpen.length > 0 ? (
        <details className={css.help}>
          <summary>{t('decision.subject_open', { count: decision.gatesOpen.length })}</summary>
          <ul className={css.conditions}>
            {decision.gatesOpen.map((id) => (
              <li key={id}>{questionOf(pack, id)?.wording ?? id}</li>
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  );
}

/** The answers that say which data and how many people, a question each. */
function Answered({ decision, pack }: { decision: MyDecision; pack: Pack }) {
  const say = useSayAnswer(pack);
  const ids = [...new Set(decision.subject.map((answer) => answer.key.split('.')[0] ?? ''))].sort().reverse();
  return ids.map((id) => {
    const question = questionOf(pack, id);
    const said = (question?.parts ?? []).flatMap((part) => {
      const text = say(
        decision.subject.find((answer) => answer.key === `${id}.${part.id}`),
        part,
      );
      return text ? [{ part, text }] : [];
    });
    if (!question || said.length === 0) return null;
    return (
      <div key={id}>
        <dt>{question.wording}</dt>
        {said.map(({ part, text }) => (
          <dd key={part.id}>
            {part.label ? <span className="dim">{part.label} </span> : null}
            {text}
          </dd>
        ))}
      </div>
    );
  });
}
