import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { Controller, useForm } from 'react-hook-form';
import type { Client, Engagement, EngagementEdit, Module } from '@/api/types';
import { useAct } from '@/app/action';
import { useClient, useClientTitle } from '@/app/client';
import { useFieldProblem } from '@/app/fields';
import { ActionButton, ReadOnlyLine } from '@/ui/ActionButton';
import { Check } from '@/ui/Check';
import { useFormat } from '@/ui/format';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { Facts, PageHead, Section } from '@/ui/Section';
import { useText } from '@/ui/text';
import { Assignments } from './Assignments';
import { currentOf } from './engagement';
import { Platforms } from './Platforms';
import { saveEngagement } from './queries';

const MODULES: Module[] = ['tia', 'notice', 'agreement', 'training'];

/** The firm's mandate: what, how long, for how much; who works on it; on which platforms. */
export function EngagementPage() {
  const t = useText();
  const client = useClient();
  const [writing, setWriting] = useState(false);
  const current = writing ? null : currentOf(client.engagements);
  useClientTitle(t('client.engagement'));
  return (
    <>
      <PageHead title={t('client.engagement')} />
      {!client.actions.engage?.allowed ? (
        <>
          <ReadOnlyLine reason={client.actions.engage?.reason} role={t('client.engagement_read_only')} />
          <Terms engagement={current} />
        </>
      ) : (
        <EngagementForm
          key={`${current?.id ?? 'new'} ${current?.version ?? 0}`}
          client={client}
          now={current}
          onNew={current?.id && !writing ? () => setWriting(true) : null}
          onSaved={() => setWriting(false)}
        />
      )}
      <Section title={t('client.assigned')}>
        <Assignments client={client} />
      </Section>
      <Section title={t('client.platforms')}>
        <Platforms client={client} />
      </Section>
    </>
  );
}

/** The mandate to read. */
function Terms({ engagement }: { engagement: Engagement | null }) {
  const t = useText();
  const format = useFormat();
  if (!engagement) return <p className="dim">{t('client.engagement_none')}</p>;
  return (
    <Facts
      items={[
        [t('client.modules'), format.list(engagement.modules.map((module) => t.of(`client.module.${module}`)))],
        [t('client.field.starts'), format.day(engagement.starts)],
        [t('client.field.ends'), format.day(engagement.ends)],
        [t('client.tier'), engagement.tier || '—'],
        [t('client.field.fee'), engagement.feeMinor ? format.money(engagement.feeMinor, engagement.currency) : '—'],
      ]}
    />
  );
}

interface Shape {
  modules: Module[];
  tier: string;
  starts: string;
  ends: string;
  fee: string;
}

function EngagementForm({
  client,
  now,
  onNew,
  onSaved,
}: {
  client: Client;
  now: Engagement | null;
  onNew: (() => void) | null;
  onSaved: () => void;
}) {
  const t = useText();
  // The version that was opened for editing: polling must not lift it under the person's hands.
  const [opened] = useState(now);
  const save = useAct((body: EngagementEdit, key) => saveEngagement(client.id, body, opened, key), {
    refresh: [['client', client.id], ['firm']],
    done: onSaved,
  });
  const said = useFieldProblem(save.problem);
  const { register, control, handleSubmit, formState } = useForm<Shape>({
    defaultValues: {
      modules: (now?.modules as Module[] | undefined) ?? ['tia'],
      tier: now?.tier ?? '',
      starts: now?.starts ?? '',
      ends: now?.ends ?? '',
      fee: now?.feeMinor ? String(now.feeMinor / 100) : '',
    },
  });
  const write = (shape: Shape) =>
    save.run({
      modules: shape.modules,
      tier: shape.tier.trim(),
      starts: shape.starts,
      ends: shape.ends,
      feeMinor: Math.round(Number(shape.fee.replace(/[, ]/g, '')) * 100),
      currency: 'HKD',
    });
  const submit = handleSubmit(write);
  return (
    <form className="form" noValidate onSubmit={submit}>
      <ProblemNotice problem={save.problem} hideFields />
      <fieldset style={{ border: 0, padding: 0, margin: 0 }}>
        <legend className="small">{t('client.modules')}</legend>
        <Controller
          name="modules"
          control={control}
          render={({ field }) => (
            <div className="row">
              {MODULES.map((module) => (
                <Check
                  key={module}
                  type="checkbox"
                  name="modules"
                  checked={field.value.includes(module)}
                  onChange={(on) =>
                    field.onChange(MODULES.filter((one) => (one === module ? on : field.value.includes(one))))
                  }
                >
                  {t(`client.module.${module}`)}
                </Check>
              ))}
            </div>
          )}
        />
      </fieldset>
      <div className="pair">
        <TextInput
          type="date"
          label={t('client.field.starts')}
          {...register('starts', { required: t.of('problems.required') })}
          error={formState.errors.starts?.message ?? said('starts')}
        />
        <TextInput
          type="date"
          label={t('client.field.ends')}
          {...register('ends', { required: t.of('problems.required') })}
          error={formState.errors.ends?.message ?? said('ends')}
        />
      </div>
      <div className="pair">
        <TextInput label={t('client.tier')} {...register('tier')} error={said('tier')} />
        <TextInput
          label={t('client.field.fee')}
          inputMode="decimal"
          {...register('fee', {
            validate: (value) => /^[\d, ]*(\.\d{1,2})?$/.test(value) || t.of('problems.not_a_number'),
          })}
          error={formState.errors.fee?.message ?? said('feeMinor')}
        />
      </div>
      <div className="row">
        <ActionButton action={client.actions.engage} size="sm" loading={save.busy} onClick={() => void submit()}>
          {t(now ? 'client.save' : 'client.engagement_add')}
        </ActionButton>
        {onNew && client.actions.engage?.allowed ? (
          <button type="button" className="text-button small" onClick={onNew}>
            {t('client.engagement_next')}
          </button>
        ) : null}
      </div>
    </form>
  );
}
