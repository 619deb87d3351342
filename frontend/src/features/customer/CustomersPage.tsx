import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { toProblem } from '@/api/problem';
import type { CustomerList } from '@/api/types/people';
import { useAct } from '@/app/action';
import { useClient, useClientTitle } from '@/app/client';
import { customersKey, listsQuery } from '@/app/customers';
import { Go } from '@/app/Go';
import { paths } from '@/app/paths';
import { PeopleTabs } from '@/app/shell/PeopleTabs';
import { ActionButton, ReadOnlyLine } from '@/ui/ActionButton';
import { type Column, DataTable } from '@/ui/DataTable';
import { Dialog } from '@/ui/Dialog';
import { EmptyState } from '@/ui/EmptyState';
import { useFormat } from '@/ui/format';
import { Loading } from '@/ui/Loading';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { PageHead } from '@/ui/Section';
import { useText } from '@/ui/text';
import { ListForm } from './ListForm';
import { beginList } from './queries';

/** The lists of a client's customers, to whom notices may be addressed. */
export function CustomersPage() {
  const t = useText();
  const format = useFormat();
  const client = useClient();
  const navigate = useNavigate();
  useClientTitle(t('customer.title'));
  const sees = client.actions.viewCustomers;
  const { data, error, refetch } = useQuery({ ...listsQuery(client.id), enabled: sees?.allowed ?? false });
  const [naming, setNaming] = useState(false);
  const begin = useAct((name: string, key) => beginList(client.id, name, key), {
    refresh: [customersKey(client.id)],
    done: (made) => void navigate({ to: paths.customersImport(client.id, made.id) }),
  });
  const columns: Column<CustomerList>[] = [
    {
      key: 'name',
      header: t('customer.col.list'),
      width: 'minmax(200px, 2fr)',
      cell: (one) => <Go to={paths.customerList(client.id, one.id)}>{one.name}</Go>,
    },
    {
      key: 'people',
      header: t('customer.col.people'),
      width: '120px',
      numeric: true,
      cell: (one) => format.number(one.people),
    },
    {
      key: 'changed',
      header: t('customer.col.changed'),
      width: '200px',
      cell: (one) =>
        one.changedAt ? format.instant(one.changedAt) : <span className="dim">{t('customer.list.never')}</span>,
    },
  ];
  return (
    <>
      <PeopleTabs />
      <PageHead title={t('customer.title')} lede={t('customer.lede')}>
        {data?.edit.allowed && data.items.length > 0 ? (
          <Button onClick={() => setNaming(true)}>{t('customer.list.begin')}</Button>
        ) : null}
      </PageHead>
      {sees?.allowed ? null : <ReadOnlyLine reason={sees?.reason} role={t('customer.not_yours')} />}
      {data && !data.edit.allowed ? <ReadOnlyLine reason={data.edit.reason} role={t('customer.read_only')} /> : null}
      {error && !data ? <ProblemNotice problem={toProblem(error)} retry={() => void refetch()} /> : null}
      {data ? (
        data.items.length === 0 ? (
          <EmptyState
            title={t('customer.none')}
            action={
              <ActionButton action={data.edit} onClick={() => setNaming(true)}>
                {t('customer.list.begin')}
              </ActionButton>
            }
          >
            {t('customer.none_text')}
          </EmptyState>
        ) : (
          <>
            <p className="dim small figures">{t('customer.all', { count: data.customers })}</p>
            <DataTable
              label={t('customer.title')}
              rows={data.items}
              total={data.items.length}
              columns={columns}
              rowKey={(one) => one.id}
              onOpen={(one) => void navigate({ to: paths.customerList(client.id, one.id) })}
            />
          </>
        )
      ) : sees?.allowed && !error ? (
        <Loading lines={5} />
      ) : null}
      {naming ? (
        <Dialog title={t('customer.list.begin')} onClose={() => setNaming(false)}>
          <ListForm
            name=""
            submit={t('customer.list.begin_submit')}
            busy={begin.busy}
            problem={begin.problem}
            onSubmit={begin.run}
            onClose={() => setNaming(false)}
          />
        </Dialog>
      ) : null}
    </>
  );
}
