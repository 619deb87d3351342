import { Button, TextInput } from '@mantine/core';
import { useForm } from 'react-hook-form';
import type { ApiProblem } from '@/api/problem';
import type { Client, ClientEdit } from '@/api/types';
import { typed, useFieldProblem } from '@/app/fields';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { useText } from '@/ui/text';

interface Shape {
  en: string;
  zh: string;
  brNumber: string;
  sector: string;
  staff: string;
  emailDomain: string;
}

/** The form keeps its own shape, and turns into the API's on submit. */
export function toBody(shape: Shape): ClientEdit {
  return {
    name: { en: typed(shape.en), zhHant: typed(shape.zh) },
    brNumber: typed(shape.brNumber),
    sector: typed(shape.sector),
    staff: shape.staff.trim() ? Number(shape.staff) : null,
    emailDomain: typed(shape.emailDomain)?.toLowerCase() ?? null,
  };
}

interface Props {
  client: Client | null;
  busy: boolean;
  problem: ApiProblem | null;
  verb: string;
  onSubmit: (body: ClientEdit) => void;
}

export function ClientForm({ client, busy, problem, verb, onSubmit }: Props) {
  const t = useText();
  const said = useFieldProblem(problem);
  const { register, handleSubmit, formState, getValues } = useForm<Shape>({
    defaultValues: {
      en: client?.name.en ?? '',
      zh: client?.name.zhHant ?? '',
      brNumber: client?.brNumber ?? '',
      sector: client?.sector ?? '',
      staff: client?.staff?.toString() ?? '',
      emailDomain: client?.emailDomain ?? '',
    },
  });
  const named = () => Boolean(getValues('en').trim() || getValues('zh').trim()) || t.of('problems.name_missing');
  return (
    <form className="form" noValidate onSubmit={handleSubmit((shape) => onSubmit(toBody(shape)))}>
      <ProblemNotice problem={problem} hideFields />
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
