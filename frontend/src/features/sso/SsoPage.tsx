import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { toProblem } from '@/api/problem';
import type { Client, Sso } from '@/api/types';
import { useAct } from '@/app/action';
import { useClient, useClientTitle } from '@/app/client';
import { Go } from '@/app/Go';
import { paths } from '@/app/paths';
import { ReadOnlyLine } from '@/ui/ActionButton';
import { useFormat } from '@/ui/format';
import { Loading } from '@/ui/Loading';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { PageHead, Section } from '@/ui/Section';
import { useText } from '@/ui/text';
import { Copyable } from './Copyable';
import { DetailsForm } from './DetailsForm';
import { ssoQuery, step } from './queries';
import { Reached } from './Reached';
import { Rotation } from './Rotation';
import { Trying } from './Trying';

/** One thing after another: nothing changes for the client's people before the last of them. */
export function SsoPage() {
  const t = useText();
  const client = useClient();
  useClientTitle(t('sso.title'));
  return (
    <>
      <p className="small">
        <Go to={paths.client(client.id)}>← {t('client.overview')}</Go>
      </p>
      <PageHead title={t('sso.title')} />
      {client.actions.viewSso?.allowed ? (
        <Steps client={client} />
      ) : (
        <ReadOnlyLine reason={client.actions.viewSso?.reason} role={t('sso.not_yours')} />
      )}
    </>
  );
}

function Steps({ client }: { client: Client }) {
  const t = useText();
  const { data: sso, error, refetch } = useQuery(ssoQuery(client.id));
  if (error && !sso) return <ProblemNotice problem={toProblem(error)} retry={() => void refetch()} />;
  if (!sso) return <Loading />;
  const described = sso.state !== 'none';
  const proven = described && sso.state !== 'draft';
  return (
    <div className="prose">
      <p>{t('sso.lede')}</p>
      <p>
        <b>{t(`sso.state.${sso.state}`)}</b>
      </p>
      {client.archived ? <p role="note">{t('client.archived_line')}</p> : null}
      <Section title={t('sso.step.it')}>
        <div className="stack">
          <p className="dim">{t('sso.it.text')}</p>
          <Copyable text={t('sso.it.message', { redirect: sso.redirect, entityId: sso.entityId })} />
        </div>
      </Section>
      <Section title={t('sso.step.details')}>
        {sso.state === 'active' ? (
          <p className="dim">{t('sso.change_first')}</p>
        ) : (
          <DetailsForm key={sso.version} client={client} sso={sso} />
        )}
      </Section>
      {described ? (
        <Section title={t('sso.step.domain')}>
          <Domain client={client} sso={sso} />
        </Section>
      ) : null}
      {proven ? (
        <>
          <Section title={t('sso.step.test')}>
            <Trying client={client} sso={sso} />
          </Section>
          <Section title={t('sso.step.people')}>
            <Reached client={client} domain={sso.domain ?? ''} />
          </Section>
          <Section title={t('sso.step.on')}>
            <Switch client={client} sso={sso} />
          </Section>
          <Section title={t('sso.step.rotate')}>
            <Rotation client={client} sso={sso} />
          </Section>
        </>
      ) : null}
    </div>
  );
}

const refreshOf = (client: Client) => [['client', client.id]];

function Domain({ client, sso }: { client: Client; sso: Sso }) {
  const t = useText();
  const format = useFormat();
  const prove = useAct(() => step(client.id, 'domain-proof', sso.version), { refresh: refreshOf(client) });
  if (sso.state !== 'draft') {
    return <p>{t('sso.domain.done', { date: sso.provenAt ? format.instantDay(sso.provenAt) : '' })}</p>;
  }
  return (
    <div className="stack">
      <p>{t('sso.domain.text', { domain: sso.domain ?? '' })}</p>
      <Copyable text={sso.proof ?? ''} />
      <ProblemNotice problem={prove.problem} />
      <p>
        <Button loading={prove.busy} onClick={() => prove.run(undefined)}>
          {t('sso.domain.check')}
        </Button>
      </p>
    </div>
  );
}

function Switch({ client, sso }: { client: Client; sso: Sso }) {
  const t = useText();
  const format = useFormat();
  const [sure, setSure] = useState(false);
  const on = useAct(() => step(client.id, 'activation', sso.version), { refresh: refreshOf(client) });
  const off = useAct(() => step(client.id, 'stop', sso.version), {
    refresh: refreshOf(client),
    done: () => setSure(false),
  });
  if (sso.state !== 'active') {
    return (
      <div className="stack">
        <p>{t('sso.on.text', { domain: sso.domain ?? '' })}</p>
        <ProblemNotice problem={on.problem} />
        {sso.state === 'tested' ? (
          <p>
            <Button loading={on.busy} onClick={() => on.run(undefined)}>
              {t('sso.on.do')}
            </Button>
          </p>
        ) : (
          <p className="dim">{t('problems.sso_not_tested')}</p>
        )}
      </div>
    );
  }
  return (
    <div className="stack">
      <p>{t('sso.on.since', { date: sso.activatedAt ? format.instantDay(sso.activatedAt) : '' })}</p>
      <p className="dim">{t('sso.off.text')}</p>
      <ProblemNotice problem={off.problem} />
      <div className="row">
        <Button variant="default" loading={off.busy} onClick={() => (sure ? off.run(undefined) : setSure(true))}>
          {t('sso.off.do')}
        </Button>
        {sure ? (
          <Button variant="subtle" onClick={() => setSure(false)}>
            {t('ui.cancel')}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
