import { useFormat } from '@/ui/format';
import { type Band, RiskBand } from '@/ui/RiskBand';
import { useText } from '@/ui/text';
import css from './SumSheet.module.css';

export interface SumLine {
  key: string;
  /** The question's. */
  id: string;
  label: string;
  weight: number;
  /** Exposure of what raises; effectiveness × degree × proof of what lowers. */
  share: number;
  said: string;
  counted: boolean;
  /** The answer alone would count less: the document that it needs is missing. */
  unproven: boolean;
}

export interface Sum {
  title: string;
  text: string | null;
  raising: SumLine[];
  lowering: SumLine[];
  /** Weights times exposures, and the weights, as the server added them up. */
  numerator: number;
  denominator: number;
  severityLines: { key: string; label: string; value: number; assumed: boolean }[];
  likelihood: number;
  severity: number;
  inherent: number;
  inherentBand: Band;
  reductionClaimed: number;
  reduction: number;
  cappedAt: number | null;
  floored: boolean;
  residual: number;
  residualBand: Band;
  houseRules: string[];
  disclaimer: string;
}

/** A score opened into its sum, line by line, so that anybody with a pencil can add it up again. */
export function SumSheet({ sum }: { sum: Sum }) {
  const t = useText();
  const format = useFormat();
  const { numerator: weighted, denominator: weights } = sum;
  const points = sum.severityLines.reduce((all, line) => all + line.value, 0);
  const assumed = sum.severityLines.filter((line) => line.assumed).map((line) => line.label);
  return (
    <div className={css.sheet}>
      {sum.text ? <p className="dim">{sum.text}</p> : null}
      <h3>{t('tia.sum.raises')}</h3>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{t('tia.sum.question')}</th>
            <th scope="col">{t('tia.sum.weight')}</th>
            <th scope="col">{t('tia.sum.exposure')}</th>
            <th scope="col">{t('tia.sum.product')}</th>
          </tr>
        </thead>
        <tbody>
          {sum.raising.map((line) => (
            <tr key={line.key} className={line.share >= 1 ? css.strong : ''}>
              <th scope="row">
                <b>{line.id}</b> {line.label}
                <small>{line.said}</small>
                {line.unproven ? <small>{t('tia.sum.unproven', { share: format.fine(line.share) })}</small> : null}
              </th>
              <td>{format.fine(line.weight)}</td>
              <td>{format.fine(line.share)}</td>
              <td>{format.fine(line.weight * line.share)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('tia.sum.sum')}</th>
            <td>{format.fine(weights)}</td>
            <td />
            <td>{format.fine(weighted)}</td>
          </tr>
        </tfoot>
      </table>
      <ol className={css.steps}>
        <li>
          <span>{t('tia.sum.likelihood')}</span>
          <code>{t('tia.sum.likelihood_of', { sum: format.fine(weighted), weights: format.fine(weights) })}</code>
          <b>{format.fine(sum.likelihood)}</b>
        </li>
        <li>
          <span>{t('tia.sum.severity')}</span>
          <code>
            {sum.severityLines.map((line) => `${line.label} ${format.fine(line.value)}`).join(' · ')}
            {points > sum.severity ? (
              <span className="block">
                {t('tia.sum.severity_cap', { sum: format.fine(points), most: format.fine(sum.severity) })}
              </span>
            ) : null}
            {assumed.length > 0 ? (
              <span className="block">{t('tia.sum.severity_assumed', { what: format.list(assumed) })}</span>
            ) : null}
          </code>
          <b>{format.fine(sum.severity)}</b>
        </li>
        <li>
          <span>{t('tia.sum.inherent')}</span>
          <RiskBand band={sum.inherentBand} quiet />
          <b>{format.score(sum.inherent)}</b>
        </li>
      </ol>
      <h3>{t('tia.sum.lowers')}</h3>
      {sum.lowering.length === 0 ? <p className="dim small">{t('tia.sum.no_measures')}</p> : null}
      <ul className={css.measures}>
        {sum.lowering.map((line) => (
          <li key={line.key} className={line.counted ? '' : css.uncounted}>
            <span>
              <b>{line.id}</b> {line.label}
              <small>{line.counted ? line.said : t('tia.sum.claimed')}</small>
            </span>
            <span className="figures">{line.counted ? `−${format.percent(line.share)}` : '0'}</span>
          </li>
        ))}
      </ul>
      <ol className={css.steps}>
        <li>
          <span>{t('tia.sum.reduction')}</span>
          <code>
            {sum.cappedAt === null
              ? ''
              : t('tia.sum.capped', {
                  before: format.percent(sum.reductionClaimed),
                  share: format.percent(sum.cappedAt),
                })}
          </code>
          <b>{format.percent(sum.reduction)}</b>
        </li>
        <li className={css.total}>
          <span>{t('tia.sum.residual')}</span>
          <RiskBand band={sum.residualBand} />
          <b>{format.score(sum.residual)}</b>
        </li>
      </ol>
      {sum.floored ? <p className="small">{t('tia.sum.floored')}</p> : null}
      {sum.houseRules.map((rule) => (
        <p key={rule} className="small dim">
          {rule}
        </p>
      ))}
      <p className={css.disclaimer}>{sum.disclaimer}</p>
    </div>
  );
}
