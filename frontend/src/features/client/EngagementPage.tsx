import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Controller, useForm } from 'react-hook-form';
import type { Engagement, Module } from '@/api/contract';
import { useAct } from '@/app/action';
import { useClient, useClientTitle } from '@/app/client';
import { useFieldProblem } from '@/app/fields';
import { Check } from '@/ui/Check';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { PageHead, Section } from '@/ui/Section';
import { useText } from '@/ui/text';
import { Assignments } from './Assignments';
import { Platforms } from './Platforms';
import { type EngagementBody, saveEngagement } from './queries';

const MODULES: Module[] = ['tia', 'notice', 'agreement', 'training'];

/** The firm's mandate: what, how long, for how much; who works on it; on which platforms. */
export function EngagementPage() {
  const t = useText();
  const client = useClient();
  useClientTitle(t('client.engagement'));
  return (
    <>
      <PageHead title={t('client.engagement')} />
      <EngagementForm key={client.engagement?.id ?? 'new'} clientId={client.id} now={client.engagement} />
      <Section title={t('client.assigned')}>
        <Assignments clientId={client.id} action={client.actions.assign} />
      </Section>
      <Section title={t('client.platforms')}>
        <Platforms clientId={client.id} />
      </Section>
    </>
  );
}

interface Shape {
  modules: Module[];
  tier: string;
  starts: string;
  ends: string;
  fee: string;
}

function EngagementForm({ clientId, now }: { clientId: string; now: Engagement | null }) {
  const t = useText();
  const [opened, setOpened] = useState(now);
  const save = useAct((body: EngagementBody, key) => saveEngagement(clientId, body, opened, key), {
    refresh: [['client', clientId], ['firm']],
    done: setOpened,
  });
  const said = useFieldProblem(save.problem);
  const { register, control, handleSubmit, formState } = useForm<Shape>({
    defaultValues: {
      modules: now?.modules ?? ['tia'],
      tier: now?.tier ?? '',
      starts: now?.starts ?? '',
      ends: now?.ends ?? '',
      fee: now?.feeMinor ? String(now.feeMinor / 100) : '',
    },
  });
  const submit = (shape: Shape) =>
    save.run({
      modules: shape.modules,
      tier: shape.tier.trim() || null,
      starts: shape.starts,
      ends: shape.ends || null,
      feeMinor: shape.fee.trim() ? Math.round(Number(shape.fee.replace(/[, ]/g, '')) * 100) : null,
      currency: 'HKD',
    });
  return (
    <form className="form" noValidate onSubmit={handleSubmit(submit)}>
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
        <TextInput type="date" label={t('client.field.ends')} {...register('ends')} error={said('ends')} />
      </div>
      <div className="pair">
        <TextInput label={t('client.tier')} {...register('tier')} error={said('tier')} />
        <TextInput
          label={t('client.field.fee')}
          inputMode="decimal"
          {...register('fee', {
            validate: (value) => /^[\d, ]*(\.\d{1,2})?$/.test(value) || t.of('problems.bad_number'),
          })}
          error={formState.errors.fee?.message ?? said('feeMinor')}
        />
      </div>
      <div className="row">
        <Button type="submit" size="sm" loading={save.busy}>
          {t('client.save')}
        </Button>
        <span role="status" className="small dim">
          {save.result && !formState.isDirty ? t('ui.saved') : ''}
        </span>
      </div>
    </form>
  );
}
