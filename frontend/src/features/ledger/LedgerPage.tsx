import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { NoticeRecord } from '@/api/types/notice';
import type { LedgerRow, ReaderKind } from '@/api/types/reading';
import { useClient, useClientTitle } from '@/app/client';
import { Go } from '@/app/Go';
import { usePages } from '@/app/pages';
import { paths } from '@/app/paths';
import { useView } from '@/app/view';
import { ActionButton } from '@/ui/ActionButton';
import { Check } from '@/ui/Check';
import { DataTable } from '@/ui/DataTable';
import { EmptyState } from '@/ui/EmptyState';
import { useFormat } from '@/ui/format';
import { Loading } from '@/ui/Loading';
import { useName } from '@/ui/Names';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { SearchBox } from '@/ui/SearchBox';
import { PageHead } from '@/ui/Section';
import { Views } from '@/ui/Tabs';
import { useText } from '@/ui/text';
import { inFull, onAPhone } from './columns';
import { EntryPanel } from './EntryPanel';
import { ExportDialog } from './ExportDialog';
import css from './Ledger.module.css';
import { ledgerKey, ledgerPath, noticeQuery, noticesQuery } from './queries';

const READERS: readonly ReaderKind[] = ['staff', 'customer'];
const RECORDS: readonly NoticeRecord[] = ['acknowledgement', 'consent'];

/** Who acknowledged what, and who agreed to what: two lists, never one. */
export function LedgerPage() {
  const t = useText();
  const name = useName();
  const format = useFormat();
  const client = useClient();
  const [view, change] = useView();
  const [exporting, setExporting] = useState(false);
  useClientTitle(t('ledger.title'));
  const record: NoticeRecord = view.record === 'consent' ? 'consent' : 'acknowledgement';
  const { data: notices = [] } = useQuery(noticesQuery(client.id));
  const { rows, total, loading, problem, more, again } = usePages<LedgerRow>(
    [...ledgerKey(client.id), 'list'],
    ledgerPath(client.id),
    {
      record,
      noticeId: view.notice,
      versionId: view.notice ? view.version : undefined,
      q: view.q,
      reader: view.reader,
      from: view.from,
      until: view.until,
      corrected: view.corrected,
    },
  );
  const narrow = useMediaQuery('(max-width: 700px)', false, { getInitialValueInEffect: false });
  const narrowed = Boolean(view.notice || view.q || view.reader || view.from || view.until || view.corrected);
  const bare = !loading && !problem && total === 0 && !narrowed;
  const open = (row: LedgerRow) => change({ entry: row.id });
  const chosen = notices.find((one) => one.id === view.notice);
  const words = { t, name, format, open };
  return (
    <>
      <Go to={paths.notices(client.id)} className={css.back}>
        ← {t('ledger.back')}
      </Go>
      <PageHead title={t('ledger.title')} lede={t('ledger.lede')}>
        {bare ? null : (
          <ActionButton variant="default" action={client.actions.exportLedger} onClick={() => setExporting(true)}>
            {t('ledger.export')}
          </ActionButton>
        )}
      </PageHead>
      <Views
        label={t('ledger.parts')}
        current={record}
        onChange={(next) => change({ record: next === 'consent' ? next : undefined, entry: undefined })}
        tabs={RECORDS.map((key) => ({ key, label: t(`ledger.part.${key}`) }))}
      />
      <p className={`dim small ${css.says}`}>{t(`ledger.part_says.${record}`)}</p>
      {bare ? (
        <EmptyState title={t(`ledger.empty.${record}`)}>{t('ledger.empty_text')}</EmptyState>
      ) : (
        <>
          <Filters record={record} total={total} narrow={narrow} />
          <ProblemNotice problem={problem} retry={again} />
          {loading ? (
            <Loading lines={8} />
          ) : problem && rows.length === 0 ? null : rows.length === 0 ? (
            <p className="row">
              <span className="dim">{t('ledger.none_match')}</span>
              <Button
                size="xs"
                variant="default"
                onClick={() =>
                  change({
                    notice: undefined,
                    version: undefined,
                    q: undefined,
                    reader: undefined,
                    from: undefined,
                    until: undefined,
                    corrected: undefined,
                  })
                }
              >
                {t('ledger.clear')}
              </Button>
            </p>
          ) : (
            <DataTable
              label={t(`ledger.part.${record}`)}
              rows={rows}
              total={total}
              columns={narrow ? onAPhone(words) : inFull(words)}
              rowKey={(row) => row.id}
              rowHeight={narrow ? 112 : 56}
              onOpen={open}
              onEnd={more}
              marked={view.entry}
              height={`min(62vh, ${50 + (narrow ? 92 : 56) * Math.max(rows.length, 2)}px)`}
            />
          )}
        </>
      )}
      {view.entry ? <EntryPanel entryId={view.entry} onClose={() => change({ entry: undefined })} /> : null}
      {exporting ? (
        <ExportDialog
          first={record}
          notice={chosen ? { id: chosen.id, title: name(chosen.title) } : null}
          onClose={() => setExporting(false)}
        />
      ) : null}
    </>
  );
}

