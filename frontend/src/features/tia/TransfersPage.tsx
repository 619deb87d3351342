import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { toProblem } from '@/api/problem';
import type { Transfer } from '@/api/types';
import { useAct } from '@/app/action';
import { factsQuery, tiasQuery, useClient, useClientTitle } from '@/app/client';
import { Go, useGo } from '@/app/Go';
import { useWho } from '@/app/members';
import { paths } from '@/app/paths';
import { createFromRoster, transfersQuery } from '@/app/transfers';
import { ActionButton } from '@/ui/ActionButton';
import { Check } from '@/ui/Check';
import { Due } from '@/ui/Due';
import { EmptyState } from '@/ui/EmptyState';
import { useFormat } from '@/ui/format';
import { Loading } from '@/ui/Loading';
import { Names, useName } from '@/ui/Names';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { PageHead, Section } from '@/ui/Section';
import { TiaStatePill } from '@/ui/TiaStatePill';
import { useText } from '@/ui/text';
import { startTia } from './queries';
import { TransferForm } from './TransferForm';
import css from './Transfers.module.css';

export function TransfersPage() {
  const t = useText();
  const name = useName();
  const go = useGo();
  const format = useFormat();
  const client = useClient();
  const { data: transfers, error } = useQuery(transfersQuery(client.id));
  const { data: tias = [] } = useQuery(tiasQuery(client.id));
  const [chosen, setChosen] = useState<string[]>([]);
  const [editing, setEditing] = useState<Transfer | 'new' | null>(null);
  useClientTitle(t('tia.transfers'));
  const refresh = [['client', client.id]];
  const who = useWho();
  const { data: facts } = useQuery({ ...factsQuery(client.id), enabled: client.actions.viewRoster?.allowed === true });
  const importers = facts?.importers ?? [];
  const may = client.actions.editTransfers;
  const propose = useAct((_: null, key) => createFromRoster(client, importers, key), { refresh, always: true });
  const start = useAct((transferIds: string[], key) => startTia(client.id, transferIds, null, key), {
    refresh,
    done: (tia) => go(paths.assessment(client.id, tia.id)),
  });
  if (error) return <ProblemNotice problem={toProblem(error)} />;
  if (!transfers) return <Loading />;
  const add = (
    <span className="row">
      {importers.length > 0 && transfers.length === 0 && may?.allowed ? (
        <Button loading={propose.busy} onClick={() => propose.run(null)}>
          {t('tia.from_roster', { count: importers.length })}
        </Button>
      ) : null}
      <ActionButton action={may} variant="default" onClick={() => setEditing('new')}>
        {t('tia.new_transfer')}
      </ActionButton>
    </span>
  );
  return (
    <>
      <PageHead title={t('tia.transfers')} lede={t('tia.transfers_lede')}>
        {transfers.length > 0 ? add : null}
      </PageHead>
      <ProblemNotice problem={propose.problem ?? start.problem} />
      {transfers.length === 0 ? (
        <EmptyState title={t('tia.transfers_empty')} action={add}>
          {t('tia.transfers_empty_text')}
        </EmptyState>
      ) : (
        <>
          <ul className={css.list}>
            {transfers.map((transfer) => (
              <li key={transfer.id} className={css.transfer}>
                {client.actions.startTia?.allowed ? (
                  <Check
                    type="checkbox"
                    name={transfer.id}
                    checked={chosen.includes(transfer.id)}
                    onChange={(on) =>
                      setChosen(on ? [...chosen, transfer.id] : chosen.filter((id) => id !== transfer.id))
                    }
                  >
                    <Names of={transfer.name} stacked />
                  </Check>
                ) : (
                  <Names of={transfer.name} stacked />
                )}
                <span>
                  {t(`tia.importer.${transfer.importer}`)}
                  <span className="dim small">
                    {' '}
                    → {format.list(transfer.destinations.map((one) => t(`tia.destination.${one}`)))}
                  </span>
                  <span className="dim small">
                    <br />
                    {[transfer.purpose, transfer.route].filter(Boolean).join(' · ')}
                  </span>
                </span>
                <span>{transfer.tia ? <TiaStatePill state={transfer.tia.state} /> : null}</span>
                <span className="row small">
                  <Go to={paths.mechanism(client.id, transfer.id)}>{t('tia.transfer.mechanism')}</Go>
                  {may?.allowed ? (
                    <button type="button" className="text-button" onClick={() => setEditing(transfer)}>
                      {t('tia.transfer.edit')}
                    </button>
                  ) : null}
                </span>
              </li>
            ))}
          </ul>
          <div className={css.bulk} hidden={client.actions.startTia?.reason === 'not_allowed'}>
            <ActionButton
              action={client.actions.startTia}
              size="sm"
              disabled={client.actions.startTia?.allowed && chosen.length === 0}
              loading={start.busy}
              onClick={() => start.run(chosen)}
            >
              {t('tia.start', { count: chosen.length })}
            </ActionButton>
          </div>
        </>
      )}
      {tias.length > 0 ? (
        <Section title={t('tia.assessments')}>
          <ul className={css.list}>
            {tias.map((tia) => (
              <li key={tia.id} className={css.tia}>
                <Go to={paths.assessment(client.id, tia.id)}>{name(tia.title)}</Go>
                <span className="dim small figures">
                  {t('ui.tia_number', { number: tia.number, version: tia.versionNo })} · {name(who(tia.authorId))} ·{' '}
                  {format.instantDay(tia.startedAt)}
                </span>
                {tia.reviewDue && tia.state !== 'superseded' ? (
                  <span className="small">
                    <span className="dim">{t('tia.act.next_review')}</span> <Due day={tia.reviewDue} />
                  </span>
                ) : (
                  <span />
                )}
                <TiaStatePill state={tia.state} />
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {editing ? (
        <TransferForm
          clientId={client.id}
          transfer={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
        />
      ) : null}
    </>
  );
}
