import type { Evidence } from '@/api/types/evidence';
import { type Column, DataTable } from '@/ui/DataTable';
import { Due } from '@/ui/Due';
import { today, useFormat } from '@/ui/format';
import { useText } from '@/ui/text';
import css from './Evidence.module.css';

interface Props {
  rows: Evidence[];
  total: number | null;
  marked: string | null;
  onEnd: () => void;
  onOpen: (id: string) => void;
}

/** Whether the newer one stands in its place already. */
const isReplaced = (one: Evidence): boolean =>
  Boolean(one.replacedById) && (!one.replacedFrom || one.replacedFrom <= today());

export function EvidenceTable({ rows, total, marked, onEnd, onOpen }: Props) {
  const t = useText();
  const format = useFormat();
  const columns: Column<Evidence>[] = [
    {
      key: 'name',
      header: t('evidence.name'),
      width: 'minmax(220px, 2fr)',
      cell: (one) => {
        const past = one.withdrawn
          ? t('evidence.withdrawn')
          : isReplaced(one)
            ? t('evidence.replaced')
            : one.replacedFrom
              ? t('evidence.replaced_on', { date: format.day(one.replacedFrom) })
              : null;
        return (
          <span className={`cut ${isReplaced(one) || one.withdrawn ? css.past : ''}`} title={one.name}>
            <button type="button" className="text-button" aria-haspopup="dialog" onClick={() => onOpen(one.id)}>
              {one.name}
            </button>
            {past ? <span className="block small">{past}</span> : null}
          </span>
        );
      },
    },
    {
      key: 'kind',
      header: t('file.kind'),
      width: '130px',
      cell: (one) => (one.kind === 'unsaid' ? <b>{t('file.kind.unsaid')}</b> : t(`file.kind.${one.kind}`)),
    },
    {
      key: 'effective',
      header: t('file.effective'),
      width: '124px',
      cell: (one) => (one.effectiveOn ? format.day(one.effectiveOn) : <span className="dim">—</span>),
    },
    {
      key: 'expires',
      header: t('file.expires'),
      width: '124px',
      cell: (one) => (one.expiresOn ? <Due day={one.expiresOn} stacked /> : <span className="dim">—</span>),
    },
    {
      key: 'source',
      header: t('file.source'),
      width: 'minmax(130px, 1fr)',
      cell: (one) => (
        <span className="cut" title={one.sourceWords || undefined}>
          {one.source === 'unsaid' && one.sourceWords ? one.sourceWords : t(`file.source.${one.source}`)}
        </span>
      ),
    },
    {
      key: 'visibility',
      header: t('file.visibility'),
      width: 'minmax(150px, 1fr)',
      cell: (one) => <span className="cut">{t(`file.visibility.${one.visibility}`)}</span>,
    },
    {
      key: 'uses',
      header: t('evidence.uses'),
      width: '96px',
      cell: (one) => t('evidence.uses_count', { count: one.uses.length }),
    },
  ];
  return (
    <DataTable
      label={t('evidence.title')}
      rows={rows}
      total={total}
      columns={columns}
      rowKey={(one) => one.id}
      onEnd={onEnd}
      marked={marked}
      height="max(320px, calc(100dvh - 480px))"
    />
  );
}
