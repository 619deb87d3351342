import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { toProblem } from '@/api/problem';
import type { CustomerEdit, CustomerKnown } from '@/api/types';
import { useAct } from '@/app/action';
import { customersKey, listsQuery, myCustomers } from '@/app/customers';
import { Go, useGo } from '@/app/Go';
import css from '@/app/people/Phone.module.css';
import { useMe } from '@/app/session';
import { NotHere } from '@/app/shell/NotHere';
import { useParam, useTitle, useView } from '@/app/view';
import { ActionButton } from '@/ui/ActionButton';
import { namesFor, useFormat } from '@/ui/format';
import { Loading } from '@/ui/Loading';
import { Names, useName } from '@/ui/Names';
import { Notice, ProblemNotice } from '@/ui/ProblemNotice';
import { useText } from '@/ui/text';
import { CustomerForm } from './CustomerForm';
import { addCustomer, customerKey, customerQuery, editCustomer } from './queries';
import { TakeOff } from './TakeOff';

/** One customer to a screen: what is known of them, and what they are asked. */
export function MyCustomerPage() {
  const t = useText();
  const name = useName();
  const go = useGo();
  const me = useMe();
  const clientId = me?.client?.id ?? '';
  const listId = useParam('listId');
  const personId = useParam('personId');
  const [{ q }] = useView();
  const [leaving, setLeaving] = useState(false);
  const { data: known, error, refetch } = useQuery(customerQuery(clientId, listId, personId));
  useTitle(me?.client ? name(me.client.name) : null, known ? name(known.customer.name) : t('customer.title'));
  const problem = error ? toProblem(error) : null;
  if (problem?.status === 403 || problem?.status === 404) return <NotHere />;
  const list = myCustomers.list(listId, q, personId);
  const back = (
    <Go to={list} className={css.back}>
      ← {known?.list.name ?? t('customer.title')}
    </Go>
  );
  if (!known)
    return (
      <>
        {back}
        {problem ? <ProblemNotice problem={problem} retry={() => void refetch()} /> : <Loading />}
      </>
    );
  const { customer, asked, actions } = known;
  const called = namesFor(t.locale, customer.name);
  return (
    <>
      {back}
      <h1 className={css.name} lang={called.firstLang}>
        {called.first}
      </h1>
      {called.other ? (
        <p className={css.other} lang={called.otherLang}>
          {called.other}
        </p>
      ) : null}
      <div className={`stack ${css.state}`}>
        {asked.some((one) => one.unreached) ? <Notice tone="warn">{t('customer.came_back')}</Notice> : null}
        {customer.ofStaff ? <Notice>{t('customer.also_staff')}</Notice> : null}
      </div>
      <Facts of={known} />
      <ActionButton
        action={actions.edit}
        size="lg"
        variant="default"
        fullWidth
        onClick={() => go(myCustomers.edit(listId, personId, q))}
      >
        {t('customer.correct')}
      </ActionButton>
      <Asked of={known} />
      <section className={css.section}>
        <ActionButton action={actions.edit} size="lg" variant="default" fullWidth onClick={() => setLeaving(true)}>
          {t('customer.take_off')}
        </ActionButton>
      </section>
      {leaving ? (
        <TakeOff
          clientId={clientId}
          list={known.list}
          customer={customer}
          onDone={() => go(myCustomers.list(listId, q), { replace: true })}
          onClose={() => setLeaving(false)}
        />
      ) : null}
    </>
  );
}

function Facts({ of: { customer, list } }: { of: CustomerKnown }) {
  const t = useText();
  const format = useFormat();
  const { email, language, since, elsewhere } = customer;
  return (
    <dl className={css.facts}>
      <div>
        <dt>{t('customer.field.email')}</dt>
        <dd>{email}</dd>
      </div>
      <div>
        <dt>{t('customer.field.language')}</dt>
        <dd className={language ? undefined : 'dim'}>{t(`customer.language.${language ?? 'none'}`)}</dd>
      </div>
      <div>
        <dt>{t('customer.col.list')}</dt>
        <dd>
          {list.name} <span className="block small dim">{t('customer.since', { date: format.instantDay(since) })}</span>
        </dd>
      </div>
      <div>
        <dt>{t('customer.elsewhere')}</dt>
        <dd className={elsewhere.length > 0 ? undefined : 'dim'}>
          {elsewhere.length > 0 ? format.list(elsewhere.map((one) => one.name)) : t('customer.elsewhere_none')}
        </dd>
      </div>
    </dl>
  );
}

