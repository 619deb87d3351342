import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Transfer } from '@/api/types/transfer';
import { useAct } from '@/app/action';
import { useClient, useClientTitle } from '@/app/client';
import { dossiersQuery } from '@/app/dossiers';
import { Go, useGo } from '@/app/Go';
import { usePages } from '@/app/pages';
import { paths } from '@/app/paths';
import { useWords } from '@/app/registerWords';
import { profilesQuery } from '@/app/transfers';
import { useView } from '@/app/view';
import { ActionButton } from '@/ui/ActionButton';
import { DataTable } from '@/ui/DataTable';
import { EmptyState } from '@/ui/EmptyState';
import { Loading } from '@/ui/Loading';
import { useName } from '@/ui/Names';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { SearchBox } from '@/ui/SearchBox';
import { PageHead } from '@/ui/Section';
import { Views } from '@/ui/Tabs';
import { useText } from '@/ui/text';
import { Assessments } from './Assessments';
import { useRegisterColumns } from './columns';
import { FlowMapPanel } from './FlowMapPanel';
import { Proposals } from './Proposals';
import { registerPath, sheetUrl, startTia } from './queries';
import css from './Register.module.css';

const STATES = ['current', 'ended', 'all'] as const;
type State = (typeof STATES)[number];

/** Every flow of personal data of the client: what is assessed, taken to a spreadsheet, and drawn. */
export function RegisterPage() {
  const t = useText();
  const name = useName();
  const go = useGo();
  const words = useWords();
  const client = useClient();
  const [view, change] = useView();
  const [chosen, setChosen] = useState<string[]>([]);
  useClientTitle(t('transfer.title'));
  const { data: profiles } = useQuery(profilesQuery);
  const state: State = STATES.find((one) => one === view.state) ?? 'current';
  const { rows, total, loading, problem, more, again } = usePages<Transfer>(
    ['client', client.id, 'transfers', 'register'],
    registerPath(client.id),
    { q: view.q, importer: view.importer, place: view.place, state: state === 'all' ? undefined : state },
  );
  const may = client.actions.editTransfers;
  const starts = client.actions.startTia?.allowed ?? false;
  const toggle = (id: string, on: boolean) => setChosen(on ? [...chosen, id] : chosen.filter((one) => one !== id));
  const columns = useRegisterColumns({ chosen, onChoose: starts ? toggle : null });
  const [templateId, setTemplate] = useState('');
  const { data: dossiers } = useQuery({ ...dossiersQuery, enabled: starts });
  // A template without a version has nothing to begin from.
  const templates = dossiers?.items.filter((one) => one.kind === 'template' && one.versionNo > 0) ?? [];
  const start = useAct(
    (wanted: { transferIds: string[]; templateId: string | null }, key) => startTia(client.id, wanted, key),
    {
      refresh: [['client', client.id]],
      done: (tia) => go(paths.assessment(client.id, tia.id)),
    },
  );
  const bare = !loading && !problem && total === 0 && !view.q && !view.importer && !view.place && state === 'current';
  const add = may?.allowed ? (
    <Go to={paths.transferNew(client.id)} className="button-link main">
      {t('transfer.new')}
    </Go>
  ) : null;
  const bring = may?.allowed ? (
    <Go to={paths.transferImport(client.id)} className="button-link">
      {t('transfer.import')}
    </Go>
  ) : null;
  return (
    <>
      <PageHead title={t('transfer.title')} lede={t('transfer.lede')}>
        {bare ? null : (
          <>
            <a className="text-button" href={sheetUrl(client.id, 'xlsx', t.locale)} download>
              {t('transfer.excel')}
            </a>
            <a className="text-button" href={sheetUrl(client.id, 'csv', t.locale)} download>
              {t('transfer.csv')}
            </a>
            {bring}
            {add}
          </>
        )}
      </PageHead>
      <Proposals client={client} bare={bare} />
      {bare ? (
        <EmptyState
          title={t('transfer.empty')}
          action={
            <span className="row">
              {bring}
              {add}
            </span>
          }
        >
          {t('transfer.empty_text')}
        </EmptyState>
      ) : (
        <>
          <div className="toolbar">
            <Views
              label={t('transfer.view')}
              current={view.show === 'map' ? 'map' : 'list'}
              onChange={(show) => change({ show: show === 'map' ? 'map' : undefined })}
              tabs={[
                { key: 'list', label: t('transfer.view_list'), count: total },
                { key: 'map', label: t('transfer.view_map') },
              ]}
            />
            <div className="row">
              <NativeSelect
                size="xs"
                aria-label={t('transfer.col.importer')}
                value={view.importer ?? ''}
                onChange={(event) => change({ importer: event.target.value || undefined })}
                data={[
                  { value: '', label: t('transfer.all_importers') },
                  ...(profiles?.entities ?? []).map((one) => ({ value: one.key, label: name(one.shortName) })),
                  { value: 'other', label: t('transfer.importer_other') },
                ]}
              />
              <NativeSelect
                size="xs"
                aria-label={t('transfer.col.places')}
                value={view.place ?? ''}
                onChange={(event) => change({ place: event.target.value || undefined })}
                data={[
                  { value: '', label: t('transfer.all_places') },
                  ...words.all('places').map((one) => ({ value: one.key, label: one.label })),
                ]}
              />
              {view.show === 'map' ? null : (
                <>
                  <NativeSelect
                    size="xs"
                    aria-label={t('transfer.state')}
                    value={state}
                    onChange={(event) =>
                      change({ state: event.target.value === 'current' ? undefined : event.target.value })
                    }
                    data={STATES.map((value) => ({ value, label: t(`transfer.state_${value}`) }))}
                  />
                  <SearchBox
                    label={t('transfer.search')}
                    value={view.q ?? ''}
                    onChange={(q) => change({ q: q || undefined })}
                  />
                </>
              )}
            </div>
          </div>
          <ProblemNotice problem={problem ?? start.problem} retry={problem ? again : undefined} />
          {view.show === 'map' ? (
            <FlowMapPanel clientId={client.id} importer={view.importer} place={view.place} />
          ) : loading ? (
            <Loading lines={6} />
          ) : (
            <DataTable
              label={t('transfer.title')}
              rows={rows}
              total={total}
              columns={columns}
              rowKey={(row) => row.id}
              rowHeight={56}
              onOpen={(row) => go(paths.transfer(client.id, row.id))}
              onEnd={more}
              height={`min(52vh, ${60 + 56 * Math.max(rows.length, 2)}px)`}
              empty={t('transfer.none_here')}
            />
          )}
          {view.show === 'map' || client.actions.startTia?.reason === 'not_allowed' ? null : (
            <div className={css.bulk}>
              {templates.length > 0 ? (
                <NativeSelect
                  size="sm"
                  label={t('transfer.begin_from')}
                  value={templateId}
                  onChange={(event) => setTemplate(event.target.value)}
                  data={[
                    { value: '', label: t('transfer.begin_blank') },
                    ...templates.map((one) => ({ value: one.id, label: name(one.name) })),
                  ]}
                />
              ) : null}
              <ActionButton
                action={client.actions.startTia}
                size="sm"
                disabled={starts && chosen.length === 0}
                loading={start.busy}
                onClick={() => start.run({ transferIds: chosen, templateId: templateId || null })}
              >
                {t('transfer.start', { count: chosen.length })}
              </ActionButton>
            </div>
          )}
        </>
      )}
      <Assessments client={client} />
    </>
  );
}
