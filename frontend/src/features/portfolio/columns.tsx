import type { Me } from '@/api/types';
import type { ClientRow } from '@/api/types/client';
import { Go } from '@/app/Go';
import { paths } from '@/app/paths';
import { useMe } from '@/app/session';
import { BallWith } from '@/ui/BallWith';
import type { Column } from '@/ui/DataTable';
import { Due } from '@/ui/Due';
import { namesFor, useFormat } from '@/ui/format';
import { RiskBand } from '@/ui/RiskBand';
import { TiaStatePill } from '@/ui/TiaStatePill';
import { useText } from '@/ui/text';
import { edgeColour } from '@/ui/theme/firmColour';
import css from './Portfolio.module.css';

/** Two clients of one name are told apart by their BR number, or by what they do. */
function ClientName({ row }: { row: ClientRow }) {
  const { locale } = useText();
  const { first, other, firstLang, otherLang } = namesFor(locale, row.name);
  const which = row.brNumber ?? row.sector;
  return (
    <span className={css.names}>
      <span lang={firstLang} title={first}>
        {first}
      </span>
      <span className={`${css.second} dim small`}>
        {other ? <span lang={otherLang}>{other}</span> : null}
        {which ? <span className="figures">{which}</span> : null}
      </span>
    </span>
  );
}

/** Who administers only does not read assessments. */
export const readsAssessments = (me: Me | undefined): boolean =>
  me?.roles.some((role) => role === 'partner' || role === 'consultant' || role === 'reviewer') ?? false;

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
  const reads = readsAssessments(me);
  const ofAssessments = new Set(['tia', 'risk', 'gaps', 'ball']);
  const columns: Column<ClientRow>[] = [
    {
      key: 'name',
      header: t('portfolio.col.client'),
      width: 'minmax(290px, 4fr)',
      sort: 'name',
      cell: (row) => (
        <Go to={paths.client(row.id)} className={css.name}>
          <span className={css.edge} style={{ background: edgeColour(row.colour) }} aria-hidden="true" />
          <ClientName row={row} />
        </Go>
      ),
    },
    {
      key: 'due',
      header: t('portfolio.col.due'),
      width: '212px',
      sort: 'due',
      oneWay: true,
      cell: (row) =>
        row.nextDue ? (
          <Due
            stacked
            day={row.nextDue}
            what={row.nextDueKind ? t.of(`portfolio.due.${row.nextDueKind}`) : undefined}
          />
        ) : (
          <span className="dim">—</span>
        ),
    },
    {
      key: 'tia',
      header: t('portfolio.col.tia'),
      width: '130px',
      cell: (row) =>
        row.tiaState ? (
          <span className={css.risk}>
            <TiaStatePill state={row.tiaState} />
            {row.standingVersion ? (
              <span className="dim small">{t('portfolio.standing', { version: row.standingVersion })}</span>
            ) : null}
          </span>
        ) : (
          <span className="dim">—</span>
        ),
    },
    {
      key: 'risk',
      header: t('portfolio.col.risk'),
      width: '120px',
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
      width: '80px',
      numeric: true,
      cell: (row) =>
        row.openLegalGaps ? <b>{row.openLegalGaps}</b> : <span className="dim">{row.highestResidual ? '0' : '—'}</span>,
    },
    {
      key: 'ball',
      header: t('portfolio.col.ball'),
      width: '104px',
      cell: (row) => (row.ballWith ? <BallWith who={row.ballWith} /> : <span className="dim">—</span>),
    },
    {
      key: 'people',
      header: t('portfolio.col.people'),
      width: '60px',
      numeric: true,
      cell: (row) => <Go to={paths.people(row.id)}>{format.number(row.people)}</Go>,
    },
    {
      key: 'platform',
      header: t('portfolio.col.platform'),
      width: '80px',
      cell: (row) => (
        <span className={css.names}>
          <span>{row.platform ? t.of(`ui.vendor.${row.platform}`) : <span className="dim">—</span>}</span>
          {row.edition ? <span className="dim small">{row.edition}</span> : null}
        </span>
      ),
    },
    { key: 'consultants', header: t('portfolio.col.consultants'), width: 'minmax(120px, 1fr)', cell: who },
  ];
  return reads ? columns : columns.filter((column) => !ofAssessments.has(column.key));
}
