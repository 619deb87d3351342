import { Button, FileButton, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { toProblem } from '@/api/problem';
import type { Client, Sso, SsoEdit } from '@/api/types/client';
import { useAct } from '@/app/action';
import { useFieldProblem } from '@/app/fields';
import { type Rebased, rebase } from '@/app/rebase';
import { useFormat } from '@/ui/format';
import { Overtaken } from '@/ui/Overtaken';
import { Notice, ProblemNotice } from '@/ui/ProblemNotice';
import { type TextKey, useText } from '@/ui/text';
import { type Details, editOf, isAnother, shapeOf } from './details';
import { describe, ssoQuery } from './queries';

const PROTOCOLS = { oidc: 'OpenID Connect', saml: 'SAML 2.0' };
const FIELDS: Record<keyof Details, TextKey> = {
  protocol: 'sso.protocol',
  domain: 'sso.domain',
  issuer: 'sso.issuer',
  clientId: 'sso.client_id',
  secret: 'sso.secret',
  ends: 'sso.secret_ends',
  metadata: 'sso.metadata',
};

/** What the company's IT answered. */
export function DetailsForm({ client, sso }: { client: Client; sso: Sso }) {
  const t = useText();
  const format = useFormat();
  const cache = useQueryClient();
  // The version that was opened for editing: a test that passes meanwhile must not lift it under the person's hands.
  const [base, setBase] = useState(sso);
  const [overtaken, setOvertaken] = useState<Rebased<Details> | null>(null);
  const form = useForm<Details>({ defaultValues: shapeOf(sso) });
  const { register, formState, getValues, setValue, reset } = form;
  const follow = async () => {
    const now = await cache.fetchQuery({ ...ssoQuery(client.id), staleTime: 0 });
    const merged = rebase(shapeOf(base), getValues(), shapeOf(now));
    reset(merged.shape);
    setBase(now);
    setOvertaken(merged);
  };
  const write = async (body: SsoEdit) => {
    try {
      return await describe(client.id, body, base.version);
    } catch (trouble) {
      if (toProblem(trouble).status === 412) await follow();
      throw trouble;
    }
  };
  const save = useAct(write, {
    refresh: [['client', client.id]],
    done: (now) => {
      setBase(now);
      reset(shapeOf(now));
      setOvertaken(null);
    },
  });
  const problem = save.problem?.status === 412 ? null : save.problem;
  const said = useFieldProblem(problem);
  const field = (name: keyof Details, needed: boolean, says: string = name) => ({
    label: t(FIELDS[name]),
    ...register(name, { required: needed && t.of('problems.required') }),
    error: formState.errors[name]?.message ?? said(says),
  });
  const tell = (of: Details, name: keyof Details): string =>
    name === 'protocol' ? PROTOCOLS[of.protocol] : name === 'ends' && of.ends ? format.day(of.ends) : of[name];
  const take = (name: keyof Details) => {
    setValue(name, shapeOf(base)[name], { shouldDirty: true });
    setOvertaken((was) => was && { ...was, clashes: was.clashes.filter((one) => one !== name) });
  };
  return (
    <form className="form" noValidate onSubmit={form.handleSubmit((shape) => save.run(editOf(shape)))}>
      <ProblemNotice problem={problem} hideFields />
      {overtaken ? (
        <Overtaken
          key={base.version}
          taken={overtaken.taken.map((name) => t(FIELDS[name]))}
          clashes={overtaken.clashes.map((name) => ({
            key: name,
            label: t(FIELDS[name]),
            theirs: tell(shapeOf(base), name),
            mine: tell(overtaken.shape, name),
            onTake: () => take(name),
          }))}
        />
      ) : null}
      <NativeSelect
        {...field('protocol', true)}
        data={Object.entries(PROTOCOLS).map(([value, label]) => ({ value, label }))}
      />
      <TextInput {...field('domain', true)} description={t('sso.domain_hint')} />
      {form.watch('protocol') === 'oidc' ? (
        <>
          <TextInput {...field('issuer', true)} type="url" />
          <TextInput {...field('clientId', true)} autoComplete="off" />
          <TextInput
            {...field('secret', !sso.secretKept, 'clientSecret')}
            type="password"
            description={sso.secretKept ? t('sso.secret_kept') : undefined}
            autoComplete="new-password"
          />
          <TextInput {...field('ends', false, 'secretEnds')} type="date" />
        </>
      ) : (
        <>
          <Textarea {...field('metadata', true)} description={t('sso.metadata_hint')} rows={6} spellCheck={false} />
          <FileButton
            accept=".xml,text/xml,application/xml,application/samlmetadata+xml"
            onChange={(file) =>
              void file?.text().then((text) => setValue('metadata', text, { shouldDirty: true, shouldValidate: true }))
            }
          >
            {(props) => (
              <p>
                <Button {...props} size="sm" variant="default">
                  {t('sso.metadata_choose')}
                </Button>
              </p>
            )}
          </FileButton>
        </>
      )}
      {isAnother(form.watch(), sso) ? (
        <Notice tone="warn">
          <p>{t('sso.another')}</p>
        </Notice>
      ) : null}
      <div className="row">
        <Button type="submit" loading={save.busy}>
          {t('sso.save')}
        </Button>
        <span role="status" className="small dim">
          {save.finished && !formState.isDirty ? t('ui.saved') : ''}
        </span>
      </div>
    </form>
  );
}
