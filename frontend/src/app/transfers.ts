import { queryOptions } from '@tanstack/react-query';
import { list, post } from '@/api/http';
import type { Client, Created, Destination, Importer, ImporterCount, Names, Transfer, TransferEdit } from '@/api/types';
import { ofClient } from '@/api/urls';

/** What a possible importer is first called (by the mobile number, which proves no registration), in both languages, and where it takes the data to until somebody knows better. */
const PROPOSED: Record<Importer, { name: Names; destinations: Destination[] }> = {
  dingding_mainland: {
    name: { en: 'DingTalk accounts with a +86 mobile', zhHant: '流動電話屬 +86 的釘釘帳戶' },
    destinations: ['mainland'],
  },
  dingtalk_singapore: {
    name: { en: 'DingTalk accounts without a +86 mobile', zhHant: '流動電話並非 +86 的釘釘帳戶' },
    destinations: ['singapore'],
  },
  other: { name: { en: 'Other importer', zhHant: '其他接收方' }, destinations: ['other'] },
};

export const transfersQuery = (clientId: string) =>
  queryOptions({
    queryKey: ['client', clientId, 'transfers'],
    queryFn: () => list<Transfer>(`${ofClient(clientId)}/transfers`),
  });

/** Those importers that no transfer goes to yet: proposing the others again would double them. */
export const withoutTransfer = (importers: readonly ImporterCount[], transfers: readonly Transfer[]): ImporterCount[] =>
  importers.filter((one) => !transfers.some((transfer) => transfer.importer === one.entity));

const keys = new Map<string, string>();
/** One key per press and importer: the same press sent twice makes each transfer once. */
function keyOf(press: string, entity: Importer): string {
  const which = `${press} ${entity}`;
  const known = keys.get(which) ?? crypto.randomUUID();
  keys.set(which, known);
  return known;
}

/** One transfer for each importer that the address book points to. */
export async function createFromRoster(
  client: Client,
  importers: readonly ImporterCount[],
  press: string,
): Promise<Created[]> {
  const made: Created[] = [];
  for (const { entity } of importers) {
    const body: TransferEdit = {
      ...PROPOSED[entity],
      platformId: client.platforms.find((one) => one.vendor === 'dingtalk')?.id ?? null,
      importer: entity,
      purpose: '',
      route: '',
      starts: null,
    };
    made.push(await post<Created>(`${ofClient(client.id)}/transfers`, body, { idempotencyKey: keyOf(press, entity) }));
  }
  return made;
}
