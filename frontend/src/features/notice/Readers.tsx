import { Button, NativeSelect } from '@mantine/core';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import type { NoticeRecord } from '@/api/types/notice';
import type { Reader, ReaderKind, Standing } from '@/api/types/reading';
import { useClient } from '@/app/client';
import { usePages } from '@/app/pages';
import { loadTexts } from '@/app/texts';
import { type Column, DataTable } from '@/ui/DataTable';
import { Due } from '@/ui/Due';
import { useFormat } from '@/ui/format';
import { Loading } from '@/ui/Loading';
import { Names } from '@/ui/Names';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { SearchBox } from '@/ui/SearchBox';
import { StatePill, type Tone } from '@/ui/StatePill';
import { useText } from '@/ui/text';
import css from './Audience.module.css';
import { LIVE_MS, noticePath, noticesKey } from './queries';

const ReaderPanel = lazy(async () => {
  const [one] = await Promise.all([import('./ReaderPanel'), loadTexts('person')]);
  return { default: one.ReaderPanel };
});

const TONES: Record<Reader['state'], Tone> = { asked: 'open', opened: 'waiting', done: 'done' };
const STANDINGS: readonly Standing[] = ['all', 'asked', 'opened', 'done', 'waiting', 'overdue', 'unreached'];

interface Props {
  noticeId: string;
  record: NoticeRecord;
  /** Customers are in no department. */
  readers: ReaderKind;
  standing: Standing;
  department: string | undefined;
  /** Whom somebody looks for. */
  q: string | undefined;
  onSearch: (q: string | undefined) => void;
  /** Among all who are asked, where they are not among these. */
  onWiden: () => void;
  onStanding: (standing: Standing) => void;
  onClose: () => void;
}

