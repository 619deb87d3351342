import { useQuery } from '@tanstack/react-query';
import { toProblem } from '@/api/problem';
import type { Client, Sso } from '@/api/types/client';
import { useClient, useClientTitle } from '@/app/client';
import { Go } from '@/app/Go';
import { paths } from '@/app/paths';
import { ReadOnlyLine } from '@/ui/ActionButton';
import { useFormat } from '@/ui/format';
import { Loading } from '@/ui/Loading';
import { Notice, ProblemNotice } from '@/ui/ProblemNotice';
import { Facts, PageHead, Section } from '@/ui/Section';
import { StatePill, type Tone } from '@/ui/StatePill';
import { useText } from '@/ui/text';
import { ChangeOver, ChangingOver, TellIt } from './ChangeOver';
import { DetailsForm } from './DetailsForm';
import { Domain } from './Domain';
import { LeftOpen } from './LeftOpen';
import { ssoQuery } from './queries';
import { Reached } from './Reached';
import { Rotation } from './Rotation';
import css from './Sso.module.css';
import { type Mark, Step } from './Step';
import { Switch } from './Switch';
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
      <PageHead title={t('sso.title')} lede={t('sso.lede')} />
      {client.actions.viewSso?.allowed ? (
        <Setup client={client} />
      ) : (
        <ReadOnlyLine reason={client.actions.viewSso?.reason} role={t('sso.not_yours')} />
      )}
    </>
  );
}

const TONES: Record<Sso['state'], Tone> = {
  none: 'quiet',
  draft: 'open',
  domain_proven: 'open',
  tested: 'waiting',
  active: 'done',
  off: 'quiet',
};
/** The first step that is still to be taken: one that was switched off is tried again before it is switched on. */
const NEXT: Record<Sso['state'], number> = { none: 2, draft: 3, domain_proven: 4, tested: 5, active: 7, off: 4 };

function Setup({ client }: { client: Client }) {
  const t = useText();
  const format = useFormat();
  const { data: sso, error, refetch } = useQuery(ssoQuery(client.id));
  if (error && !sso) return <ProblemNotice problem={toProblem(error)} retry={() => void refetch()} />;
  if (!sso) return <Loading />;
  if (client.archived) {
    return (
      <div className="stack">
        <ReadOnlyLine reason="client_archived" role={t('sso.not_yours')} />
        <LeftOpen client={client} sso={sso} />
        {sso.state === 'none' ? null : <Described sso={sso} />}
      </div>
    );
  }
  const next = NEXT[sso.state];
  const mark = (no: number): Mark => (no < next ? 'done' : no === next ? 'now' : 'later');
  const active = sso.state === 'active';
  return (
    <>
      <p>
        <StatePill tone={TONES[sso.state]}>{t(`sso.state.${sso.state}`)}</StatePill>
      </p>
      <LeftOpen client={client} sso={sso} />
      <ChangingOver sso={sso} />
      {client.signInSource && sso.state !== 'active' ? <Notice>{t('sso.by_operator')}</Notice> : null}
      <ol className={css.steps}>
        <Step
          no={1}
          title={t('sso.step.it')}
          mark={sso.state === 'none' || (sso.changingOver && next <= 4) ? 'now' : 'done'}
        >
          <TellIt sso={sso} />
        </Step>
        <Step no={2} title={t('sso.step.details')} mark={mark(2)} said={sso.domain ?? undefined}>
          {active ? (
            <div className="stack">
              <p className="dim">{t('sso.change_first')}</p>
              <Described sso={sso} />
            </div>
          ) : (
            <DetailsForm client={client} sso={sso} />
          )}
        </Step>
        <Step
          no={3}
          title={t('sso.step.domain')}
          mark={mark(3)}
          said={sso.provenAt ? format.instantDay(sso.provenAt) : undefined}
        >
          <Domain client={client} sso={sso} />
        </Step>
        <Step no={4} title={t('sso.step.test')} mark={mark(4)}>
          <Trying client={client} sso={sso} />
        </Step>
        {/* Open beside the last one: who is let in is what is being decided. */}
        <Step no={5} title={t('sso.step.people')} mark={mark(5)}>
          <Reached client={client} domain={sso.domain ?? ''} />
        </Step>
        <Step
          no={6}
          title={t('sso.step.on')}
          mark={sso.state === 'tested' ? 'now' : mark(6)}
          said={sso.activatedAt ? format.instantDay(sso.activatedAt) : undefined}
          open={active || undefined}
        >
          <Switch client={client} sso={sso} />
        </Step>
      </ol>
      {next > 4 || sso.state === 'off' ? (
        <>
          <Section title={t('sso.step.rotate')}>
            <div className="form">
              <Rotation client={client} sso={sso} />
            </div>
          </Section>
          {sso.changingOver ? null : (
            <Section title={t('sso.step.change')}>
              <div className="form">
                <ChangeOver sso={sso} />
              </div>
            </Section>
          )}
        </>
      ) : null}
    </>
  );
}

/** What stands, to read. */
function Described({ sso }: { sso: Sso }) {
  const t = useText();
  const clientId: [string, string][] = sso.clientId ? [[t('sso.client_id'), sso.clientId]] : [];
  return (
    <Facts
      items={[
        [t('sso.protocol'), sso.protocol === 'saml' ? 'SAML 2.0' : 'OpenID Connect'],
        [t('sso.domain'), sso.domain],
        [t('sso.issuer'), sso.issuer],
        ...clientId,
      ]}
    />
  );
}
