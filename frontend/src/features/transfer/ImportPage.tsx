import { Button } from '@mantine/core';
import { useState } from 'react';
import type { TransferImport, TransferImportRow } from '@/api/types/transfer';
import { useAct } from '@/app/action';
import { useClient, useClientTitle } from '@/app/client';
import { Go } from '@/app/Go';
import { paths } from '@/app/paths';
import { ReadOnlyLine } from '@/ui/ActionButton';
import { Check } from '@/ui/Check';
import { FileDrop } from '@/ui/FileDrop';
import { ImportColumns } from '@/ui/ImportColumns';
import { Names, useName } from '@/ui/Names';
import { Notice, ProblemNotice } from '@/ui/ProblemNotice';
import { sayRowProblem } from '@/ui/rowProblem';
import { PageHead } from '@/ui/Section';
import { StatePill, type Tone } from '@/ui/StatePill';
import { Views } from '@/ui/Tabs';
import { useText } from '@/ui/text';
import css from './Import.module.css';
import { applySheet, readSheet, sheetUrl } from './queries';

type Shown = 'all' | TransferImportRow['state'];
const TONES: Record<TransferImportRow['state'], Tone> = {
  new: 'open',
  changed: 'waiting',
  same: 'quiet',
  error: 'alarm',
};
/** Drawn at once; a sheet with more is looked at by state. */
const ROWS = 300;

/** The register comes back from a spreadsheet: what differs is shown, then all of it is taken over or nothing. */
export function ImportPage() {
  const t = useText();
  const client = useClient();
  const [preview, setPreview] = useState<TransferImport | null>(null);
  const read = useAct((file: File, key) => readSheet(client.id, file, key), { done: setPreview });
  useClientTitle(t('transfer.import_title'));
  const may = client.actions.editTransfers;
  if (!may?.allowed) {
    return (
      <>
        <PageHead title={t('transfer.import_title')} />
        <ReadOnlyLine reason={may?.reason} role={t('transfer.read_only')} />
      </>
    );
  }
  return (
    <>
      <PageHead title={t('transfer.import_title')} lede={t('transfer.import_lede')}>
        <a className="text-button" href={sheetUrl(client.id, 'xlsx', t.locale)} download>
          {t('transfer.import_template')}
        </a>
      </PageHead>
      <ProblemNotice problem={read.problem} />
      {preview ? (
        <Preview key={preview.id} clientId={client.id} preview={preview} onAgain={() => setPreview(null)} />
      ) : (
        <FileDrop
          label={t('transfer.import_drop')}
          hint={t('transfer.import_hint')}
          accept=".xlsx,.csv,text/csv"
          busy={read.busy}
          onFile={read.run}
        />
      )}
    </>
  );
}

function Preview({ clientId, preview, onAgain }: { clientId: string; preview: TransferImport; onAgain: () => void }) {
  const t = useText();
  const { counts } = preview;
  const [shown, setShown] = useState<Shown>(counts.error > 0 ? 'error' : counts.changed > 0 ? 'changed' : 'all');
  const [skip, setSkip] = useState(false);
  const apply = useAct((skipErrors: boolean, key) => applySheet(clientId, preview.id, skipErrors, key), {
    refresh: [['client', clientId]],
  });
  if (apply.result) {
    return (
      <Notice
        action={
          <Go to={paths.transfers(clientId)} className="button-link main">
            {t('transfer.import_back')}
          </Go>
        }
      >
        {t('transfer.import_done', apply.result)}
      </Notice>
    );
  }
  const rows = preview.rows.filter((row) => shown === 'all' || row.state === shown);
  const blocked = counts.error > 0 && !skip;
  const writes = counts.new + counts.changed;
  return (
    <div className="stack">
      <div className="toolbar">
        <p>
          {t('transfer.import_read', { file: preview.fileName, total: counts.total })}{' '}
          <button type="button" className="text-button" onClick={onAgain}>
            {t('transfer.import_another')}
          </button>
        </p>
        <div className="row">
          {counts.error > 0 ? (
            <Check type="checkbox" name="skip" checked={skip} onChange={setSkip}>
              {t('transfer.import_skip', { count: counts.error })}
            </Check>
          ) : null}
          <Button disabled={blocked || writes === 0} loading={apply.busy} onClick={() => apply.run(skip)}>
            {t('transfer.import_apply', { count: writes })}
          </Button>
        </div>
      </div>
      {blocked ? <Notice tone="warn">{t('transfer.import_blocked')}</Notice> : null}
      {writes === 0 && counts.error === 0 ? <Notice>{t('transfer.import_nothing')}</Notice> : null}
      <ProblemNotice problem={apply.problem} />
      <ImportColumns
        label={t('transfer.import_columns')}
        dropped={t('transfer.import_dropped')}
        columns={preview.columns}
        say={(field) => t.of(`transfer.column.${field}`)}
      />
      <Views<Shown>
        label={t('transfer.import_state')}
        current={shown}
        onChange={setShown}
        tabs={[
          { key: 'all', label: t('transfer.import_all'), count: counts.total },
          ...(['new', 'changed', 'same', 'error'] as const).map((key) => ({
            key,
            label: t(`transfer.import_${key}`),
            count: counts[key],
          })),
        ]}
      />
      <ul className={css.rows}>
        {rows.slice(0, ROWS).map((row) => (
          <Row key={row.line} row={row} />
        ))}
      </ul>
      {rows.length > ROWS ? (
        <p className="dim small">{t('transfer.import_more', { shown: ROWS, total: rows.length })}</p>
      ) : null}
    </div>
  );
}

function Row({ row }: { row: TransferImportRow }) {
  const t = useText();
  const name = useName();
  const said = (names: TransferImportRow['changes'][number]['before']) =>
    names.en || names.zhHant ? name(names) : t('transfer.nothing');
  return (
    <li className={css.row}>
      <span className="dim small figures">{t('transfer.import_line', { line: row.line })}</span>
      <span className="figures">{row.number ?? ''}</span>
      <span>{row.name.en || row.name.zhHant ? <Names of={row.name} stacked /> : '—'}</span>
      <StatePill tone={TONES[row.state]}>{t(`transfer.import_${row.state}`)}</StatePill>
      <span>
        {row.problems.map((problem) => (
          <span key={`${problem.key} ${problem.field}`} className={css.line}>
            {sayRowProblem(t, problem, 'transfer.column')}
          </span>
        ))}
        {row.changes.map((change) => (
          <span key={change.column} className={css.line}>
            <span className="dim">{t.of(`transfer.column.${change.column}`)}</span>{' '}
            <del className={css.before}>{said(change.before)}</del>{' '}
            <ins className={css.after}>{said(change.after)}</ins>
          </span>
        ))}
      </span>
    </li>
  );
}