/** The people behind a number. */
export function Readers(props: Props) {
  const { noticeId, record, readers, standing, department, q, onSearch, onWiden, onStanding, onClose } = props;
  const t = useText();
  const format = useFormat();
  const client = useClient();
  const [open, setOpen] = useState<Reader | null>(null);
  const may = client.actions.issueLinks?.allowed ?? false;
  const { rows, total, loading, problem, more, again } = usePages<Reader>(
    [...noticesKey(client.id), noticeId, 'readers', department ?? null],
    // Of whom the roster names no department: said in the address, where an empty word would be left out as none.
    `${noticePath(client.id, noticeId)}/readers${department === '' ? '?department=' : ''}`,
    { standing, department, q },
    LIVE_MS,
  );
  // The rows may open below what is in sight.
  const place = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each time that other rows are asked for
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'nearest' });
  }, [standing, department, loading]);
  const when = (at: string | null | undefined) =>
    at ? (
      <time dateTime={at} className="figures">
        {format.instant(at)}
      </time>
    ) : (
      <span className="dim">—</span>
    );
  const inDepartment: Column<Reader> = {
    key: 'department',
    header: t('notice.col.department'),
    width: 'minmax(140px, 1fr)',
    cell: (one) => (
      <span className="two-lines" title={[one.department, one.mark].filter(Boolean).join(' · ')}>
        {one.department ? <span>{one.department}</span> : <span className="dim">{t('notice.no_department')}</span>}
        {one.mark ? <span className="dim small">{one.mark}</span> : null}
      </span>
    ),
  };
  const byAddress: Column<Reader> = {
    key: 'mark',
    header: t('notice.col.email'),
    width: 'minmax(160px, 1.2fr)',
    cell: (one) => (
      <span className="two-lines" title={one.mark ?? undefined}>
        <span className="dim">{one.mark ?? '—'}</span>
      </span>
    ),
  };
  const columns: Column<Reader>[] = [
    {
      key: 'name',
      header: t('notice.col.name'),
      width: 'minmax(170px, 1.4fr)',
      cell: (one) =>
        may ? (
          <button type="button" className={`text-button ${css.reader}`} onClick={() => setOpen(one)}>
            <Names of={one.name} stacked />
          </button>
        ) : (
          <Names of={one.name} stacked />
        ),
    },
    readers === 'staff' ? inDepartment : byAddress,
    {
      key: 'state',
      header: t('notice.col.state'),
      width: '150px',
      cell: (one) => (
        <span>
          <StatePill tone={TONES[one.state]}>
            {one.state === 'done' ? t(`notice.reader.done.${record}`) : t(`notice.reader.${one.state}`)}
          </StatePill>
          <Letter of={one} />
        </span>
      ),
    },
    { key: 'opened', header: t('notice.col.opened'), width: '160px', cell: (one) => when(one.openedAt) },
    { key: 'done', header: t('notice.col.done_at'), width: '160px', cell: (one) => when(one.doneAt) },
    {
      key: 'due',
      header: t('notice.col.due'),
      width: '150px',
      cell: (one) =>
        one.due ? (
          one.state === 'done' ? (
            <time dateTime={one.due} className="dim figures">
              {format.day(one.due)}
            </time>
          ) : (
            <Due day={one.due} stacked />
          )
        ) : (
          <span className="dim">{t('notice.whenever')}</span>
        ),
    },
  ];
  return (
    <div className={css.readers} ref={place}>
      <div className="toolbar">
        <h3>
          {department === undefined
            ? t('notice.readers')
            : t('notice.readers_of', { department: department || t('notice.no_department') })}{' '}
          <span className="dim figures">{total === null ? '' : format.number(total)}</span>
        </h3>
        <div className="row">
          <SearchBox
            label={t(`notice.readers_search.${readers}`)}
            value={q ?? ''}
            onChange={(next) => onSearch(next.trim() || undefined)}
          />
          <NativeSelect
            size="xs"
            aria-label={t('notice.standing')}
            value={standing}
            onChange={(event) => onStanding(event.target.value as Standing)}
            data={STANDINGS.map((value) => ({
              value,
              label: value === 'done' ? t(`notice.standing_of.done.${record}`) : t(`notice.standing_of.${value}`),
            }))}
          />
          <button type="button" className="text-button small" onClick={onClose}>
            {t('ui.close')}
          </button>
        </div>
      </div>
      <ProblemNotice problem={problem} retry={again} />
      {loading ? (
        <Loading lines={5} />
      ) : q && total === 0 ? (
        <NotFound narrowed={standing !== 'all' || department !== undefined} onWiden={onWiden} />
      ) : (
        <DataTable
          label={t('notice.readers')}
          rows={rows}
          total={total}
          columns={columns}
          rowKey={(one) => one.personId}
          rowHeight={56}
          onEnd={more}
          height={`min(52vh, ${50 + 56 * Math.max(rows.length, 2)}px)`}
          empty={t('notice.readers_none')}
        />
      )}
      <Suspense>
        {open ? (
          <ReaderPanel noticeId={noticeId} reader={open} readers={readers} onClose={() => setOpen(null)} />
        ) : null}
      </Suspense>
    </div>
  );
}

/** Nobody of these is called so: perhaps another of those who are asked is. */
function NotFound({ narrowed, onWiden }: { narrowed: boolean; onWiden: () => void }) {
  const t = useText();
  return (
    <p className="row">
      <span className="dim">{t(narrowed ? 'notice.readers_not_these' : 'notice.readers_not_found')}</span>
      {narrowed ? (
        <Button size="xs" variant="default" onClick={onWiden}>
          {t('notice.readers_widen')}
        </Button>
      ) : null}
    </p>
  );
}

/** What is to be known of the last letter: that it came back, or that there is nowhere to send one. */
function Letter({ of: one }: { of: Reader }) {
  const t = useText();
  if (one.unreached)
    return (
      <span className={`block small ${css.late}`}>
        <span aria-hidden="true">▲ </span>
        {one.status ? t('notice.came_back_says', { status: one.status }) : t('notice.came_back')}
      </span>
    );
  return one.letter === 'no_address' && one.state !== 'done' ? (
    <span className="block small dim">{t('notice.no_email')}</span>
  ) : null;
}
