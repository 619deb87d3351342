import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { toProblem } from '@/api/problem';
import type { Created } from '@/api/types';
import type { NoticeRecord } from '@/api/types/notice';
import type { LedgerRow, NoticeCounts } from '@/api/types/reading';
import { useAct } from '@/app/action';
import { Go } from '@/app/Go';
import { usePages } from '@/app/pages';
import { paths } from '@/app/paths';
import { coverageQuery } from '@/app/reading/queries';
import { useMe } from '@/app/session';
import { NotHere } from '@/app/shell/NotHere';
import { useParam, useTitle, useView } from '@/app/view';
import { useFormat } from '@/ui/format';
import { Loading } from '@/ui/Loading';
import { Names, useName } from '@/ui/Names';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { SearchBox } from '@/ui/SearchBox';
import { useText } from '@/ui/text';
import { fetchFile } from './fetchFile';
import css from './Ledger.module.css';
import { askExport, entryPath, exportUrl, ledgerPath } from './queries';

/** Who of the company answered a notice, and how: for their own coordinator, on a phone. */
export function NoticeRecordsPage() {
  const me = useMe();
  const clientId = me?.client?.id ?? '';
  const noticeId = useParam('noticeId');
  const { data: all, error, refetch } = useQuery(coverageQuery(clientId));
  const notice = all?.items.find((one) => one.noticeId === noticeId);
  // Before it is known what is asked for, nothing is said: what was agreed to is not shown as what was read.
  if (error && !all) return <ProblemNotice problem={toProblem(error)} retry={() => void refetch()} />;
  if (!all) return <Loading lines={6} />;
  return notice ? <Records clientId={clientId} notice={notice} /> : <NotHere />;
}

function Records({ clientId, notice }: { clientId: string; notice: NoticeCounts }) {
  const t = useText();
  const name = useName();
  const [view, change] = useView();
  const { noticeId } = notice;
  const record: NoticeRecord = notice.record === 'consent' ? 'consent' : 'acknowledgement';
  const { rows, total, loading, problem, more, again } = usePages<LedgerRow>(
    ['mine', 'ledger', clientId, noticeId],
    ledgerPath(clientId),
    { record, noticeId, q: view.q },
  );
  useTitle(t('ledger.title'));
  const ask = useAct(
    (_: undefined, key) =>
      askExport(clientId, { record, noticeId, language: t.locale === 'en' ? 'en' : 'zh-Hant' }, key),
    { done: (made: Created) => fetchFile(exportUrl(clientId, made.id)) },
  );
  return (
    <>
      <Go to={paths.myCoverage(noticeId)} className={css.backOnPhone}>
        ← {t('ledger.back')}
      </Go>
      <h1>{t(`ledger.part.${record}`)}</h1>
      <p>
        <Names of={notice.title} alone />
      </p>
      <p className={`dim small ${css.says}`}>{t(`ledger.part_says.${record}`)}</p>
      <SearchBox
        big
        label={t('ledger.filter.person')}
        value={view.q ?? ''}
        onChange={(q) => change({ q: q.trim() || undefined })}
      />
      <ProblemNotice problem={problem} retry={again} />
      {loading ? <Loading lines={6} /> : null}
      {total === 0 ? (
        <p className="dim">{view.q ? t('ledger.none_match') : t(`ledger.empty_here.${record}`)}</p>
      ) : (
        <p className={`dim small figures ${css.says}`}>{total === null ? null : t('ledger.total', { total })}</p>
      )}
      <ul className={css.said}>
        {rows.map((row) => (
          <Row key={row.id} clientId={clientId} row={row} name={name} />
        ))}
      </ul>
      {rows.length < (total ?? 0) ? (
        <Button variant="default" size="lg" fullWidth onClick={more}>
          {t('ledger.more', { shown: rows.length, total: total ?? 0 })}
        </Button>
      ) : null}
      <ProblemNotice problem={ask.problem} />
      {total ? (
        <p className={css.take}>
          <Button variant="default" loading={ask.busy} onClick={() => ask.run(undefined)}>
            {t('ledger.export_csv')}
          </Button>
        </p>
      ) : null}
    </>
  );
}

function Row({ clientId, row, name }: { clientId: string; row: LedgerRow; name: ReturnType<typeof useName> }) {
  const t = useText();
  const format = useFormat();
  return (
    <li>
      <b>
        <Names of={row.person} />
      </b>
      <span className="block">
        <span className={row.corrected && !row.corrected.counts ? css.void : undefined}>
          {t(`ledger.deed.${row.deed}`)}
        </span>
        {row.worded ? ` · ${name(row.worded)}` : null}
      </span>
      <span className="block small dim">
        {t(`ledger.reader.${row.reader}`)} · {format.instant(row.at)} ·{' '}
        {t('ledger.version', { number: row.number, version: row.ordinal })}
      </span>
      {row.corrected ? (
        <span className="block small">
          {row.corrected.counts
            ? t(`ledger.wrong.${row.corrected.wrong}`)
            : t('ledger.counts_no_short', { wrong: t(`ledger.wrong.${row.corrected.wrong}`) })}
        </span>
      ) : null}
      <span className={css.receipts}>
        <a href={`${entryPath(clientId, row.id)}/receipt.pdf`} download>
          {t('ledger.receipt_pdf')}
        </a>
      </span>
    </li>
  );
}
