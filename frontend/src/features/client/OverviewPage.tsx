import { useQuery } from '@tanstack/react-query';
import type { Client, TiaRow } from '@/api/contract';
import { useClient, useClientTitle } from '@/app/client';
import { Go } from '@/app/Go';
import { paths } from '@/app/paths';
import { Due } from '@/ui/Due';
import { useFormat } from '@/ui/format';
import { Names } from '@/ui/Names';
import { RiskBand } from '@/ui/RiskBand';
import { Facts, Section } from '@/ui/Section';
import { ShareBar } from '@/ui/ShareBar';
import { TiaStatePill } from '@/ui/TiaStatePill';
import { useText } from '@/ui/text';
import css from './Overview.module.css';
import { contactsQuery, platformsQuery, tiasQuery } from './queries';

/** The caller is on the line: who they are, where they stand, what comes next, without a scroll. */
export function OverviewPage() {
  const t = useText();
  const client = useClient();
  useClientTitle(t('client.overview'));
  const { data: tias } = useQuery(tiasQuery(client.id));
  return (
    <>
      <CallLine client={client} />
      <div className={css.columns}>
        <div>
          <Section title={t('client.now')} aside={<Go to={paths.transfers(client.id)}>{t('client.see_transfers')}</Go>}>
            {tias && tias.length > 0 ? (
              <TiaList clientId={client.id} tias={tias} />
            ) : tias ? (
              <NoTia client={client} />
            ) : null}
          </Section>
          <Section
            title={t('client.roster')}
            aside={<Go to={paths.importRoster(client.id)}>{t('client.import_roster')}</Go>}
          >
            <Roster client={client} />
          </Section>
        </div>
        <aside>
          <Section
            title={t('client.engagement')}
            aside={
              client.actions.edit?.allowed ? (
                <Go to={paths.engagement(client.id)} className="small">
                  {t('client.engagement_edit')}
                </Go>
              ) : null
            }
          >
            <Mandate client={client} />
          </Section>
        </aside>
      </div>
    </>
  );
}

function CallLine({ client }: { client: Client }) {
  const t = useText();
  const { data } = useQuery(contactsQuery(client.id));
  const { data: platforms = [] } = useQuery(platformsQuery(client.id));
  const contacts = (data?.items ?? []).filter((person) => person.roles.some((role) => role !== 'staff'));
  return (
    <div className={css.call}>
      <h1 className="unseen">{t('client.overview')}</h1>
      <p className={css.facts}>
        <b className="figures">{t('client.people_line', { count: client.counts.people || (client.staff ?? 0) })}</b>
        {platforms.map((one) => (
          <span key={one.id}>
            {t(`client.vendor.${one.vendor}`)} <span className="dim">{one.edition}</span>
          </span>
        ))}
        {client.sector ? <span>{client.sector}</span> : null}
        {client.brNumber ? <span className="figures dim">{client.brNumber}</span> : null}
        {client.actions.edit?.allowed ? <Go to={paths.clientEdit(client.id)}>{t('client.edit')}</Go> : null}
      </p>
      {contacts.length > 0 ? (
        <ul className={css.contacts}>
          {contacts.map((person) => (
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
      ) : (
        <p className="dim">
          {t('client.contact_none')} · <Go to={paths.people(client.id)}>{t('client.contact_name')}</Go>
        </p>
      )}
    </div>
  );
}

function TiaList({ clientId, tias }: { clientId: string; tias: TiaRow[] }) {
  const t = useText();
  const format = useFormat();
  return (
    <ul className={css.tias}>
      {tias.map((tia) => (
        <li key={tia.id}>
          <Go to={paths.assessment(clientId, tia.id)} className={css.tia}>
            <span className={css.title}>
              <Names of={tia.title} alone />
              <span className="dim small figures">
                {tia.number} · {t('client.version', { no: tia.versionNo })} · {format.instantDay(tia.startedAt)}
              </span>
            </span>
            {tia.highestResidual ? (
              <RiskBand band={tia.highestResidual.band} value={tia.highestResidual.residual} quiet />
            ) : (
              <span />
            )}
            <TiaStatePill state={tia.state} />
          </Go>
        </li>
      ))}
    </ul>
  );
}

function NoTia({ client }: { client: Client }) {
  const t = useText();
  return (
    <div className="stack">
      <p className="prose dim">{t('client.no_tia_text')}</p>
      <p>
        {client.counts.people === 0 ? (
          <Go to={paths.importRoster(client.id)} className="button-link main">
            {t('client.import_roster')}
          </Go>
        ) : (
          <Go to={paths.transfers(client.id)} className="button-link main">
            {t('client.see_transfers')}
          </Go>
        )}
      </p>
    </div>
  );
}

function Roster({ client }: { client: Client }) {
  const t = useText();
  const format = useFormat();
  const { counts, lastImport } = client;
  if (counts.people === 0) return <p className="dim">{t('client.roster_none')}</p>;
  return (
    <div className="stack">
      <ShareBar
        label={t('client.roster')}
        shares={[
          { key: 'other', label: t('client.facts.other'), value: counts.otherMobile, pattern: 'full' },
          { key: 'plus86', label: t('client.facts.plus86'), value: counts.plus86, pattern: 'stripes' },
          { key: 'none', label: t('client.facts.none'), value: counts.noMobile, pattern: 'hollow' },
        ]}
      />
      <p className={css.counts}>
        <Go to={paths.people(client.id, 'enterprise')}>
          <b className="figures">{format.number(counts.enterprise)}</b> {t('client.facts.enterprise')}
        </Go>
        <Go to={paths.people(client.id, 'personal')}>
          <b className="figures">{format.number(counts.personal)}</b> {t('client.facts.personal')}
        </Go>
        <Go to={paths.people(client.id, 'outside')}>
          <b className="figures">{format.number(counts.outsideDomain)}</b> {t('client.facts.outside')}
        </Go>
      </p>
      {lastImport ? (
        <p className="small dim">
          {t('client.roster_asof', { file: lastImport.file, date: format.instant(lastImport.at) })}
        </p>
      ) : null}
    </div>
  );
}

function Mandate({ client }: { client: Client }) {
  const t = useText();
  const format = useFormat();
  const { engagement } = client;
  const current = client.assignments.filter((one) => !one.until);
  return (
    <Facts
      items={[
        [
          t('client.ends'),
          engagement ? (
            engagement.ends ? (
              <Due day={engagement.ends} stacked />
            ) : (
              t('client.period_open', { from: format.day(engagement.starts) })
            )
          ) : (
            t('client.engagement_none')
          ),
        ],
        [
          t('client.modules'),
          engagement ? format.list(engagement.modules.map((module) => t(`client.module.${module}`))) : '—',
        ],
        [
          t('client.assigned'),
          current.length > 0 ? (
            <ul className="plain">
              {current.map((one) => (
                <li key={one.id}>
                  <Names of={one.member.name} alone /> <span className="dim small">{t(`client.role.${one.role}`)}</span>
                </li>
              ))}
            </ul>
          ) : (
            t('client.assigned_none')
          ),
        ],
        [
          t('client.signin'),
          client.signInSource ? t('client.signin_source', { name: client.signInSource.name }) : t('client.signin_link'),
        ],
      ]}
    />
  );
}
