import { Fragment, useState } from 'react';
import type { Names as Both } from '@/api/types';
import type { Answer, Difference, Pack, Scenario, Tia } from '@/api/types/assessment';
import { Go } from '@/app/Go';
import { parseKey, partLabel, questionOf, sayAnswer, scenarioTitle, shortName, word } from '@/app/pack';
import { paths } from '@/app/paths';
import { useFormat } from '@/ui/format';
import { Names } from '@/ui/Names';
import { RiskBand } from '@/ui/RiskBand';
import { Section } from '@/ui/Section';
import { Views } from '@/ui/Tabs';
import { TiaStatePill } from '@/ui/TiaStatePill';
import { useText } from '@/ui/text';
import css from './Comparison.module.css';
import { answeredOn, askedBy, bySection, differs, gapsApart, risksOf } from './compare';

/** One of two assessments, as it is read: in the words of the pack that it was made with. */
export interface Side {
  clientId: string;
  client: Both;
  tia: Tia;
  pack: Pack;
}
interface Pair {
  left: Side;
  right: Side;
}

/** Where the risk stands, what is open on one side alone, and what was answered differently. */
export function Comparison({ left, right }: Pair) {
  const t = useText();
  const [shown, setShown] = useState<'apart' | 'all'>('apart');
  const sameClient = left.clientId === right.clientId;
  const answered = answeredOn(right.pack, left.tia, right.tia);
  const apart = answered.filter((one) => differs(one, sameClient));
  return (
    <>
      <Section title={t('tia.score')}>
        <Risks left={left} right={right} />
      </Section>
      <Gaps left={left} right={right} />
      <Section title={t('tia.compare_answers')}>
        <Views<'apart' | 'all'>
          label={t('tia.compare_answers')}
          current={shown}
          onChange={setShown}
          tabs={[
            { key: 'apart', label: t('tia.compare_apart'), count: apart.length },
            { key: 'all', label: t('tia.compare_all'), count: answered.length },
          ]}
        />
        <Answers left={left} right={right} answers={shown === 'apart' ? apart : answered} />
      </Section>
    </>
  );
}

function Heads({ left, right, first }: Pair & { first: string }) {
  return (
    <thead>
      <tr>
        <th scope="col">{first}</th>
        <Head side={left} other={right} />
        <Head side={right} other={left} />
      </tr>
    </thead>
  );
}

function Head({ side, other }: { side: Side; other: Side }) {
  const t = useText();
  const { clientId, client, tia } = side;
  return (
    <th scope="col">
      {clientId === other.clientId ? null : (
        <b className="block">
          <Names of={client} alone />
        </b>
      )}
      <span className="row">
        <Go to={paths.assessment(clientId, tia.id)} className="figures">
          {t('ui.tia_number', { number: tia.number, version: tia.versionNo })}
        </Go>
        <TiaStatePill state={tia.state} />
      </span>
      {clientId === other.clientId && tia.number === other.tia.number ? null : (
        <span className="block">
          <Names of={tia.title} alone />
        </span>
      )}
    </th>
  );
}

function Risks({ left, right }: Pair) {
  const t = useText();
  const format = useFormat();
  const cell = (scenario: Scenario | undefined) =>
    scenario ? (
      <>
        <RiskBand band={scenario.residualBand} quiet />{' '}
        <span className="figures dim">{format.score(scenario.residual)}</span>
      </>
    ) : (
      <span className="dim">—</span>
    );
  return (
    <table className={css.table}>
      <Heads left={left} right={right} first={t('tia.compare_scenario')} />
      <tbody>
        {risksOf(left.tia.score.scenarios, right.tia.score.scenarios).map(({ id, before, after, moved }) => (
          <tr key={id} className={moved ? css.moved : css.same}>
            <th scope="row">
              <b>{id}</b> {scenarioTitle(right.pack, id)}
            </th>
            <td>{cell(before)}</td>
            <td>{cell(after)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Gaps({ left, right }: Pair) {
  const t = useText();
  const gaps = gapsApart(left.tia.score.gaps, right.tia.score.gaps);
  if (gaps.length === 0) return null;
  const cell = (open: boolean) =>
    open ? <b>{t('tia.compare_open')}</b> : <span className="dim">{t('tia.compare_closed')}</span>;
  return (
    <Section title={t('tia.gaps')}>
      <table className={css.table}>
        <Heads left={left} right={right} first={t('tia.compare_gap')} />
        <tbody>
          {gaps.map((gap) => {
            const { pack } = gap.after ? right : left;
            return (
              <tr key={gap.id + gap.question}>
                <th scope="row">
                  <b>{shortName(pack, gap.question)}</b> {word(pack, 'gaps', gap.id).title}{' '}
                  <span className="dim">· {t(`tia.gap.${gap.gapClass}`)}</span>
                </th>
                <td>{cell(gap.before)}</td>
                <td>{cell(gap.after)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Section>
  );
}

function Answers({ left, right, answers }: Pair & { answers: Difference[] }) {
  const t = useText();
  if (answers.length === 0) return <p className="dim">{t('tia.compare_alike')}</p>;
  return (
    <table className={css.table}>
      <Heads left={left} right={right} first={t('tia.diff.question')} />
      <tbody>
        {bySection(right.pack, answers).map(([section, lines]) => (
          <Fragment key={section}>
            <tr className={css.section}>
              <th scope="colgroup" colSpan={3}>
                {section ?? t('tia.compare_no_longer')}
              </th>
            </tr>
            {lines.map((one) => (
              <tr key={one.key}>
                <Asked left={left} right={right} answerKey={one.key} />
                <Told side={left} answerKey={one.key} answer={one.before} />
                <Told side={right} answerKey={one.key} answer={one.after} />
              </tr>
            ))}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

function Asked({ left, right, answerKey }: Pair & { answerKey: string }) {
  const { question, part, destination } = parseKey(answerKey);
  const found = askedBy([right.pack, left.pack], question);
  const label = partLabel(found, part);
  return (
    <th scope="row">
      <Go to={paths.assessment(right.clientId, right.tia.id, questionOf(answerKey))}>
        <b>{question}</b>
      </Go>{' '}
      {found?.wording}
      {label ? <span className="dim"> · {label}</span> : null}
      {destination ? <span className="dim"> · {word(right.pack, 'destinations', destination).title}</span> : null}
    </th>
  );
}

function Told({ side, answerKey, answer }: { side: Side; answerKey: string; answer: Answer | null }) {
  const t = useText();
  const said = sayAnswer(side.pack, answerKey, answer, useFormat());
  if (!said) return <td className="dim">{t('tia.blank')}</td>;
  return (
    <td>
      {said}
      {answer && answer.proof !== 'none' ? <span className={css.proof}>{t(`tia.proof.${answer.proof}`)}</span> : null}
      {answer?.note ? <p className="small dim">{answer.note}</p> : null}
    </td>
  );
}
