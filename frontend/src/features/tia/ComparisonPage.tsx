import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { toProblem } from '@/api/problem';
import type { Pack, Tia } from '@/api/types/assessment';
import { clientQuery, quickQuery, tiasQuery, useClient, useClientTitle } from '@/app/client';
import { Go } from '@/app/Go';
import { packQuery } from '@/app/packs';
import { paths } from '@/app/paths';
import { useParam, useView } from '@/app/view';
import { CommandPalette } from '@/ui/CommandPalette';
import { Loading } from '@/ui/Loading';
import { Names, useName } from '@/ui/Names';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { PageHead } from '@/ui/Section';
import { useText } from '@/ui/text';
import css from './Comparison.module.css';
import { Comparison, type Side } from './ComparisonTables';
import { tiaQuery } from './queries';

/** Two versions of one assessment, or those of two clients, side by side. */
export function ComparisonPage() {
  const t = useText();
  const name = useName();
  const client = useClient();
  const tiaId = useParam('tiaId');
  const [view, setView] = useView();
  useClientTitle(t('tia.compare'));
  const here = useSide(client.id, tiaId);
  const otherClient = view.client ?? client.id;
  const { data: rows, error: refused } = useQuery(tiasQuery(otherClient));
  // The version before, unless another one is chosen; of another client the assessment that stands.
  const own = rows?.filter((row) => row.id !== tiaId) ?? [];
  const usual =
    otherClient === client.id ? here.tia?.previousId : (own.find((row) => row.state !== 'superseded') ?? own[0])?.id;
  const against = view.against ?? usual ?? '';
  const other = useSide(otherClient, against);
  const problem = here.error ?? refused ?? other.error;
  return (
    <>
      <PageHead
        title={t('tia.compare')}
        lede={
          here.tia ? (
            <>
              <Names of={here.tia.title} />{' '}
              <span className="figures">
                {t('ui.tia_number', { number: here.tia.number, version: here.tia.versionNo })}
              </span>
            </>
          ) : null
        }
      >
        <Go to={paths.assessment(client.id, tiaId)} className="button-link">
          {t('tia.assessment')}
        </Go>
      </PageHead>
      <div className={css.choice}>
        <OtherClient
          of={otherClient}
          onPick={(id) => setView({ client: id === client.id ? undefined : id, against: undefined })}
        />
        <NativeSelect
          label={t('tia.compare_with')}
          value={against}
          disabled={own.length === 0}
          onChange={(event) => setView({ against: event.target.value || undefined })}
          data={[
            ...(against ? [] : [{ value: '', label: t('tia.compare_choose') }]),
            ...own.map((row) => ({
              value: row.id,
              label: `${t('ui.tia_number', { number: row.number, version: row.versionNo })} · ${t(`ui.tia.${row.state}`)} · ${name(row.title)}`,
            })),
          ]}
        />
      </div>
      {problem ? <ProblemNotice problem={toProblem(problem)} /> : null}
      {problem ? null : rows && own.length === 0 ? (
        <p className="prose dim">{t(otherClient === client.id ? 'tia.compare_only' : 'tia.compare_none')}</p>
      ) : !against && rows ? (
        <p className="prose dim">{t('tia.compare_first')}</p>
      ) : here.side && other.side ? (
        <Ordered here={here.side} other={other.side} />
      ) : (
        <Loading lines={8} />
      )}
    </>
  );
}

/** An earlier version stands on the left, whichever of the two one came from. */
function Ordered({ here, other }: { here: Side; other: Side }) {
  const older =
    here.clientId === other.clientId && here.tia.number === other.tia.number
      ? other.tia.versionNo < here.tia.versionNo
      : false;
  return older ? <Comparison left={other} right={here} /> : <Comparison left={here} right={other} />;
}

function useSide(
  clientId: string,
  tiaId: string,
): { side: Side | null; tia: Tia | undefined; pack?: Pack; error: Error | null } {
  const t = useText();
  const { data: client, error: noClient } = useQuery(clientQuery(clientId));
  const { data: tia, error: noTia } = useQuery({ ...tiaQuery(clientId, tiaId), enabled: Boolean(tiaId) });
  const { data: pack, error: noPack } = useQuery(packQuery(tia, t.locale));
  const side = client && tia && pack ? { clientId, client: client.name, tia, pack } : null;
  return { side, tia, error: noClient ?? noTia ?? noPack };
}

/** Whose assessment stands beside it; another client is found as everywhere, by name or number. */
function OtherClient({ of, onPick }: { of: string; onPick: (clientId: string) => void }) {
  const t = useText();
  const name = useName();
  const [open, setOpen] = useState(false);
  const { data: client } = useQuery(clientQuery(of));
  return (
    <div>
      <p className={css.label}>{t('tia.compare_client')}</p>
      <button type="button" className={css.client} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {client ? name(client.name) : '…'}
        <span className="small dim">{t('tia.compare_change')}</span>
      </button>
      {open ? <ClientPalette onPick={onPick} onClose={() => setOpen(false)} /> : null}
    </div>
  );
}

function ClientPalette({ onPick, onClose }: { onPick: (clientId: string) => void; onClose: () => void }) {
  const t = useText();
  const [query, setQuery] = useState('');
  const { data, isFetching } = useQuery(quickQuery(useDeferredValue(query.trim())));
  return (
    <CommandPalette
      label={t('tia.compare_change')}
      query={query}
      onQuery={setQuery}
      searching={isFetching}
      onClose={onClose}
      commands={(data ?? []).map((client) => ({
        id: client.id,
        kind: t('tia.compare_client'),
        label: <Names of={client.name} />,
        hint: client.brNumber?.slice(0, 8),
        run: () => onPick(client.id),
      }))}
    />
  );
}
