import type { MyDecision } from '@/api/contract';
import { useMe } from '@/app/session';
import { Due } from '@/ui/Due';
import { Names, useName } from '@/ui/Names';
import { RiskBand } from '@/ui/RiskBand';
import { useText } from '@/ui/text';
import css from './Me.module.css';

/** What a director needs to decide: the recommendation, the risk in bands, what is missing, the conditions. */
export function CaseSummary({ decision }: { decision: MyDecision }) {
  const t = useText();
  const name = useName();
  const me = useMe();
  return (
    <>
      <p className={css.legend}>
        <Names of={decision.title} stacked />
      </p>
      {decision.summary ? <p>{decision.summary}</p> : null}
      <div className={css.recommendation}>
        <span className="small">{t('me.firm_review')}</span>
        <b>
          {t('me.recommends', {
            firm: me?.firm ? name(me.firm.name) : '',
            what: t(`me.recommendation.${decision.recommendation}`),
          })}
        </b>
        <span className="small">{t('me.reviewed_by', { name: name(decision.reviewer.name) })}</span>
      </div>
      {decision.conditions.length > 0 ? (
        <section className={css.part}>
          <h2>{t('me.conditions')}</h2>
          <ol>
            {decision.conditions.map((one) => (
              <li key={one.text}>
                {one.text} <span className="dim">{one.owner}</span> {one.due ? <Due day={one.due} /> : null}
              </li>
            ))}
          </ol>
        </section>
      ) : null}
      <section className={css.part}>
        <h2>{t('me.risk')}</h2>
        <ul className={css.risks}>
          {decision.score.map((one) => (
            <li key={one.id}>
              <span>{one.title}</span>
              <span className={css.fromTo}>
                <RiskBand band={one.inherentBand} quiet />
                <span aria-hidden="true">→</span>
                <RiskBand band={one.residualBand} />
              </span>
            </li>
          ))}
        </ul>
      </section>
      {decision.gaps.length > 0 ? (
        <section className={css.part}>
          <h2>{t('me.gaps')}</h2>
          <ul className="plain">
            {decision.gaps.map((gap) => (
              <li key={gap.id} className={css.check}>
                <b>
                  {t(`me.gap.${gap.class}`)} · {gap.title}
                </b>
                {gap.text ? <p className="dim">{gap.text}</p> : null}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}
