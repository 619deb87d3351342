import { Button, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Client, Sso } from '@/api/types/client';
import { useAct } from '@/app/action';
import { refreshOf } from '@/app/obligations/queries';
import { useFormat } from '@/ui/format';
import { Notice, ProblemNotice } from '@/ui/ProblemNotice';
import { useText } from '@/ui/text';
import { step } from './queries';

interface Props {
  client: Client;
  sso: Sso;
}
interface Said {
  what: string;
  body?: object;
}

/** A second key beside the first, so that nobody is locked out on the day the first one ends. */
export function Rotation({ client, sso }: Props) {
  return sso.protocol === 'saml' ? (
    <OfCertificates client={client} sso={sso} />
  ) : (
    <OfSecret client={client} sso={sso} />
  );
}

function useSaying({ client, sso }: Props, done: () => void) {
  return useAct(({ what, body }: Said) => step(client.id, what, sso.version, body), {
    refresh: [['client', client.id, 'sso'], ...refreshOf(client.id)],
    always: true,
    done,
  });
}

function OfSecret(props: Props) {
  const t = useText();
  const format = useFormat();
  const { sso } = props;
  const [secret, setSecret] = useState('');
  const [ends, setEnds] = useState('');
  const act = useSaying(props, () => {
    setSecret('');
    setEnds('');
  });
  return (
    <div className="stack">
      <p>{t('sso.rotate.secret')}</p>
      {sso.secretEnds ? <p>{t('sso.rotate.secret_in_use', { date: format.day(sso.secretEnds) })}</p> : null}
      <TextInput
        label={t('sso.secret_next')}
        type="password"
        autoComplete="new-password"
        value={secret}
        onChange={(event) => setSecret(event.currentTarget.value)}
      />
      <TextInput
        label={t('sso.secret_ends')}
        type="date"
        value={ends}
        onChange={(event) => setEnds(event.currentTarget.value)}
      />
      <ProblemNotice problem={act.problem} />
      {sso.nextSecretKept ? <Notice>{t('sso.rotate.secret_kept')}</Notice> : null}
      <div className="row">
        <Button
          variant="default"
          loading={act.busy}
          disabled={!secret}
          onClick={() => act.run({ what: 'secret', body: { clientSecret: secret, secretEnds: ends || null } })}
        >
          {t('sso.rotate.secret_add')}
        </Button>
        {sso.nextSecretKept ? (
          <Button variant="default" loading={act.busy} onClick={() => act.run({ what: 'secret/change-over' })}>
            {t('sso.rotate.change_over')}
          </Button>
        ) : null}
      </div>
    </div>
  );
}

function OfCertificates(props: Props) {
  const t = useText();
  const format = useFormat();
  const { sso } = props;
  const [text, setText] = useState('');
  const act = useSaying(props, () => setText(''));
  return (
    <div className="stack">
      <p>{t('sso.rotate.certificate')}</p>
      <ul className="plain">
        {sso.certificates.map((one) => (
          <li key={one.id}>
            {one.subject} <span className="dim">{t('sso.rotate.ends', { date: format.instantDay(one.ends) })}</span>{' '}
            {sso.certificates.length > 1 ? (
              <Button
                size="compact-sm"
                variant="default"
                aria-label={`${t('sso.rotate.withdraw')} ${one.subject} ${format.instantDay(one.ends)}`}
                loading={act.busy}
                onClick={() => act.run({ what: `certificates/${one.id}/withdrawal` })}
              >
                {t('sso.rotate.withdraw')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      <Textarea
        label={t('sso.rotate.certificate_new')}
        rows={4}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <ProblemNotice problem={act.problem} />
      <p>
        <Button
          variant="default"
          loading={act.busy}
          disabled={!text.trim()}
          onClick={() => act.run({ what: 'certificates', body: { certificate: text } })}
        >
          {t('sso.rotate.certificate_add')}
        </Button>
      </p>
    </div>
  );
}
