import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { TiaRow } from '@/api/types/assessment';
import type { Client } from '@/api/types/client';
import { factsQuery, tiasQuery, useClient, useClientTitle } from '@/app/client';
import { Go } from '@/app/Go';
import { useWho } from '@/app/members';
import { paths } from '@/app/paths';
import { Due } from '@/ui/Due';
import { useFormat } from '@/ui/format';
import { Names, useName } from '@/ui/Names';
import { Notice } from '@/ui/ProblemNotice';
import { Facts, Section } from '@/ui/Section';
import { ShareBar } from '@/ui/ShareBar';
import { TiaStatePill } from '@/ui/TiaStatePill';
import { useText } from '@/ui/text';
import { Balance, CallLine } from './Caller';
import { currentOf } from './engagement';
import { OpenItems } from './OpenItems';
import css from './Overview.module.css';
import { forecastQuery } from './queries';

/** The caller is on the line: who they are, where they stand, what comes next, without a scroll. */
export function OverviewPage() {
  const t = useText();
  const client = useClient();
  const sees = (what: string) => client.actions[what]?.allowed ?? false;
  useClientTitle(t('client.overview'));
  return (
    <>
      {client.archived ? (
        <div className={css.archived}>
          <Notice action={sees('restore') ? <Go to={paths.engagement(client.id)}>{t('client.restore')}</Go> : null}>
            {t('problems.client_archived')}
          </Notice>
        </div>
      ) : null}
      <CallLine client={client} />
      <div className={css.columns}>
        <div>
          {sees('viewTias') ? (
            <Section
              title={t('client.now')}
              aside={<Go to={paths.transfers(client.id)}>{t('client.see_transfers')}</Go>}
            >
              <Balance client={client} />
              <TiaList client={client} />
            </Section>
          ) : null}
          {sees('viewObligations') ? <OpenItems client={client} /> : null}
          {sees('viewRoster') ? (
            <Section
              title={t('client.roster')}
              aside={
                sees('importRoster') ? <Go to={paths.importRoster(client.id)}>{t('client.import_roster')}</Go> : null
              }
            >
              <Roster client={client} />
            </Section>
          ) : null}
          {sees('viewTias') || sees('viewRoster') ? null : <p className="dim prose">{t('client.mandate_only')}</p>}
        </div>
        <aside>
          <Section
            title={t('client.engagement')}
            aside={
              <Go to={paths.engagement(client.id)} className="small">
                {t('client.engagement_edit')}
              </Go>
            }
          >
            <Mandate client={client} />
          </Section>
        </aside>
      </div>
    </>
  );
}

