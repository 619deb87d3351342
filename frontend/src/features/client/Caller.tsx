import { useQuery } from '@tanstack/react-query';
import type { Client } from '@/api/types/client';
import type { BallHolder } from '@/api/types/obligation';
import { contactsQuery, factsQuery, tiasQuery } from '@/app/client';
import { Go } from '@/app/Go';
import { openItemsQuery } from '@/app/obligations/queries';
import { paths } from '@/app/paths';
import { Names } from '@/ui/Names';
import { RiskBand } from '@/ui/RiskBand';
import { useText } from '@/ui/text';
import css from './Overview.module.css';
import { rowQuery } from './queries';

export function CallLine({ client }: { client: Client }) {
  const t = useText();
  const sees = client.actions.viewRoster?.allowed ?? false;
  const { data: contacts } = useQuery({ ...contactsQuery(client.id), enabled: sees });
  const { data: facts } = useQuery({ ...factsQuery(client.id), enabled: sees });
  const { people } = facts ?? {};
  return (
    <div className={css.call}>
      <h1 className="unseen">{t('client.overview')}</h1>
      <p className={css.facts}>
        {people ? (
          <Go to={paths.people(client.id)}>
            <b className="figures">{t('client.people_line', { count: people })}</b>
          </Go>
        ) : null}
        {client.staff ? (
          <span className={people ? 'dim figures' : 'figures'}>{t('client.staff_line', { count: client.staff })}</span>
        ) : null}
        {client.platforms.map((one) => (
          <span key={one.id}>
            {t.of(`ui.vendor.${one.vendor}`)} <span className="dim">{one.edition}</span>
          </span>
        ))}
        {client.sector ? <span>{client.sector}</span> : null}
        {client.brNumber ? <span className="figures dim">{client.brNumber}</span> : null}
        {client.actions.edit?.allowed ? <Go to={paths.clientEdit(client.id)}>{t('client.edit')}</Go> : null}
      </p>
      {contacts && contacts.length > 0 ? (
        <ul className={css.contacts}>
          {contacts.slice(0, 4).map((person) => (
            <li key={person.id}>
              <b>
                <Names of={person.name} />
              </b>
              <span className="dim">
                {person.roles
                  .filter((role) => role !== 'staff')
                  .map((role) => t.of(`app.role.${role}`))
                  .join(' · ')}
              </span>
              {person.email ? <a href={`mailto:${person.email}`}>{person.email}</a> : null}
            </li>
          ))}
        </ul>
      ) : contacts ? (
        <p className="dim">
          {t('client.contact_none')} · <Go to={paths.people(client.id)}>{t('client.contact_name')}</Go>
        </p>
      ) : null}
    </div>
  );
}

/** Where the risk stands, and who holds the ball, in numbers. */
export function Balance({ client }: { client: Client }) {
  const t = useText();
  const { data: tias = [] } = useQuery(tiasQuery(client.id));
  const { data: row } = useQuery(rowQuery(client));
  const going = tias.filter((tia) => tia.state !== 'superseded' && tia.state !== 'decided');
  const { data: open } = useQuery(openItemsQuery(client.id));
  if (tias.length === 0) return null;
  const held = (...by: BallHolder[]) => (open?.items ?? []).filter((one) => by.includes(one.ballWith)).length;
  const { highestResidual: risk } = row ?? {};
  // Where one is only begun, the number says what nobody knows yet rather than what is.
  const drafted = going.some((tia) => tia.state === 'draft' || tia.state === 'returned');
  return (
    <p className={css.balance}>
      {risk ? (
        <span>
          <span className="dim">{t('client.risk', { scenario: risk.scenario })}</span>{' '}
          <RiskBand band={risk.band} value={risk.residual} />
          {drafted ? <span className="small dim"> {t('client.risk_draft')}</span> : null}
        </span>
      ) : null}
      {open && open.items.length === open.total ? (
        <span>
          {t('client.balance', {
            ours: held('consultant', 'reviewer'),
            theirs: held('client'),
            vendors: held('vendor'),
          })}
        </span>
      ) : null}
    </p>
  );
}
