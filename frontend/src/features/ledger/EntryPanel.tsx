import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { toProblem } from '@/api/problem';
import type { LedgerEntry } from '@/api/types/reading';
import { useClient } from '@/app/client';
import { Go } from '@/app/Go';
import { paths } from '@/app/paths';
import { ActionButton } from '@/ui/ActionButton';
import { Dialog } from '@/ui/Dialog';
import { useFormat } from '@/ui/format';
import { Loading } from '@/ui/Loading';
import { Names, useName } from '@/ui/Names';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { Facts, Section } from '@/ui/Section';
import { StatePill } from '@/ui/StatePill';
import { useText } from '@/ui/text';
import { CorrectDialog } from './CorrectDialog';
import { TONES, Told } from './columns';
import css from './Ledger.module.css';
import { entryPath, entryQuery } from './queries';
import { Said } from './Said';

/** A record, with everything that is kept of it and what was said of it since. */
export function EntryPanel({ entryId, onClose }: { entryId: string; onClose: () => void }) {
  const t = useText();
  const client = useClient();
  const [correcting, setCorrecting] = useState(false);
  const { data: entry, error, refetch } = useQuery(entryQuery(client.id, entryId));
  return (
    <Dialog side title={entry ? t(`ledger.entry.${entry.row.record}`) : t('ledger.title')} onClose={onClose}>
      {error && !entry ? (
        <ProblemNotice problem={toProblem(error)} retry={() => void refetch()} />
      ) : entry ? (
        <div className="stack">
          <EntryFacts entry={entry} />
          {entry.disposed ? <p className="dim">{t('ledger.receipt_disposed')}</p> : <Receipts entryId={entryId} />}
          <Section title={t('ledger.corrections')}>
            {entry.corrections.length === 0 ? (
              <p className="dim">{t('ledger.corrections_none')}</p>
            ) : (
              <ol className={css.said}>
                {entry.corrections.map((one) => (
                  <Said key={one.id} of={one} />
                ))}
              </ol>
            )}
            <ActionButton action={entry.correct} variant="default" onClick={() => setCorrecting(true)}>
              {t('ledger.correct')}
            </ActionButton>
          </Section>
          {correcting ? <CorrectDialog entry={entry} onClose={() => setCorrecting(false)} /> : null}
        </div>
      ) : (
        <Loading lines={10} />
      )}
    </Dialog>
  );
}

function EntryFacts({ entry }: { entry: LedgerEntry }) {
  const t = useText();
  const name = useName();
  const format = useFormat();
  const client = useClient();
  const { row } = entry;
  const items: [React.ReactNode, React.ReactNode][] = [
    [
      t('ledger.fact.person'),
      <span key="person">
        <Names of={row.person} />
        <Told row={row} />
        <span className="dim small block">{t(`ledger.reader.${row.reader}`)}</span>
      </span>,
    ],
    [
      t('ledger.fact.notice'),
      <span key="notice">
        <Go to={paths.notice(client.id, row.noticeId)}>{name(row.title)}</Go>
        <span className="dim small block">{t('ledger.version', { number: row.number, version: row.ordinal })}</span>
      </span>,
    ],
    [
      t('ledger.fact.deed'),
      <span key="deed">
        <StatePill tone={entry.counts ? TONES[row.deed] : 'quiet'}>
          <span className={entry.counts ? undefined : css.void}>{t(`ledger.deed.${row.deed}`)}</span>
        </StatePill>
        {entry.counts ? null : <b className="block">{t('ledger.counts_no')}</b>}
      </span>,
    ],
  ];
  if (row.worded) items.push([t('ledger.fact.purpose'), name(row.worded)]);
  if (entry.guardian) items.push([t('ledger.fact.guardian'), entry.guardian]);
  items.push(
    [t('ledger.fact.at'), t('ledger.fact.at_zone', { at: format.instantSecond(row.at), zone: entry.zone })],
    [t('ledger.fact.method'), t.of(`ledger.method.${row.method}`)],
    [t('ledger.fact.device'), t(`ledger.device.${row.device}`)],
    [t('ledger.fact.language'), t(`ledger.language.${row.language}`)],
    [t('ledger.fact.opened'), format.instantSecond(entry.openedAt)],
    [t('ledger.fact.read'), t('ledger.fact.seconds', { seconds: entry.readSeconds })],
    [
      t('ledger.fact.electronic'),
      t(entry.electronic ? `ledger.fact.electronic_yes.${row.record}` : 'ledger.fact.electronic_no'),
    ],
    [t('ledger.fact.pack'), `${entry.pack} ${entry.packVersion}`],
    [
      t('ledger.fact.hash'),
      <code key="hash" className={css.hash}>
        {entry.sha256}
      </code>,
    ],
    [
      t('ledger.fact.record'),
      <code key="record" className={css.hash}>
        {row.id}
      </code>,
    ],
  );
  return <Facts items={items} />;
}

function Receipts({ entryId }: { entryId: string }) {
  const t = useText();
  const path = `${entryPath(useClient().id, entryId)}/receipt`;
  return (
    <p className={css.receipts}>
      <a href={`${path}.pdf`} download>
        {t('ledger.receipt_pdf')}
      </a>
      <a href={path} download>
        {t('ledger.receipt_json')}
      </a>
    </p>
  );
}
