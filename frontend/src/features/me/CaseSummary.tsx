import type { Condition, MyDecision, Pack } from '@/api/types/assessment';
import { endOf } from '@/app/conditions';
import { useMe } from '@/app/session';
import { Due } from '@/ui/Due';
import { Names, useName } from '@/ui/Names';
import { RiskBand } from '@/ui/RiskBand';
import { useText } from '@/ui/text';
import { CaseSubject } from './CaseSubject';
import css from './Me.module.css';

/** What a director needs to decide: the recommendation, its conditions, the risk in bands, what is missing. */
export function CaseSummary({ decision, pack }: { decision: MyDecision; pack: Pack }) {
  const t = useText();
  const name = useName();
  const me = useMe();
  const { review } = decision;
  const phrase = review?.recommendation ? pack.words.recommendations[review.recommendation] : null;
  const gaps = [...new Map(decision.gaps.map((gap) => [gap.id, gap])).values()];
  return (
    <>
      <p className={css.legend}>
        <Names of={decision.title} stacked />
      </p>
      {review ? (
        <div className={css.recommendation}>
          <span className="small">{t('decision.firm_review', { firm: me?.firm ? name(me.firm.name) : '' })}</span>
          <b>{phrase?.title}</b>
          {phrase?.text ? <span>{phrase.text}</span> : null}
          {review.note ? <span>{review.note}</span> : null}
          <span className="small">{t('decision.reviewed_by', { name: name(decision.names[review.reviewerId]) })}</span>
        </div>
      ) : null}
      {/* Whoever declines takes on no conditions. */}
      {review && review.conditions.length > 0 && decision.decision?.choice !== 'decline' ? (
        <section className={css.part}>
          <h2>{t('decision.conditions_recommended')}</h2>
          <ConditionList of={review.conditions} whose="review" stands={decision.conditions} />
        </section>
      ) : null}
      <CaseSubject decision={decision} pack={pack} />
      <section className={css.part}>
        <h2>{t('decision.risk')}</h2>
        <ul className={css.risks}>
          {decision.risks.map((one) => (
            <li key={one.scenario}>
              <span>{pack.scenarios.find((scenario) => scenario.id === one.scenario)?.title ?? one.scenario}</span>
              <span className={css.fromTo}>
                <RiskBand band={one.inherentBand} quiet />
                <span aria-hidden="true">→</span>
                <RiskBand band={one.residualBand} />
              </span>
            </li>
          ))}
        </ul>
      </section>
      {gaps.length > 0 ? (
        <section className={css.part}>
          <h2>{t('decision.gaps')}</h2>
          <ul className="plain">
            {gaps.map((gap) => (
              <li key={gap.id} className={css.check}>
                <b>
                  {t('decision.gap_of', {
                    kind: t(`decision.gap.${gap.gapClass}`),
                    title: pack.words.gaps[gap.id]?.title,
                  })}
                </b>
                <p className="dim">{pack.words.gaps[gap.id]?.text}</p>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}

/** What has to be done, and once it was decided what became of it. */
export function ConditionList({
  of,
  whose,
  stands,
}: {
  of: Condition[];
  whose: 'review' | 'decision';
  stands: MyDecision['conditions'];
}) {
  const t = useText();
  return (
    <ol className={css.conditions}>
      {of.map((one, number) => {
        const ended = endOf(stands, whose, number);
        return (
          <li key={one.text}>
            {one.text}
            <span className="dim">
              {one.owner} · {ended ? t.of(`condition.stand.${ended.state}`) : <Due day={one.due} />}
              {ended?.note ? <span className="block">{ended.note}</span> : null}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
