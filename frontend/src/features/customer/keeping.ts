import type { Customer, CustomerEdit, CustomerKept } from '@/api/types/people';
import { useAct } from '@/app/action';
import { customersKey } from '@/app/customers';
import { addCustomer, customerKey, editCustomer } from './queries';

type Done = (kept: CustomerKept) => void;

export const useAdding = (clientId: string, listId: string, done: Done) =>
  useAct((said: CustomerEdit, key) => addCustomer(clientId, listId, said, key), {
    refresh: [customersKey(clientId)],
    done,
  });

/** Asked for again also where it failed: somebody else may have been quicker. */
export const useCorrecting = (clientId: string, { personId, version }: Customer, done: Done) =>
  useAct((said: CustomerEdit) => editCustomer(clientId, personId, said, version), {
    refresh: [customersKey(clientId), customerKey(clientId)],
    always: true,
    done,
  });
