import type { ClientRow } from '@/api/types';
import { Go } from '@/app/Go';
import { paths } from '@/app/paths';
import { useMe } from '@/app/session';
import { BallWith } from '@/ui/BallWith';
import type { Column } from '@/ui/DataTable';
import { Due } from '@/ui/Due';
import { namesFor, useFormat } from '@/ui/format';
import { Names } from '@/ui/Names';
import { RiskBand } from '@/ui/RiskBand';
import { TiaStatePill } from '@/ui/TiaStatePill';
import { useText } from '@/ui/text';
import { edgeColour } from '@/ui/theme/firmColour';
import css from './Portfolio.module.css';

/** One row per client; each cell a small state that opens. */
export function useClientColumns(): Column<ClientRow>[] {
  const me = useMe();
  const t = useText();
  const format = useFormat();
  const who = (row: ClientRow) => {
    const [first, ...rest] = row.consultants.map((one) => namesFor(t.locale, one.name).first);
    if (!first) return <span className="dim">—</span>;
    return rest.length ? t('portfolio.more_consultants', { first, count: rest.length }) : first;
  };
  // Who administers only does not read assessments.
  const reads = me?.roles.some((role) => role === 'partner' || role === 'consultant' || role === 'reviewer') ?? false;
  const ofAssessments = new Set(['tia', 'risk', 'gaps', 'ball']);
  const columns: Column<ClientRow>[] = [
    {
      key: 'name',
      header: t('portfolio.col.client'),
      width: 'minmax(230px, 2fr)',
      sort: 'name',
      cell: (row) => (
        <Go to={paths.client(row.id)} className={css.name}>
          <span className={css.edge} style={{ background: edgeColour(row.colour) }} aria-hidden="true" />
          <Names of={row.name} stacked />
        </Go>
      ),
    },
    {
      key: 'tia',
      header: t('portfolio.col.tia'),
      width: '124px',
      cell: (row) => (row.tiaState ? <TiaStatePill state={row.tiaState} /> : <span className="dim">—</span>),
    },
    {
      key: 'risk',
      header: t('portfolio.col.risk'),
      width: '148px',
      sort: 'risk',
      oneWay: true,
      cell: (row) =>
        row.highestResidual ? (
          <span className={css.risk}>
            <RiskBand band={row.highestResidual.band} quiet />
            <span className="dim small figures">
              {row.highestResidual.scenario} {format.score(row.highestResidual.residual)}
            </span>
          </span>
        ) : (
          <span className="dim">—</span>
        ),
    },
    {
      key: 'gaps',
      header: t('portfolio.col.gaps'),
      width: '84px',
      numeric: true,
      cell: (row) =>
        row.openLegalGaps ? <b>{row.openLegalGaps}</b> : <span className="dim">{row.highestResidual ? '0' : '—'}</span>,
    },
    {
      key: 'ball',
      header: t('portfolio.col.ball'),
      width: '96px',
      cell: (row) => (row.ballWith ? <BallWith who={row.ballWith} /> : <span className="dim">—</span>),
    },
    {
      key: 'due',
      header: t('portfolio.col.due'),
      width: '180px',
      sort: 'due',
      oneWay: true,
      cell: (row) =>
        row.nextDue ? (
          <span className={css.due}>
            <Due day={row.nextDue} />
            <span className="dim small">{row.nextDueKind ? t.of(`portfolio.due.${row.nextDueKind}`) : ''}</span>
          </span>
        ) : (
          <span className="dim">—</span>
        ),
    },
    {
      key: 'people',
      header: t('portfolio.col.people'),
      width: '68px',
      numeric: true,
      cell: (row) => <Go to={paths.people(row.id)}>{format.number(row.people)}</Go>,
    },
    {
      key: 'platform',
      header: t('portfolio.col.platform'),
      width: '132px',
      cell: (row) => (
        <>
          {row.platform ? t.of(`ui.vendor.${row.platform}`) : <span className="dim">—</span>}{' '}
          <span className="dim small">{row.edition}</span>
        </>
      ),
    },
    { key: 'consultants', header: t('portfolio.col.consultants'), width: 'minmax(110px, 1fr)', cell: who },
  ];
  return reads ? columns : columns.filter((column) => !ofAssessments.has(column.key));
}
