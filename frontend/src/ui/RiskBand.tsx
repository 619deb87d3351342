import { useFormat } from './format';
import css from './RiskBand.module.css';
import { useText } from './text';

export type Band = 'low' | 'medium' | 'high' | 'very_high';
export const BANDS: Band[] = ['low', 'medium', 'high', 'very_high'];

/** Ring, diamond, triangle, square: told apart without colour. */
const SHAPES: Record<Band, string> = {
  low: 'M8 3a5 5 0 1 0 .01 0z',
  medium: 'M8 1.8 14.2 8 8 14.2 1.8 8z',
  high: 'M8 1.8 15 14H1z',
  very_high: 'M2 2h12v12H2z',
};

export function BandMark({ band, size = 12 }: { band: Band; size?: number }) {
  return (
    <svg className={`${css.mark} ${css[band]}`} width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      <path
        d={SHAPES[band]}
        fill={band === 'low' ? 'none' : 'currentColor'}
        stroke="currentColor"
        strokeWidth={band === 'low' ? 2 : 0}
      />
    </svg>
  );
}

/** Colour, shape and word; the figure only where it is asked for, because bands come first. */
export function RiskBand({ band, value, quiet }: { band: Band; value?: number; quiet?: boolean }) {
  const t = useText();
  const format = useFormat();
  return (
    <span className={`${css.band} ${css[band]} ${quiet ? '' : css.soft}`}>
      <BandMark band={band} />
      <span>{t.of(`ui.band.${band}`)}</span>
      {value === undefined ? null : <span className={css.value}>{format.score(value)}</span>}
    </span>
  );
}