function Asked({ of: { asked } }: { of: CustomerKnown }) {
  const t = useText();
  const format = useFormat();
  return (
    <section className={css.section}>
      <h2>{t('customer.asked')}</h2>
      {asked.length === 0 ? <p className="dim">{t('customer.asked_none')}</p> : null}
      <ul className="plain">
        {asked.map((one) => (
          <li key={one.noticeId} className={css.row}>
            <span className={css.who}>
              <Names of={one.title} alone />
              <span className="small dim">
                {t(one.done ? 'customer.answered' : 'customer.waiting')}
                {one.due && !one.done ? ` · ${t('customer.due', { date: format.day(one.due) })}` : null}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Page({ back, from, title, children }: { back: string; from: string; title: string; children: ReactNode }) {
  const me = useMe();
  const name = useName();
  useTitle(me?.client ? name(me.client.name) : null, title);
  return (
    <>
      <Go to={back} className={css.back}>
        ← {from}
      </Go>
      <h1 className={css.name}>{title}</h1>
      {children}
    </>
  );
}

/** Somebody new on one of the company's lists. */
export function MyCustomerNewPage() {
  const t = useText();
  const go = useGo();
  const me = useMe();
  const clientId = me?.client?.id ?? '';
  const listId = useParam('listId');
  const { data, error } = useQuery(listsQuery(clientId));
  const list = data?.items.find((one) => one.id === listId);
  const add = useAct((said: CustomerEdit, key) => addCustomer(clientId, listId, said, key), {
    refresh: [customersKey(clientId)],
    done: (made) => go(myCustomers.one(listId, made.id), { replace: true }),
  });
  if ((data && !(list && data.edit.allowed)) || (error && [403, 404].includes(toProblem(error).status)))
    return <NotHere />;
  return (
    <Page back={myCustomers.list(listId)} from={list?.name ?? t('customer.title')} title={t('customer.add')}>
      <CustomerForm
        of={null}
        verb={t('customer.add_submit')}
        busy={add.busy}
        problem={add.problem}
        onSubmit={add.run}
      />
    </Page>
  );
}

/** What is known of a customer, put right. */
export function MyCustomerEditPage() {
  const me = useMe();
  const clientId = me?.client?.id ?? '';
  const { data, error, refetch } = useQuery(customerQuery(clientId, useParam('listId'), useParam('personId')));
  const problem = error ? toProblem(error) : null;
  if (problem?.status === 403 || problem?.status === 404 || data?.actions.edit?.allowed === false) return <NotHere />;
  if (problem && !data) return <ProblemNotice problem={problem} retry={() => void refetch()} />;
  return data ? <Edit key={data.customer.personId} clientId={clientId} known={data} /> : <Loading lines={8} />;
}

function Edit({ clientId, known: { customer, list } }: { clientId: string; known: CustomerKnown }) {
  const t = useText();
  const name = useName();
  const go = useGo();
  const cache = useQueryClient();
  const [{ q }] = useView();
  const back = myCustomers.one(list.id, customer.personId, q);
  const edit = useAct((said: CustomerEdit) => editCustomer(clientId, customer.personId, said, customer.version), {
    refresh: [customerKey(clientId)],
    always: true,
    done: () => {
      void cache.invalidateQueries({ queryKey: customersKey(clientId) });
      go(back, { replace: true });
    },
  });
  return (
    <Page back={back} from={name(customer.name)} title={t('customer.correct_title', { name: name(customer.name) })}>
      <CustomerForm of={customer} verb={t('ui.save')} busy={edit.busy} problem={edit.problem} onSubmit={edit.run} />
    </Page>
  );
}
