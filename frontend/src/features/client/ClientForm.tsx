import { Button, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useForm } from 'react-hook-form';
import type { ApiProblem } from '@/api/problem';
import type { Client, ClientEdit } from '@/api/types/client';
import { useFieldProblem } from '@/app/fields';
import { type Rebased, rebase } from '@/app/rebase';
import { Overtaken } from '@/ui/Overtaken';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { useText } from '@/ui/text';
import { type ClientShape, FIELDS, shapeOf, toBody } from './clientShape';

interface Props {
  /** As it stood when it was opened, or, once somebody else was quicker, as it stands since. */
  client: Client | null;
  busy: boolean;
  problem: ApiProblem | null;
  verb: string;
  onSubmit: (body: ClientEdit) => void;
}

export function ClientForm({ client, busy, problem, verb, onSubmit }: Props) {
  const t = useText();
  const said = useFieldProblem(problem);
  const { register, handleSubmit, formState, getValues, setValue, reset } = useForm<ClientShape>({
    defaultValues: shapeOf(client),
  });
  const [base, setBase] = useState(client);
  const [overtaken, setOvertaken] = useState<Rebased<ClientShape> | null>(null);
  useEffect(() => {
    if (!client || client.version === base?.version) return;
    const merged = rebase(shapeOf(base), getValues(), shapeOf(client));
    reset(merged.shape);
    setBase(client);
    setOvertaken(merged);
  }, [client, base, getValues, reset]);
  const take = (field: keyof ClientShape) => {
    setValue(field, shapeOf(base)[field]);
    setOvertaken((was) => was && { ...was, clashes: was.clashes.filter((one) => one !== field) });
  };
  const named = () => Boolean(getValues('en').trim() || getValues('zh').trim()) || t.of('problems.name_missing');
  return (
    <form className="form" noValidate onSubmit={handleSubmit((shape) => onSubmit(toBody(shape)))}>
      <ProblemNotice problem={problem} hideFields />
      {overtaken ? (
        <Overtaken
          key={base?.version}
          taken={overtaken.taken.map((field) => t(FIELDS[field]))}
          clashes={overtaken.clashes.map((field) => ({
            key: field,
            label: t(FIELDS[field]),
            theirs: shapeOf(base)[field],
            mine: overtaken.shape[field],
            onTake: () => take(field),
          }))}
        />
      ) : null}
      <div className="pair">
        <TextInput
          label={t('client.field.en')}
          lang="en"
          {...register('en', { validate: named })}
          error={formState.errors.en?.message ?? said('name.en') ?? said('name')}
        />
        <TextInput
          label={t('client.field.zh')}
          lang="zh-Hant-HK"
          {...register('zh', { deps: 'en' })}
          error={said('name.zhHant')}
        />
      </div>
      <div className="pair">
        <TextInput label={t('client.field.br')} {...register('brNumber')} error={said('brNumber')} />
        <TextInput label={t('client.field.sector')} {...register('sector')} error={said('sector')} />
      </div>
      <div className="pair">
        <TextInput
          label={t('client.field.staff')}
          inputMode="numeric"
          {...register('staff', { validate: (value) => /^\s*\d*\s*$/.test(value) || t.of('problems.not_a_number') })}
          error={formState.errors.staff?.message ?? said('staff')}
        />
        <TextInput
          label={t('client.field.domain')}
          description={t('client.field.domain_hint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          {...register('emailDomain')}
          error={said('emailDomain')}
        />
      </div>
      <div>
        <Button type="submit" loading={busy} size="sm">
          {verb}
        </Button>
      </div>
    </form>
  );
}
