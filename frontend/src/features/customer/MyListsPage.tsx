import { useQuery } from '@tanstack/react-query';
import { toProblem } from '@/api/problem';
import type { Customer, CustomerList } from '@/api/types/people';
import { customersKey, listsQuery, myCustomers } from '@/app/customers';
import { useGo } from '@/app/Go';
import { usePages } from '@/app/pages';
import { paths } from '@/app/paths';
import { FoundRows, ListHead, Row } from '@/app/people/Found';
import { Back } from '@/app/people/OnPhone';
import css from '@/app/people/Phone.module.css';
import { useMe } from '@/app/session';
import { NotHere } from '@/app/shell/NotHere';
import { useParam, useTitle, useView } from '@/app/view';
import { ActionButton } from '@/ui/ActionButton';
import { EmptyState } from '@/ui/EmptyState';
import { useFormat } from '@/ui/format';
import { Loading } from '@/ui/Loading';
import { Names, useName } from '@/ui/Names';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { SearchBox } from '@/ui/SearchBox';
import { useText } from '@/ui/text';
import { onList } from './queries';

/** The company's lists of its own customers, for its coordinator. */
export function MyListsPage() {
  const t = useText();
  const name = useName();
  const me = useMe();
  const { data, error, refetch } = useQuery(listsQuery(me?.client?.id ?? ''));
  useTitle(me?.client ? name(me.client.name) : null, t('customer.title'));
  const problem = error ? toProblem(error) : null;
  if (problem?.status === 403 || problem?.status === 404) return <NotHere />;
  const back = <Back to={paths.my()}>{t('me.home')}</Back>;
  if (data?.items.length === 0)
    return (
      <div className="stack">
        {back}
        <EmptyState alone title={t('customer.none')}>
          {t('customer.mine.none_text')}
        </EmptyState>
      </div>
    );
  return (
    <>
      {back}
      <ListHead told={data ? t('customer.all', { count: data.customers }) : null}>
        <h1>{t('customer.title')}</h1>
      </ListHead>
      {data ? null : problem ? <ProblemNotice problem={problem} retry={() => void refetch()} /> : <Loading lines={4} />}
      <ul className={css.list} aria-label={t('customer.title')}>
        {data?.items.map((list) => (
          <ListRow key={list.id} list={list} />
        ))}
      </ul>
      {data ? <p className={css.none}>{t('customer.mine.file')}</p> : null}
    </>
  );
}

function ListRow({ list }: { list: CustomerList }) {
  const t = useText();
  const name = useName();
  const format = useFormat();
  return (
    <Row to={myCustomers.list(list.id)}>
      <b>{list.name}</b>
      <span className="small dim figures">{t('customer.count', { count: list.people })}</span>
      <span className="small dim">
        {list.notices.length > 0
          ? t('customer.for', { notices: format.list(list.notices.map((one) => name(one))) })
          : t('customer.for_nothing')}
      </span>
    </Row>
  );
}

/** Who is on one of the company's lists: found by name or address, one to a screen. */
export function MyListPage() {
  const t = useText();
  const name = useName();
  const go = useGo();
  const me = useMe();
  const clientId = me?.client?.id ?? '';
  const listId = useParam('listId');
  const [view, change] = useView();
  const { data, error } = useQuery(listsQuery(clientId));
  const list = data?.items.find((one) => one.id === listId);
  const pages = usePages<Customer>([...customersKey(clientId), listId], onList(clientId, listId), { q: view.q });
  useTitle(me?.client ? name(me.client.name) : null, list?.name ?? t('customer.title'));
  if ((data && !list) || (error && [403, 404].includes(toProblem(error).status))) return <NotHere />;
  const back = <Back to={myCustomers.lists()}>{t('customer.title')}</Back>;
  const told = ({ people }: CustomerList, total: number) =>
    view.q ? t('customer.shown', { shown: total, total: people }) : t('customer.count', { count: people });
  const add = (
    <ActionButton action={data?.edit} size="lg" onClick={() => go(myCustomers.add(listId))}>
      {t('customer.add')}
    </ActionButton>
  );
  if (list?.people === 0 && !view.q)
    return (
      <div className="stack">
        {back}
        <h1>{list.name}</h1>
        <EmptyState title={t('customer.list.empty')} action={add}>
          {t('customer.mine.empty_text')}
        </EmptyState>
      </div>
    );
  return (
    <>
      {back}
      <ListHead told={list && pages.total !== null ? told(list, pages.total) : null} add={add}>
        <h1 className={css.name}>{list?.name ?? ' '}</h1>
      </ListHead>
      <SearchBox
        big
        label={t('customer.search')}
        value={view.q ?? ''}
        onChange={(q) => change({ q: q.trim() || undefined })}
      />
      <div className={css.state}>
        <ProblemNotice problem={pages.problem} retry={pages.again} />
      </div>
      <FoundRows
        pages={pages}
        label={list?.name ?? t('customer.title')}
        none={t('customer.none_match')}
        more={t('customer.more')}
      >
        {({ personId, name, email }) => (
          <Row key={personId} id={personId} to={myCustomers.one(listId, personId, view.q)}>
            <b>
              <Names of={name} />
            </b>
            <span className="small dim">{email}</span>
          </Row>
        )}
      </FoundRows>
    </>
  );
}