/** What the list is narrowed to; of a notice, to one of its versions. */
function Filters({ record, total, narrow }: { record: NoticeRecord; total: number | null; narrow: boolean }) {
  const t = useText();
  const name = useName();
  const client = useClient();
  const [view, change] = useView();
  const { data: notices = [] } = useQuery(noticesQuery(client.id));
  const { data: notice } = useQuery({ ...noticeQuery(client.id, view.notice ?? ''), enabled: Boolean(view.notice) });
  const published = (view.notice ? (notice?.versions ?? []) : []).filter((one) => one.publishedAt);
  return (
    <div className="toolbar" style={{ alignItems: 'flex-end' }}>
      <div className={css.filters}>
        <div className={css.whole}>
          <SearchBox
            big={narrow}
            label={t('ledger.filter.person')}
            value={view.q ?? ''}
            onChange={(q) => change({ q: q.trim() || undefined })}
          />
        </div>
        <NativeSelect
          size="xs"
          className={css.whole}
          w={narrow ? '100%' : 230}
          label={t('ledger.filter.notice')}
          value={view.notice ?? ''}
          onChange={(event) => change({ notice: event.target.value || undefined, version: undefined })}
          data={[
            { value: '', label: t('ledger.filter.all_notices') },
            ...notices
              .filter((one) => one.record === record || one.id === view.notice)
              .map((one) => ({ value: one.id, label: `${one.number} · ${name(one.title)}` })),
          ]}
        />
        {published.length > 1 ? (
          <NativeSelect
            size="xs"
            label={t('ledger.filter.version')}
            value={view.version ?? ''}
            onChange={(event) => change({ version: event.target.value || undefined })}
            data={[
              { value: '', label: t('ledger.filter.all_versions') },
              ...published.map((one) => ({
                value: one.id,
                label: t('ledger.version_short', { version: one.ordinal }),
              })),
            ]}
          />
        ) : null}
        <NativeSelect
          size="xs"
          label={t('ledger.filter.reader')}
          value={view.reader ?? ''}
          onChange={(event) => change({ reader: event.target.value || undefined })}
          data={[
            { value: '', label: t('ledger.filter.all_readers') },
            ...READERS.map((key) => ({ value: key, label: t(`ledger.reader.${key}`) })),
          ]}
        />
        <TextInput
          size="xs"
          type="date"
          label={t('ledger.filter.from')}
          value={view.from ?? ''}
          onChange={(event) => change({ from: event.target.value || undefined })}
        />
        <TextInput
          size="xs"
          type="date"
          label={t('ledger.filter.until')}
          value={view.until ?? ''}
          onChange={(event) => change({ until: event.target.value || undefined })}
        />
        <Check
          type="checkbox"
          name="corrected"
          checked={view.corrected === 'true'}
          onChange={(on) => change({ corrected: on ? 'true' : undefined })}
        >
          {t('ledger.filter.corrected')}
        </Check>
      </div>
      {total === null ? null : <span className="dim small figures">{t('ledger.total', { total })}</span>}
    </div>
  );
}
