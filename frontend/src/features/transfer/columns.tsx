import type { Transfer } from '@/api/types/transfer';
import { useClient } from '@/app/client';
import { Go } from '@/app/Go';
import { paths } from '@/app/paths';
import { useWords } from '@/app/registerWords';
import type { Column } from '@/ui/DataTable';
import { useFormat } from '@/ui/format';
import { Names, useName } from '@/ui/Names';
import { TiaStatePill } from '@/ui/TiaStatePill';
import { useText } from '@/ui/text';
import css from './Register.module.css';

interface Choosing {
  chosen: string[];
  /** Null where nobody may begin an assessment. */
  onChoose: ((id: string, on: boolean) => void) | null;
}

/** Wherever it goes elsewhere, each country once. */
const countriesOf = (row: Transfer): string[] => [
  ...new Set(
    [
      row.importerCountry,
      ...row.storedCountries,
      ...row.accessedCountries,
      ...row.recipients.map((one) => one.country),
    ].filter((one) => one !== null && one !== undefined),
  ),
];

export function useRegisterColumns({ chosen, onChoose }: Choosing): Column<Transfer>[] {
  const t = useText();
  const name = useName();
  const format = useFormat();
  const words = useWords();
  const client = useClient();
  return [
    {
      key: 'name',
      header: t('transfer.col.name'),
      width: 'minmax(280px, 3fr)',
      cell: (row) => (
        <span className={css.name}>
          {onChoose ? (
            <input
              type="checkbox"
              name={row.id}
              aria-label={t('transfer.choose', { name: name(row.name) })}
              checked={chosen.includes(row.id)}
              onChange={(event) => onChoose(row.id, event.target.checked)}
            />
          ) : null}
          <span className="dim small figures">{row.number}</span>
          <Go to={paths.transfer(client.id, row.id)} className={css.link}>
            <Names of={row.name} stacked />
          </Go>
        </span>
      ),
    },
    {
      key: 'importer',
      header: t('transfer.col.importer'),
      width: 'minmax(170px, 2fr)',
      cell: (row) => (
        <span className="two-lines">
          <span title={name(row.importerCalled)}>{name(row.importerShort)}</span>
          <span className="dim small">{words.say('roles', row.importerRole)}</span>
        </span>
      ),
    },
    {
      key: 'places',
      header: t('transfer.col.places'),
      width: 'minmax(150px, 1.5fr)',
      cell: (row) => <span className={css.clip}>{format.list(words.places(row.destinations, countriesOf(row)))}</span>,
    },
    {
      key: 'people',
      header: t('transfer.col.people'),
      width: '84px',
      numeric: true,
      cell: (row) =>
        row.people === null || row.people === undefined ? <span className="dim">—</span> : format.number(row.people),
    },
    {
      key: 'data',
      header: t('transfer.col.data'),
      width: 'minmax(160px, 2fr)',
      cell: (row) => {
        const said = row.categories.map((one) => words.say('categories', one));
        return said.length === 0 ? (
          <span className="dim">—</span>
        ) : (
          <span className={css.clip} title={format.list(said)}>
            {format.list(said)}
          </span>
        );
      },
    },
    {
      key: 'tia',
      header: t('transfer.col.tia'),
      width: '124px',
      cell: (row) =>
        row.tia ? (
          <Go to={paths.assessment(client.id, row.tia.id)}>
            <TiaStatePill state={row.tia.state} />
          </Go>
        ) : (
          <span className="dim">—</span>
        ),
    },
    {
      key: 'mechanism',
      header: t('transfer.mechanism'),
      width: 'minmax(150px, 2fr)',
      cell: (row) => {
        const said = format.list(row.mechanisms.map(name)) || t('transfer.mechanism_none');
        return (
          <Go to={paths.mechanism(client.id, row.id)} className={css.clip}>
            <span title={said}>{said}</span>
          </Go>
        );
      },
    },
  ];
}
