import { useState } from 'react';
import type { Customer, CustomerEdit, CustomerList } from '@/api/types';
import { useAct } from '@/app/action';
import { ConfirmDialog } from '@/ui/ConfirmDialog';
import { Dialog } from '@/ui/Dialog';
import { useName } from '@/ui/Names';
import { Section } from '@/ui/Section';
import { useText } from '@/ui/text';
import { CustomerForm } from './CustomerForm';
import { addCustomer, customersKey, editCustomer, takeOff } from './queries';

interface Props {
  clientId: string;
  list: CustomerList;
  onClose: () => void;
}

/** Somebody new on a list. */
export function NewCustomer({ clientId, list, onClose }: Props) {
  const t = useText();
  const add = useAct((said: CustomerEdit, key) => addCustomer(clientId, list.id, said, key), {
    refresh: [customersKey(clientId)],
    done: onClose,
  });
  return (
    <Dialog title={t('customer.add')} onClose={onClose}>
      <CustomerForm
        of={null}
        verb={t('customer.add_submit')}
        busy={add.busy}
        problem={add.problem}
        onSubmit={add.run}
        onClose={onClose}
      />
    </Dialog>
  );
}

/** What is known of somebody on a list: put right, or the list without them. */
export function CustomerPanel({ clientId, list, customer, onClose }: Props & { customer: Customer }) {
  const t = useText();
  const name = useName();
  const [leaving, setLeaving] = useState(false);
  const refresh = [customersKey(clientId)];
  const edit = useAct((said: CustomerEdit) => editCustomer(clientId, customer.personId, said, customer.version), {
    refresh,
    always: true,
    done: onClose,
  });
  const off = useAct((_: undefined) => takeOff(clientId, list.id, customer.personId), { refresh, done: onClose });
  if (leaving)
    return (
      <ConfirmDialog
        title={t('customer.take_off_title', { name: name(customer.name), list: list.name })}
        verb={t('customer.take_off')}
        busy={off.busy}
        problem={off.problem}
        onConfirm={() => off.run(undefined)}
        onClose={() => setLeaving(false)}
      >
        <p>{t('customer.take_off_text')}</p>
      </ConfirmDialog>
    );
  return (
    <Dialog side title={name(customer.name)} onClose={onClose} saved={edit.result}>
      <CustomerForm
        of={customer}
        verb={t('ui.save')}
        busy={edit.busy}
        problem={edit.problem}
        onSubmit={edit.run}
        onClose={onClose}
      />
      <Section title={t('customer.on_list', { list: list.name })}>
        <button type="button" className="text-button" onClick={() => setLeaving(true)}>
          {t('customer.take_off')}
        </button>
      </Section>
    </Dialog>
  );
}
