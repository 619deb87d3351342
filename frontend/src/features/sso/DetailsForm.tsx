import { Button, FileButton, NativeSelect, PasswordInput, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Client, Sso, SsoEdit } from '@/api/types';
import { useAct } from '@/app/action';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { useText } from '@/ui/text';
import { describe } from './queries';

interface Shape {
  protocol: 'oidc' | 'saml';
  domain: string;
  issuer: string;
  clientId: string;
  secret: string;
  ends: string;
  metadata: string;
}

const shapeOf = (sso: Sso): Shape => ({
  protocol: sso.protocol ?? 'oidc',
  domain: sso.domain ?? sso.suggestedDomain ?? '',
  issuer: sso.protocol === 'oidc' ? (sso.issuer ?? '') : '',
  clientId: sso.clientId ?? '',
  secret: '',
  ends: sso.secretEnds ?? '',
  metadata: '',
});
const editOf = (shape: Shape): SsoEdit => {
  const ofOidc = shape.protocol === 'oidc';
  return {
    protocol: shape.protocol,
    domain: shape.domain.trim().toLowerCase(),
    issuer: ofOidc ? shape.issuer.trim() : null,
    clientId: ofOidc ? shape.clientId.trim() : null,
    clientSecret: ofOidc && shape.secret ? shape.secret : null,
    secretEnds: ofOidc && shape.ends ? shape.ends : null,
    metadata: ofOidc ? null : shape.metadata,
  };
};

/** What the company's IT answered. */
export function DetailsForm({ client, sso }: { client: Client; sso: Sso }) {
  const t = useText();
  const [shape, setShape] = useState(() => shapeOf(sso));
  const save = useAct(() => describe(client.id, editOf(shape), sso.version), { refresh: [['client', client.id]] });
  const set = (name: keyof Shape) => (event: { currentTarget: { value: string } }) => {
    const { value } = event.currentTarget;
    setShape((now) => ({ ...now, [name]: value }));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.run(undefined);
  };
  const choose = (file: File | null) => void file?.text().then((metadata) => setShape((now) => ({ ...now, metadata })));
  return (
    <form className="stack" onSubmit={submit}>
      <NativeSelect
        label={t('sso.protocol')}
        value={shape.protocol}
        onChange={set('protocol')}
        data={[
          { value: 'oidc', label: 'OpenID Connect' },
          { value: 'saml', label: 'SAML 2.0' },
        ]}
      />
      <TextInput
        label={t('sso.domain')}
        description={t('sso.domain_hint')}
        value={shape.domain}
        onChange={set('domain')}
        required
      />
      {shape.protocol === 'oidc' ? (
        <>
          <TextInput label={t('sso.issuer')} type="url" value={shape.issuer} onChange={set('issuer')} required />
          <TextInput label={t('sso.client_id')} value={shape.clientId} onChange={set('clientId')} required />
          <PasswordInput
            label={t('sso.secret')}
            description={sso.secretKept ? t('sso.secret_kept') : undefined}
            autoComplete="off"
            value={shape.secret}
            onChange={set('secret')}
            required={!sso.secretKept}
          />
          <TextInput label={t('sso.secret_ends')} type="date" value={shape.ends} onChange={set('ends')} />
        </>
      ) : (
        <>
          <Textarea
            label={t('sso.metadata')}
            description={t('sso.metadata_hint')}
            rows={6}
            value={shape.metadata}
            onChange={set('metadata')}
            required
          />
          <FileButton accept=".xml,text/xml,application/xml,application/samlmetadata+xml" onChange={choose}>
            {(props) => (
              <Button {...props} variant="default">
                {t('sso.metadata_choose')}
              </Button>
            )}
          </FileButton>
        </>
      )}
      <ProblemNotice problem={save.problem} />
      <p>
        <Button type="submit" loading={save.busy}>
          {t('sso.save')}
        </Button>
      </p>
    </form>
  );
}