function TiaList({ client }: { client: Client }) {
  const t = useText();
  const name = useName();
  const format = useFormat();
  const who = useWho();
  const { data: tias } = useQuery(tiasQuery(client.id));
  if (!tias) return null;
  if (tias.length === 0) return <NoTia client={client} />;
  const lines = tias.filter((tia) => tia.state !== 'superseded');
  const what = (tia: TiaRow) =>
    [
      t('ui.tia_number', { number: tia.number, version: tia.versionNo }),
      name(who(tia.authorId)),
      tia.decidedAt
        ? t('client.decided_on', { date: format.instantDay(tia.decidedAt) })
        : t('client.started_on', { date: format.instantDay(tia.startedAt) }),
    ].join(' · ');
  return (
    <ul className={css.tias}>
      {lines.map((tia) => (
        <li key={tia.id}>
          <Go to={paths.assessment(client.id, tia.id)} className={css.tia}>
            <span className={css.title}>
              <Names of={tia.title} alone />
              <span className="dim small figures">{what(tia)}</span>
            </span>
            {tia.reviewDue ? (
              <span className="small">
                <span className="dim">{t('client.review_due')}</span> <Due day={tia.reviewDue} />
              </span>
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
  const format = useFormat();
  const { data: facts } = useQuery(factsQuery(client.id));
  const { data: forecast } = useQuery(forecastQuery(client.id));
  const next = forecast?.transfers
    ? 'client.no_tia_start'
    : facts?.people
      ? 'client.no_tia_next'
      : 'client.no_tia_text';
  const parts = (['register', 'dossiers', 'roster', 'client'] as const).flatMap((origin) =>
    forecast?.[origin] ? [t(`client.forecast.${origin}`, { count: forecast[origin] })] : [],
  );
  return (
    <div className="stack">
      <p className="prose dim">{t(next)}</p>
      {forecast ? (
        <p className="prose dim figures">
          {parts.length > 0
            ? t('client.forecast', {
                filled: forecast.filled,
                questions: forecast.questions,
                parts: format.list(parts),
              })
            : t('client.forecast_none', { questions: forecast.questions })}
        </p>
      ) : null}
      <p>
        {facts?.people === 0 && !forecast?.transfers && client.actions.importRoster?.allowed ? (
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
  const { data: facts } = useQuery(factsQuery(client.id));
  if (!facts) return null;
  if (facts.people === 0) return <p className="dim">{t('client.roster_none')}</p>;
  // Accounts and mobile numbers come from an address book alone, whatever HR list came after it.
  const { lastImport, lastAddressBook } = facts;
  // Without one, only what was entered for single people can be known.
  const known = facts.plus86 + facts.otherMobile + facts.enterprise + facts.personal > 0;
  const counted = Boolean(lastAddressBook) || known;
  return (
    <div className="stack">
      {counted ? (
        <ShareBar
          label={t('client.roster')}
          shares={[
            { key: 'other', label: t('client.facts.other'), value: facts.otherMobile, pattern: 'full' },
            { key: 'plus86', label: t('client.facts.plus86'), value: facts.plus86, pattern: 'stripes' },
            { key: 'none', label: t('client.facts.none'), value: facts.noMobile, pattern: 'hollow' },
          ]}
          open={(key, count) => <Go to={paths.people(client.id, key)}>{count}</Go>}
        />
      ) : null}
      {counted ? (
        <p className={css.counts}>
          <Go to={paths.people(client.id, 'enterprise')}>
            <b className="figures">{format.number(facts.enterprise)}</b> {t('client.facts.enterprise')}
          </Go>
          <Go to={paths.people(client.id, 'personal')}>
            <b className="figures">{format.number(facts.personal)}</b> {t('client.facts.personal')}
          </Go>
          {facts.unknown > 0 ? (
            <Go to={paths.people(client.id, 'unknown')}>
              <b className="figures">{format.number(facts.unknown)}</b> {t('client.facts.unknown')}
            </Go>
          ) : null}
          {facts.domain ? (
            <Go to={paths.people(client.id, 'outside')}>
              <b className="figures">{format.number(facts.outsideDomain)}</b>{' '}
              {t('client.facts.outside', { domain: facts.domain })}
            </Go>
          ) : null}
        </p>
      ) : null}
      <p className="small dim">
        {lastAddressBook
          ? t('client.roster_asof', { file: lastAddressBook.file, date: format.instant(lastAddressBook.at) })
          : t(known ? 'client.roster_by_hand' : 'client.roster_no_book')}
      </p>
      {lastImport && lastImport.kind !== 'dingtalk' ? (
        <p className="small dim">
          {t('client.roster_hr', { file: lastImport.file, date: format.instant(lastImport.at) })}
        </p>
      ) : null}
    </div>
  );
}

/** An archived one is read there, and what is open still is closed. */
function signInLink(client: Client) {
  if (client.archived) return 'client.signin_view' as const;
  return client.signInSource ? ('client.engagement_edit' as const) : ('client.signin_setup' as const);
}

function Mandate({ client }: { client: Client }) {
  const t = useText();
  const format = useFormat();
  const who = useWho();
  const engagement = currentOf(client.engagements);
  return (
    <Facts
      items={[
        [t('client.ends'), engagement ? <Due key="due" day={engagement.ends} stacked /> : t('client.engagement_none')],
        [
          t('client.modules'),
          engagement ? format.list(engagement.modules.map((module) => t.of(`client.module.${module}`))) : '—',
        ],
        [
          t('client.assigned'),
          client.assignments.length > 0 ? (
            <ul className="plain" key="assigned">
              {client.assignments.map((one) => (
                <li key={one.id}>
                  <Names of={who(one.memberId) ?? {}} alone />{' '}
                  <span className="dim small">{t.of(`client.role.${one.role}`)}</span>
                </li>
              ))}
            </ul>
          ) : (
            t('client.assigned_none')
          ),
        ],
        [
          t('client.signin'),
          <span key="signin">
            {t(client.signInSource ? 'client.signin_source' : 'client.signin_link')}
            {client.actions.viewSso?.allowed ? (
              <span className="block">
                <Go to={paths.sso(client.id)}>{t(signInLink(client))}</Go>
              </span>
            ) : null}
          </span>,
        ],
        ...(client.actions.viewRobots?.allowed
          ? ([
              [
                t('client.robots'),
                <Go key="robots" to={paths.robots(client.id)}>
                  {t('client.robots_see')}
                </Go>,
              ],
            ] as [string, ReactNode][])
          : []),
      ]}
    />
  );
}
