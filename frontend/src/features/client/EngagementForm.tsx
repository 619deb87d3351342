import { TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Controller, useForm } from 'react-hook-form';
import { toProblem } from '@/api/problem';
import type { Client, Engagement, EngagementEdit, Module } from '@/api/types/client';
import { useAct } from '@/app/action';
import { clientQuery } from '@/app/client';
import { useFieldProblem } from '@/app/fields';
import { type Rebased, rebase } from '@/app/rebase';
import { ActionButton } from '@/ui/ActionButton';
import { Check } from '@/ui/Check';
import { useFormat } from '@/ui/format';
import { Overtaken } from '@/ui/Overtaken';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { type TextKey, useText } from '@/ui/text';
import { type EngagementShape, shapeOf, toBody } from './engagement';
import css from './Overview.module.css';
import { saveEngagement } from './queries';

const MODULES: Module[] = ['tia', 'notice', 'agreement', 'training'];
const FIELDS: Record<keyof EngagementShape, TextKey> = {
  modules: 'client.modules',
  starts: 'client.field.starts',
  ends: 'client.field.ends',
  tier: 'client.tier',
  fee: 'client.field.fee',
};

interface Props {
  client: Client;
  now: Engagement | null;
  /** Said until something is typed again. */
  saved: boolean;
  onNew: (() => void) | null;
  onSaved: () => void;
}

export function EngagementForm({ client, now, saved, onNew, onSaved }: Props) {
  const t = useText();
  const format = useFormat();
  const cache = useQueryClient();
  // The version that was opened for editing: polling must not lift it under the person's hands.
  const [base, setBase] = useState(now);
  const [overtaken, setOvertaken] = useState<Rebased<EngagementShape> | null>(null);
  const { register, control, handleSubmit, formState, getValues, setValue, reset } = useForm<EngagementShape>({
    defaultValues: shapeOf(now),
  });
  const follow = async () => {
    const { engagements } = await cache.fetchQuery({ ...clientQuery(client.id), staleTime: 0 });
    const next = engagements.find((one) => one.id === base?.id) ?? null;
    const merged = rebase(shapeOf(base), getValues(), shapeOf(next));
    reset(merged.shape);
    setBase(next);
    setOvertaken(merged);
  };
  const write = async (body: EngagementEdit, key: string) => {
    try {
      return await saveEngagement(client.id, body, base, key);
    } catch (trouble) {
      if (toProblem(trouble).status === 412) await follow();
      throw trouble;
    }
  };
  const save = useAct(write, { refresh: [['client', client.id], ['firm']], done: onSaved });
  const problem = save.problem?.status === 412 ? null : save.problem;
  const said = useFieldProblem(problem);
  const submit = handleSubmit((shape) => save.run(toBody(shape)));
  const say = (shape: EngagementShape, field: keyof EngagementShape): string => {
    if (field === 'modules') return format.list(shape.modules.map((module) => t(`client.module.${module}`)));
    return (field === 'starts' || field === 'ends') && shape[field] ? format.day(shape[field]) : shape[field];
  };
  const take = (field: keyof EngagementShape) => {
    setValue(field, shapeOf(base)[field], { shouldDirty: true });
    setOvertaken((was) => was && { ...was, clashes: was.clashes.filter((one) => one !== field) });
  };
  return (
    <form className="form" noValidate onSubmit={submit}>
      <ProblemNotice problem={problem} hideFields />
      {overtaken ? (
        <Overtaken
          key={base?.version}
          taken={overtaken.taken.map((field) => t(FIELDS[field]))}
          clashes={overtaken.clashes.map((field) => ({
            key: field,
            label: t(FIELDS[field]),
            theirs: say(shapeOf(base), field),
            mine: say(overtaken.shape, field),
            onTake: () => take(field),
          }))}
        />
      ) : null}
      <fieldset className={css.fields}>
        <legend>{t('client.modules')}</legend>
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
        <span role="status" className="small dim">
          {saved && !formState.isDirty ? t('ui.saved') : ''}
        </span>
        {onNew && client.actions.engage?.allowed ? (
          <button type="button" className="text-button small" onClick={onNew}>
            {t('client.engagement_next')}
          </button>
        ) : null}
      </div>
    </form>
  );
}
