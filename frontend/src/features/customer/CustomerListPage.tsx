import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { toProblem } from '@/api/problem';
import type { Customer } from '@/api/types/people';
import { useAct } from '@/app/action';
import { useClient, useClientTitle } from '@/app/client';
import { customersKey, listsQuery } from '@/app/customers';
import { Go } from '@/app/Go';
import { usePages } from '@/app/pages';
import { paths } from '@/app/paths';
import { useParam, useView } from '@/app/view';
import { type Column, DataTable } from '@/ui/DataTable';
import { Dialog } from '@/ui/Dialog';
import { EmptyState } from '@/ui/EmptyState';
import { useFormat } from '@/ui/format';
import { Loading } from '@/ui/Loading';
import { Names } from '@/ui/Names';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { SearchBox } from '@/ui/SearchBox';
import { PageHead } from '@/ui/Section';
import { useText } from '@/ui/text';
import { CloseList } from './CloseList';
import { CustomerPanel, NewCustomer } from './CustomerPanel';
import { ListForm } from './ListForm';
import { onList, renameList } from './queries';

/** Who is on a list of customers. */
export function CustomerListPage() {
  const t = useText();
  const format = useFormat();
  const client = useClient();
  const listId = useParam('listId');
  const [view, change] = useView();
  const { data, error } = useQuery(listsQuery(client.id));
  const list = data?.items.find((one) => one.id === listId);
  useClientTitle(list?.name ?? t('customer.title'));
  const { rows, total, loading, problem, more, again } = usePages<Customer>(
    [...customersKey(client.id), listId],
    onList(client.id, listId),
    { q: view.q },
  );
  const navigate = useNavigate();
  const [naming, setNaming] = useState(false);
  const [adding, setAdding] = useState(false);
  const [closing, setClosing] = useState(false);
  const [open, setOpen] = useState<Customer | null>(null);
  const edit = data?.edit.allowed ?? false;
  const rename = useAct((name: string) => renameList(client.id, listId, name, list?.version ?? 0), {
    refresh: [customersKey(client.id)],
    always: true,
    done: () => setNaming(false),
  });
  const columns: Column<Customer>[] = [
    {
      key: 'name',
      header: t('customer.col.name'),
      width: 'minmax(180px, 1fr)',
      cell: (one) =>
        edit ? (
          <button type="button" className="text-button" onClick={() => setOpen(one)}>
            <Names of={one.name} stacked />
          </button>
        ) : (
          <Names of={one.name} stacked />
        ),
    },
    { key: 'email', header: t('customer.col.email'), width: 'minmax(220px, 1.4fr)', cell: (one) => one.email },
    {
      key: 'language',
      header: t('customer.col.language'),
      width: '170px',
      cell: (one) =>
        one.language ? (
          t(`customer.language.${one.language}`)
        ) : (
          <span className="dim">{t('customer.language.none')}</span>
        ),
    },
    { key: 'since', header: t('customer.col.since'), width: '140px', cell: (one) => format.instantDay(one.since) },
  ];
  const bring = edit ? (
    <Go to={paths.customersImport(client.id, listId)} className="button-link main">
      {t('customer.import')}
    </Go>
  ) : null;
  return (
    <>
      <p className="small row spread">
        <Go to={paths.customers(client.id)}>← {t('customer.title')}</Go>
        {list && edit ? (
          <span className="row">
            <button type="button" className="text-button" onClick={() => setNaming(true)}>
              {t('customer.list.rename')}
            </button>
            <button type="button" className="text-button" onClick={() => setClosing(true)}>
              {t('customer.list.close')}
            </button>
          </span>
        ) : null}
      </p>
      <PageHead title={list?.name ?? ''}>
        {list && edit ? (
          <Button variant="default" onClick={() => setAdding(true)}>
            {t('customer.add')}
          </Button>
        ) : null}
        {list && list.people > 0 ? bring : null}
      </PageHead>
      {error && !data ? <ProblemNotice problem={toProblem(error)} /> : null}
      {list?.people === 0 ? (
        <EmptyState title={t('customer.list.empty')} action={bring}>
          {t('customer.list.empty_text')}
        </EmptyState>
      ) : (
        <>
          <div className="toolbar">
            <SearchBox
              label={t('customer.search')}
              value={view.q ?? ''}
              onChange={(q) => change({ q: q || undefined })}
            />
            {total === null || !list || total === list.people ? null : (
              <span className="dim small figures">{t('customer.shown', { shown: total, total: list.people })}</span>
            )}
          </div>
          <ProblemNotice problem={problem} retry={again} />
          {loading ? (
            <Loading lines={10} />
          ) : problem ? null : (
            <DataTable
              label={list?.name ?? t('customer.title')}
              rows={rows}
              total={total}
              columns={columns}
              rowKey={(one) => one.personId}
              onEnd={more}
              {...(edit ? { onOpen: setOpen } : {})}
              height="calc(100dvh - 330px)"
              empty={t('customer.none_match')}
            />
          )}
        </>
      )}
      {adding && list ? <NewCustomer clientId={client.id} list={list} onClose={() => setAdding(false)} /> : null}
      {open && list ? (
        <CustomerPanel clientId={client.id} list={list} customer={open} onClose={() => setOpen(null)} />
      ) : null}
      {closing && list ? (
        <CloseList
          clientId={client.id}
          list={list}
          onClosed={() => void navigate({ to: paths.customers(client.id) })}
          onClose={() => setClosing(false)}
        />
      ) : null}
      {naming && list ? (
        <Dialog title={t('customer.list.rename')} onClose={() => setNaming(false)}>
          <ListForm
            name={list.name}
            submit={t('ui.save')}
            busy={rename.busy}
            problem={rename.problem}
            onSubmit={rename.run}
            onClose={() => setNaming(false)}
          />
        </Dialog>
      ) : null}
    </>
  );
}
