import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Customer, CustomerKnown, CustomerList } from '@/api/types/people';
import { PersonLinks } from '@/app/people/PersonLinks';
import { Dialog } from '@/ui/Dialog';
import { useFormat } from '@/ui/format';
import { useName } from '@/ui/Names';
import { Notice } from '@/ui/ProblemNotice';
import { Section } from '@/ui/Section';
import { useText } from '@/ui/text';
import { CustomerForm } from './CustomerForm';
import { useAdding, useCorrecting } from './keeping';
import { customerQuery } from './queries';
import { TakeOff } from './TakeOff';

interface Props {
  clientId: string;
  list: CustomerList;
  onClose: () => void;
}

/** Somebody new on a list. */
export function NewCustomer({ clientId, list, onClose }: Props) {
  const t = useText();
  const add = useAdding(clientId, list.id, (kept) => kept.ofStaff || onClose());
  return (
    <Dialog title={t('customer.add')} onClose={onClose}>
      {add.result?.ofStaff ? (
        <AlsoStaff onClose={onClose} />
      ) : (
        <CustomerForm of={null} verb={t('customer.add_submit')} act={add} onClose={onClose} />
      )}
    </Dialog>
  );
}

/** What was said is kept, and this is to be known of it. */
function AlsoStaff({ onClose }: { onClose: () => void }) {
  const t = useText();
  return (
    <div className="stack">
      <Notice>{t('customer.kept_also_staff')}</Notice>
      <div className="row">
        <Button onClick={onClose}>{t('ui.close')}</Button>
      </div>
    </div>
  );
}

/** What is known of somebody on a list: put right, sent to what they are asked, or the list without them. */
export function CustomerPanel({ clientId, list, customer: row, onClose }: Props & { customer: Customer }) {
  const t = useText();
  const name = useName();
  const format = useFormat();
  const [leaving, setLeaving] = useState(false);
  const { data: known } = useQuery(customerQuery(clientId, list.id, row.personId));
  const customer = known?.customer ?? row;
  const edit = useCorrecting(clientId, customer, (kept) => (kept.ofStaff && !row.ofStaff) || onClose());
  if (leaving)
    return (
      <TakeOff clientId={clientId} list={list} customer={customer} onDone={onClose} onClose={() => setLeaving(false)} />
    );
  return (
    <Dialog side title={name(customer.name)} onClose={onClose} saved={edit.result}>
      {edit.result?.ofStaff && !row.ofStaff ? (
        <AlsoStaff onClose={onClose} />
      ) : (
        <>
          <div className="stack">
            {customer.ofStaff ? <Notice>{t('customer.also_staff')}</Notice> : null}
            <CustomerForm of={customer} verb={t('ui.save')} act={edit} onClose={onClose} />
          </div>
          <Section title={t('customer.on_list', { list: list.name })}>
            <p className="small dim">
              {customer.elsewhere.length > 0
                ? t('customer.elsewhere_lists', { lists: format.list(customer.elsewhere.map((one) => one.name)) })
                : t('customer.elsewhere_none')}
            </p>
            <button type="button" className="text-button" onClick={() => setLeaving(true)}>
              {t('customer.take_off')}
            </button>
          </Section>
          {known?.actions.issueLinks?.allowed ? <Links clientId={clientId} known={known} /> : null}
        </>
      )}
    </Dialog>
  );
}

/** To whatever they are asked, answered or not: what was agreed to is taken back there. */
function Links({ clientId, known: { customer, asked } }: { clientId: string; known: CustomerKnown }) {
  const t = useText();
  const name = useName();
  const [chosen, setChosen] = useState(asked.find((one) => !one.done)?.noticeId ?? asked[0]?.noticeId);
  return (
    <PersonLinks
      clientId={clientId}
      personId={customer.personId}
      email={customer.email}
      aim={chosen ? { purpose: 'notice', subjectId: chosen } : null}
      hint={chosen ? t('customer.link_hint', { email: customer.email }) : t('customer.asked_none')}
    >
      <NativeSelect
        label={t('customer.link_to')}
        value={chosen}
        onChange={(event) => setChosen(event.target.value)}
        data={asked.map((one) => ({
          value: one.noticeId,
          label: `${name(one.title)} · ${t(one.done ? 'customer.answered' : 'customer.waiting')}`,
        }))}
      />
    </PersonLinks>
  );
}
