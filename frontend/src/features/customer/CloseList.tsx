import type { CustomerList } from '@/api/types/people';
import { useAct } from '@/app/action';
import { customersKey } from '@/app/customers';
import { ConfirmDialog } from '@/ui/ConfirmDialog';
import { useText } from '@/ui/text';
import { closeList } from './queries';

interface Props {
  clientId: string;
  list: CustomerList;
  onClosed: () => void;
  onClose: () => void;
}

/** A list that is needed no more: said what becomes of whoever is on it. */
export function CloseList({ clientId, list, onClosed, onClose }: Props) {
  const t = useText();
  const close = useAct((_: undefined) => closeList(clientId, list.id, list.version), {
    refresh: [customersKey(clientId)],
    done: onClosed,
  });
  return (
    <ConfirmDialog
      title={t('customer.list.close_title', { list: list.name })}
      verb={t('customer.list.close')}
      busy={close.busy}
      problem={close.problem}
      onConfirm={() => close.run(undefined)}
      onClose={onClose}
    >
      <p>{t('customer.list.close_text', { count: list.people })}</p>
    </ConfirmDialog>
  );
}
