import type { AdoptionEffect, FateCounts } from '@/api/types/dossier';
import { packLocale } from '@/app/packs';
import { useFormat } from '@/ui/format';
import { BandMark } from '@/ui/RiskBand';
import { useText } from '@/ui/text';
import css from './Change.module.css';

const FATES = ['conflict', 'applied', 'added', 'archived', 'preserved'] as const;

/** How many answers each fate has; what needs somebody's word first. */
export function Fates({ counts }: { counts: FateCounts }) {
  const t = useText();
  return (
    <ul className={css.fates}>
      {FATES.filter((fate) => counts[fate] > 0).map((fate) => (
        <li key={fate} className={fate === 'conflict' ? css.loud : fate === 'preserved' ? 'dim' : undefined}>
          {t(`change.count.${fate}`, { count: counts[fate] })}
        </li>
      ))}
    </ul>
  );
}

/** Which risks move, from where to where. */
export function Moves({ effect }: { effect: AdoptionEffect }) {
  const t = useText();
  const format = useFormat();
  if (effect.moves.length === 0) return <span className="dim">{t('change.no_move')}</span>;
  return (
    <ul className={css.moves}>
      {effect.moves.map((move) => (
        <li key={move.scenario} className="figures">
          <b>{move.scenario}</b>{' '}
          {move.bandBefore === move.bandAfter ? (
            <>
              <BandMark band={move.bandAfter} /> {t('change.band_same', { band: t.of(`ui.band.${move.bandAfter}`) })}{' '}
              {format.score(move.before)} → {format.score(move.after)}
            </>
          ) : (
            <>
              <BandMark band={move.bandBefore} /> {t.of(`ui.band.${move.bandBefore}`)} {format.score(move.before)} →{' '}
              <BandMark band={move.bandAfter} /> {t.of(`ui.band.${move.bandAfter}`)} {format.score(move.after)}
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Gaps that open or close, and gates that are to be answered anew. */
export function GapsAndGates({ effect }: { effect: AdoptionEffect }) {
  const t = useText();
  const format = useFormat();
  const read = packLocale(t.locale);
  const said = (gaps: AdoptionEffect['gapsOpened']) => format.list(gaps.map((gap) => gap.title[read] ?? gap.id));
  const lines = [
    effect.gatesOpened.length > 0 ? t('change.gates', { questions: format.list(effect.gatesOpened) }) : null,
    effect.gapsOpened.length > 0 ? t('change.opens', { gaps: said(effect.gapsOpened) }) : null,
    effect.gapsClosed.length > 0 ? t('change.closes', { gaps: said(effect.gapsClosed) }) : null,
  ];
  return lines.map((line) => (line ? <p key={line}>{line}</p> : null));
}
