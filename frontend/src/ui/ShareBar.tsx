import { useFormat } from './format';
import css from './ShareBar.module.css';

export interface Share {
  key: string;
  label: string;
  value: number;
  /** Fill pattern, so that parts are told apart without colour. */
  pattern: 'full' | 'stripes' | 'hollow' | 'dots';
}

/** Parts of one whole, drawn as one bar, each named with its count below. */
export function ShareBar({
  shares,
  label,
  open,
}: {
  shares: Share[];
  label: string;
  /** Wraps a count with the way to the rows behind it. */
  open?: (key: string, count: React.ReactNode) => React.ReactNode;
}) {
  const format = useFormat();
  const total = shares.reduce((sum, share) => sum + share.value, 0);
  const said = open ?? ((_: string, count: React.ReactNode) => count);
  return (
    <figure className={css.figure}>
      <div
        className={css.bar}
        role="img"
        aria-label={`${label}: ${shares.map((share) => `${share.label} ${share.value}`).join(', ')}`}
      >
        {shares
          .filter((share) => share.value > 0)
          .map((share) => (
            <span key={share.key} className={`${css.part} ${css[share.pattern]}`} style={{ flexGrow: share.value }} />
          ))}
      </div>
      <figcaption className={css.legend}>
        {shares.map((share) => (
          <span key={share.key} className={css.item}>
            <span className={`${css.swatch} ${css[share.pattern]}`} aria-hidden="true" />
            {said(
              share.key,
              <>
                <b className="figures">{format.number(share.value)}</b> <span>{share.label}</span>
              </>,
            )}
            <span className="dim small figures">{total > 0 ? format.percent(share.value / total) : ''}</span>
          </span>
        ))}
      </figcaption>
    </figure>
  );
}
