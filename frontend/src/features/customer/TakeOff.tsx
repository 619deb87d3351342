import type { Customer, CustomerList } from '@/api/types/people';
import { useAct } from '@/app/action';
import { customersKey } from '@/app/customers';
import { ConfirmDialog } from '@/ui/ConfirmDialog';
import { useFormat } from '@/ui/format';
import { useName } from '@/ui/Names';
import { useText } from '@/ui/text';
import { takeOff } from './queries';

interface Props {
  clientId: string;
  list: Pick<CustomerList, 'id' | 'name'>;
  customer: Customer;
  onDone: () => void;
  onClose: () => void;
}

/** Off this list, and said what that means: from the last one, a consent is taken back in writing only. */
export function TakeOff({ clientId, list, customer, onDone, onClose }: Props) {
  const t = useText();
  const name = useName();
  const format = useFormat();
  const off = useAct((_: undefined) => takeOff(clientId, list.id, customer.personId), {
    refresh: [customersKey(clientId)],
    done: onDone,
  });
  const { elsewhere } = customer;
  return (
    <ConfirmDialog
      title={t('customer.take_off_title', { name: name(customer.name), list: list.name })}
      verb={t('customer.take_off')}
      busy={off.busy}
      problem={off.problem}
      onConfirm={() => off.run(undefined)}
      onClose={onClose}
    >
      <p>
        {elsewhere.length > 0
          ? t('customer.take_off_text_elsewhere', { lists: format.list(elsewhere.map((one) => one.name)) })
          : t('customer.take_off_text')}
      </p>
    </ConfirmDialog>
  );
}
