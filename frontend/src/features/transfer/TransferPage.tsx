import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { toProblem } from '@/api/problem';
import type { Transfer } from '@/api/types/transfer';
import { useAct } from '@/app/action';
import { useClient, useClientTitle } from '@/app/client';
import { useDraft } from '@/app/draft';
import { stillSo } from '@/app/fields';
import { Go, useGo } from '@/app/Go';
import { paths } from '@/app/paths';
import { useParam } from '@/app/view';
import { ReadOnlyLine } from '@/ui/ActionButton';
import { useFormat } from '@/ui/format';
import { Loading } from '@/ui/Loading';
import { useName } from '@/ui/Names';
import { Notice, ProblemNotice } from '@/ui/ProblemNotice';
import { Facts, PageHead } from '@/ui/Section';
import { TiaStatePill } from '@/ui/TiaStatePill';
import { useText } from '@/ui/text';
import { FlowFields } from './FlowFields';
import { shapeOf, toBody } from './form';
import { saveTransfer, transferQuery } from './queries';
import css from './Register.module.css';
import { TransferFacts } from './TransferFacts';

export function NewTransferPage() {
  const t = useText();
  const client = useClient();
  useClientTitle(t('transfer.new'));
  if (!client.actions.editTransfers?.allowed) {
    return (
      <>
        <PageHead title={t('transfer.new')} />
        <ReadOnlyLine reason={client.actions.editTransfers?.reason} role={t('transfer.read_only')} />
      </>
    );
  }
  return (
    <>
      <PageHead title={t('transfer.new')} lede={t('transfer.new_lede')} />
      <Form before={null} />
    </>
  );
}

export function TransferPage() {
  const t = useText();
  const name = useName();
  const client = useClient();
  const transferId = useParam('transferId');
  const { data: transfer, error } = useQuery(transferQuery(client.id, transferId));
  useClientTitle(transfer ? name(transfer.name) : t('transfer.title'));
  if (error) return <ProblemNotice problem={toProblem(error)} />;
  if (!transfer) return <Loading />;
  const may = client.actions.editTransfers;
  return (
    <>
      <PageHead title={name(transfer.name)} lede={t('transfer.numbered', { number: transfer.number })}>
        <Go to={paths.mechanism(client.id, transfer.id)} className="button-link">
          {t('transfer.mechanism')}
        </Go>
      </PageHead>
      {may?.allowed ? (
        <Form key={transfer.id} before={transfer} />
      ) : (
        <>
          <ReadOnlyLine reason={may?.reason} role={t('transfer.read_only')} />
          <TransferFacts transfer={transfer} />
        </>
      )}
    </>
  );
}

function Form({ before: now }: { before: Transfer | null }) {
  const t = useText();
  const name = useName();
  const format = useFormat();
  const go = useGo();
  const client = useClient();
  // The version that was opened: looking again must not lift it under the person's hands.
  const [before, setBefore] = useState(now);
  const [base, setBase] = useState(() => shapeOf(before, client.platforms[0]?.id));
  const { draft, keep, forget } = useDraft(
    `transfer ${client.id} ${before?.id ?? 'new'} ${before?.version ?? 0}`,
    base,
  );
  const save = useAct((body: ReturnType<typeof toBody>, key) => saveTransfer(client.id, body, before, key), {
    refresh: [['client', client.id]],
    always: true,
    done: () => {
      forget();
      go(paths.transfers(client.id));
    },
  });
  const [sent, setSent] = useState<ReturnType<typeof toBody> | null>(null);
  const stale = save.problem?.status === 412;
  const problem = stale ? save.problem : stillSo(save.problem, sent, toBody(draft));
  return (
    <div className={css.columns}>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setSent(toBody(draft));
          save.run(toBody(draft));
        }}
      >
        {stale && now ? (
          <Notice
            tone="warn"
            action={
              <span className="row">
                <Button
                  size="sm"
                  variant="default"
                  onClick={() => {
                    setBefore(now);
                    save.reset();
                  }}
                >
                  {t('transfer.keep_mine')}
                </Button>
                <Button
                  size="sm"
                  variant="default"
                  onClick={() => {
                    forget();
                    setBefore(now);
                    setBase(shapeOf(now, undefined));
                    keep(shapeOf(now, undefined));
                    save.reset();
                  }}
                >
                  {t('transfer.take_theirs')}
                </Button>
              </span>
            }
          >
            {t('transfer.changed_meanwhile')}
          </Notice>
        ) : (
          <ProblemNotice problem={problem} hideFields />
        )}
        <FlowFields client={client} shape={draft} onChange={keep} problem={problem} />
        <div className="row">
          <Button type="submit" loading={save.busy}>
            {t('ui.save')}
          </Button>
          <Button variant="default" onClick={() => go(paths.transfers(client.id))}>
            {t('ui.cancel')}
          </Button>
        </div>
      </form>
      {stale && now ? (
        <aside>
          <h2>{t('transfer.theirs')}</h2>
          <TransferFacts transfer={now} />
        </aside>
      ) : before ? (
        <aside>
          <Facts
            items={[
              [
                t('transfer.col.tia'),
                before.tia ? (
                  <Go key="tia" to={paths.assessment(client.id, before.tia.id)}>
                    <TiaStatePill state={before.tia.state} />
                  </Go>
                ) : (
                  t('transfer.not_assessed')
                ),
              ],
              [
                t('transfer.mechanism'),
                <Go key="mechanism" to={paths.mechanism(client.id, before.id)}>
                  {format.list(before.mechanisms.map(name)) || t('transfer.mechanism_none')}
                </Go>,
              ],
            ]}
          />
        </aside>
      ) : null}
    </div>
  );
}
