import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Transfer } from '@/api/contract';
import { toProblem } from '@/api/problem';
import { useAct } from '@/app/action';
import { useClient, useClientTitle } from '@/app/client';
import { Go, useGo } from '@/app/Go';
import { paths } from '@/app/paths';
import { ActionButton } from '@/ui/ActionButton';
import { Check } from '@/ui/Check';
import { EmptyState } from '@/ui/EmptyState';
import { useFormat } from '@/ui/format';
import { Loading } from '@/ui/Loading';
import { Names, useName } from '@/ui/Names';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { RiskBand } from '@/ui/RiskBand';
import { PageHead, Section } from '@/ui/Section';
import { TiaStatePill } from '@/ui/TiaStatePill';
import { useText } from '@/ui/text';
import { startTia, tiasQuery, transfersFromRoster, transfersQuery } from './queries';
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
  const propose = useAct((_: null, key) => transfersFromRoster(client.id, key), { refresh });
  const start = useAct((transferIds: string[], key) => startTia(client.id, { transferIds }, key), {
    refresh,
    done: (tia) => go(paths.assessment(client.id, tia.id)),
  });
  if (error) return <ProblemNotice problem={toProblem(error)} />;
  if (!transfers) return <Loading />;
  const add = (
    <span className="row">
      {client.counts.people > 0 && transfers.length === 0 ? (
        <Button loading={propose.busy} onClick={() => propose.run(null)}>
          {t('tia.from_roster')}
        </Button>
      ) : null}
      <Button variant="default" onClick={() => setEditing('new')}>
        {t('tia.new_transfer')}
      </Button>
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
                <button type="button" className="text-button small" onClick={() => setEditing(transfer)}>
                  {t('tia.transfer.edit')}
                </button>
              </li>
            ))}
          </ul>
          <div className={css.bulk}>
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
                  {tia.number} · {t('tia.version', { no: tia.versionNo })} · {name(tia.author.name)} ·{' '}
                  {format.instantDay(tia.startedAt)}
                </span>
                {tia.highestResidual ? (
                  <RiskBand band={tia.highestResidual.band} value={tia.highestResidual.residual} quiet />
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
