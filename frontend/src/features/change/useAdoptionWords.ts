import type { Adoption } from '@/api/types/dossier';
import { useWho } from '@/app/members';
import { useFormat } from '@/ui/format';
import { useName } from '@/ui/Names';
import { useText } from '@/ui/text';

/** Of a pack, as `name/1.1.0`. */
const versionOf = (pack: string) => pack.split('/')[1] ?? pack;

/** What was taken over, by whom and when, and that it was taken back. @param clientId where one client's people are named too */
export function useAdoptionWords(clientId?: string) {
  const t = useText();
  const name = useName();
  const format = useFormat();
  const who = useWho(clientId);
  return {
    what: ({ kind, fromVersion, toVersion }: Adoption) =>
      kind === 'pack'
        ? t('change.history_pack', { from: versionOf(fromVersion), to: versionOf(toVersion) })
        : t('change.history_dossiers'),
    by: ({ by, at }: Adoption) => `${name(who(by))} · ${format.instant(at)}`,
    undone: ({ undoneBy, undoneAt }: Adoption) =>
      undoneAt ? t('change.history_undone', { name: name(who(undoneBy)), at: format.instant(undoneAt) }) : null,
  };
}
