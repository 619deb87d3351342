import type { Transfer } from '@/api/types/transfer';
import { useWords } from '@/app/registerWords';
import { useFormat } from '@/ui/format';
import { useName } from '@/ui/Names';
import { Facts } from '@/ui/Section';
import { useText } from '@/ui/text';

/** A transfer to read. */
export function TransferFacts({ transfer }: { transfer: Transfer }) {
  const t = useText();
  const name = useName();
  const format = useFormat();
  const words = useWords();
  const places = (keys: string[], countries: string[]) =>
    keys.length === 0 ? t('transfer.not_known') : format.list(words.places(keys, countries));
  const subject = (one: Transfer['subjects'][number]) =>
    one.count === null || one.count === undefined
      ? words.say('subjects', one.group)
      : t('transfer.subject_count', { group: words.say('subjects', one.group), count: one.count });
  return (
    <Facts
      items={[
        [t('transfer.field.exporter'), transfer.exporter ? name(transfer.exporter) : t('transfer.the_client')],
        [t('transfer.field.importer'), name(transfer.importerCalled)],
        [t('transfer.field.role'), words.say('roles', transfer.importerRole)],
        [t('transfer.field.importer_place'), words.place(transfer.importerPlace, transfer.importerCountry)],
        [
          t('transfer.field.categories'),
          format.list(transfer.categories.map((one) => words.say('categories', one))) || '—',
        ],
        [t('transfer.field.subjects'), format.list(transfer.subjects.map(subject)) || '—'],
        [t('transfer.field.systems'), format.list(transfer.systems) || '—'],
        [t('transfer.field.stored'), places(transfer.storedIn, transfer.storedCountries)],
        [t('transfer.field.accessed'), places(transfer.accessedFrom, transfer.accessedCountries)],
        [
          t('transfer.field.recipients'),
          format.list(
            transfer.recipients.map((one) =>
              t('transfer.recipient_said', { name: one.name, place: words.place(one.place, one.country) }),
            ),
          ) || '—',
        ],
        [t('transfer.field.frequency'), transfer.frequency ? words.say('frequencies', transfer.frequency) : '—'],
        [t('transfer.field.purpose'), transfer.purpose || '—'],
        [t('transfer.field.route'), transfer.route || '—'],
        [t('transfer.field.starts'), transfer.starts ? format.day(transfer.starts) : '—'],
        [t('transfer.field.ends'), transfer.ends ? format.day(transfer.ends) : '—'],
        [t('transfer.field.retention'), transfer.retention || '—'],
        [t('transfer.mechanism'), format.list(transfer.mechanisms.map(name)) || t('transfer.mechanism_none')],
      ]}
    />
  );
}
