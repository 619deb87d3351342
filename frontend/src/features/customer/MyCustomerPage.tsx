import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { toProblem } from '@/api/problem';
import type { CustomerKnown } from '@/api/types/people';
import { listsQuery, myCustomers } from '@/app/customers';
import { useGo } from '@/app/Go';
import { Back, Called, One } from '@/app/people/OnPhone';
import css from '@/app/people/Phone.module.css';
import { useMe } from '@/app/session';
import { NotHere } from '@/app/shell/NotHere';
import { useParam, useTitle, useView } from '@/app/view';
import { ActionButton } from '@/ui/ActionButton';
import { useFormat } from '@/ui/format';
import { Names, useName } from '@/ui/Names';
import { Notice } from '@/ui/ProblemNotice';
import { useText } from '@/ui/text';
import { CustomerForm } from './CustomerForm';
import { useAdding, useCorrecting } from './keeping';
import { customerQuery } from './queries';
import { TakeOff } from './TakeOff';

/** One customer to a screen: what is known of them, and what they are asked. */
export function MyCustomerPage() {
  const t = useText();
  const name = useName();
  const me = useMe();
  const clientId = me?.client?.id ?? '';
  const listId = useParam('listId');
  const personId = useParam('personId');
  const [{ q }] = useView();
  const query = useQuery(customerQuery(clientId, listId, personId));
  const known = query.data;
  useTitle(me?.client ? name(me.client.name) : null, known ? name(known.customer.name) : t('customer.title'));
  const back = <Back to={myCustomers.list(listId, q, personId)}>{known?.list.name ?? t('customer.title')}</Back>;
  return (
    <One of={query} back={back}>
      {(one) => <Customer clientId={clientId} known={one} />}
    </One>
  );
}

function Customer({ clientId, known }: { clientId: string; known: CustomerKnown }) {
  const t = useText();
  const go = useGo();
  const [{ q }] = useView();
  const [leaving, setLeaving] = useState(false);
  const { customer, list, asked, actions } = known;
  return (
    <>
      <Called name={customer.name} />
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
        onClick={() => go(myCustomers.edit(list.id, customer.personId, q))}
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
          list={list}
          customer={customer}
          onDone={() => go(myCustomers.list(list.id, q), { replace: true })}
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
      <Back to={back}>{from}</Back>
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
  const add = useAdding(clientId, listId, (made) => go(myCustomers.one(listId, made.id), { replace: true }));
  if ((data && !(list && data.edit.allowed)) || (error && [403, 404].includes(toProblem(error).status)))
    return <NotHere />;
  return (
    <Page back={myCustomers.list(listId)} from={list?.name ?? t('customer.title')} title={t('customer.add')}>
      <CustomerForm of={null} verb={t('customer.add_submit')} act={add} />
    </Page>
  );
}

/** What is known of a customer, put right. */
export function MyCustomerEditPage() {
  const clientId = useMe()?.client?.id ?? '';
  const query = useQuery(customerQuery(clientId, useParam('listId'), useParam('personId')));
  return (
    <One of={query}>
      {(known) =>
        known.actions.edit?.allowed === false ? (
          <NotHere />
        ) : (
          <Edit key={known.customer.personId} clientId={clientId} known={known} />
        )
      }
    </One>
  );
}

function Edit({ clientId, known: { customer, list } }: { clientId: string; known: CustomerKnown }) {
  const t = useText();
  const name = useName();
  const go = useGo();
  const [{ q }] = useView();
  const back = myCustomers.one(list.id, customer.personId, q);
  const edit = useCorrecting(clientId, customer, () => go(back, { replace: true }));
  return (
    <Page back={back} from={name(customer.name)} title={t('customer.correct_title', { name: name(customer.name) })}>
      <CustomerForm of={customer} verb={t('ui.save')} act={edit} />
    </Page>
  );
}
