import { post } from '@/api/http';
import type { Client, Created, Destination, Importer, ImporterCount, Names, TransferEdit } from '@/api/types';
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

/** One transfer for each importer that the address book points to. */
export async function createFromRoster(client: Client, importers: readonly ImporterCount[]): Promise<Created[]> {
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
    made.push(await post<Created>(`${ofClient(client.id)}/transfers`, body));
  }
  return made;
}
