import type { LedgerRow } from '@/api/types/reading';
import type { Column } from '@/ui/DataTable';
import type { useFormat } from '@/ui/format';
import { Names, type useName } from '@/ui/Names';
import { StatePill, type Tone } from '@/ui/StatePill';
import type { useText } from '@/ui/text';
import css from './Ledger.module.css';

interface Words {
  t: ReturnType<typeof useText>;
  name: ReturnType<typeof useName>;
  format: ReturnType<typeof useFormat>;
  open: (row: LedgerRow) => void;
}

export const TONES: Record<LedgerRow['deed'], Tone> = {
  acknowledged: 'done',
  given: 'done',
  refused: 'open',
  withdrawn: 'waiting',
};

const isVoid = (row: LedgerRow) => row.corrected !== null && row.corrected !== undefined && !row.corrected.counts;

/** Which of those who are called so; nothing where nothing is kept of them. */
export function Told({ row }: { row: LedgerRow }) {
  const told = [row.mark, row.department].filter(Boolean).join(' · ');
  return told ? (
    <span className="dim small block" title={told}>
      {told}
    </span>
  ) : null;
}

function Person({ row, open }: { row: LedgerRow; open: Words['open'] }) {
  return (
    <button type="button" className={`text-button ${css.open}`} onClick={() => open(row)}>
      <Names of={row.person} stacked />
    </button>
  );
}

function What({ row, t, name }: { row: LedgerRow } & Pick<Words, 't' | 'name'>) {
  return (
    <span className="two-lines">
      <StatePill tone={isVoid(row) ? 'quiet' : TONES[row.deed]}>
        <span className={isVoid(row) ? css.void : undefined}>{t(`ledger.deed.${row.deed}`)}</span>
      </StatePill>
      {row.worded ? <span className="dim small">{name(row.worded)}</span> : null}
    </span>
  );
}

function Corrected({ row, t }: { row: LedgerRow } & Pick<Words, 't'>) {
  if (!row.corrected) return <span className="dim">—</span>;
  return (
    <span className="two-lines">
      <span>{t(`ledger.wrong.${row.corrected.wrong}`)}</span>
      <span className="dim small">{t(row.corrected.counts ? 'ledger.counts' : 'ledger.counts_no')}</span>
    </span>
  );
}

export function inFull({ t, name, format, open }: Words): Column<LedgerRow>[] {
  return [
    {
      key: 'person',
      header: t('ledger.col.person'),
      width: 'minmax(150px, 1fr)',
      cell: (row) => <Person row={row} open={open} />,
    },
    {
      key: 'reader',
      header: t('ledger.col.reader'),
      width: 'minmax(140px, 1fr)',
      cell: (row) => (
        <span className="two-lines" title={[row.mark, row.department].filter(Boolean).join(' · ')}>
          <span className="dim">{[t(`ledger.reader.${row.reader}`), row.department].filter(Boolean).join(' · ')}</span>
          {row.mark ? <span className="small">{row.mark}</span> : null}
        </span>
      ),
    },
    {
      key: 'deed',
      header: t('ledger.col.deed'),
      width: 'minmax(170px, 1.2fr)',
      cell: (row) => <What row={row} t={t} name={name} />,
    },
    {
      key: 'notice',
      header: t('ledger.col.notice'),
      width: 'minmax(200px, 1.6fr)',
      cell: (row) => (
        <span className="two-lines" title={name(row.title)}>
          <span>{name(row.title)}</span>
          <span className="dim small">{t('ledger.version', { number: row.number, version: row.ordinal })}</span>
        </span>
      ),
    },
    {
      key: 'at',
      header: t('ledger.col.at'),
      width: '170px',
      cell: (row) => (
        <time dateTime={row.at} className="figures">
          {format.instant(row.at)}
        </time>
      ),
    },
    {
      key: 'corrected',
      header: t('ledger.col.correction'),
      width: 'minmax(150px, 1fr)',
      cell: (row) => <Corrected row={row} t={t} />,
    },
  ];
}

/** One column under a thumb: who, what, of which notice, when. */
export function onAPhone({ t, name, format, open }: Words): Column<LedgerRow>[] {
  return [
    {
      key: 'person',
      header: t('ledger.col.person'),
      width: 'minmax(0, 1fr)',
      cell: (row) => (
        <span className="two-lines">
          <button type="button" className={`text-button ${css.open}`} onClick={() => open(row)}>
            <b>{name(row.person)}</b>
          </button>
          <Told row={row} />
          <span className={isVoid(row) ? css.void : undefined}>
            {t(`ledger.deed.${row.deed}`)}
            {row.worded ? ` · ${name(row.worded)}` : null}
          </span>
          <span className="dim small">
            {t(`ledger.reader.${row.reader}`)} · {format.instant(row.at)} ·{' '}
            {t('ledger.version', { number: row.number, version: row.ordinal })}
          </span>
          {row.corrected ? (
            <span className="small">
              {row.corrected.counts
                ? t(`ledger.wrong.${row.corrected.wrong}`)
                : t('ledger.counts_no_short', { wrong: t(`ledger.wrong.${row.corrected.wrong}`) })}
            </span>
          ) : null}
        </span>
      ),
    },
  ];
}
