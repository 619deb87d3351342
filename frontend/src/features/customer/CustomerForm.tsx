import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ApiProblem } from '@/api/problem';
import type { Customer, CustomerEdit } from '@/api/types';
import { stillSo, typed, useFieldProblem } from '@/app/fields';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { useText } from '@/ui/text';

const LANGUAGES = ['zh-Hant', 'en', 'zh-Hans'] as const;

interface Props {
  /** As they are known; null: somebody new. */
  of: Customer | null;
  verb: string;
  busy: boolean;
  problem: ApiProblem | null;
  onSubmit: (said: CustomerEdit) => void;
  onClose: () => void;
}

/** Who a customer is, and where and in which language they are written to. */
export function CustomerForm({ of, verb, busy, problem, onSubmit, onClose }: Props) {
  const t = useText();
  const [said, setSaid] = useState({
    en: of?.name.en ?? '',
    zhHant: of?.name.zhHant ?? '',
    email: of?.email ?? '',
    language: of?.language ?? '',
  });
  const [sent, setSent] = useState<CustomerEdit | null>(null);
  const body: CustomerEdit = {
    name: { en: typed(said.en), zhHant: typed(said.zhHant) },
    email: said.email.trim(),
    language: (said.language || null) as CustomerEdit['language'],
  };
  const still = stillSo(problem, sent, body);
  const wrong = useFieldProblem(still);
  const set = (field: keyof typeof said) => (event: { target: { value: string } }) =>
    setSaid({ ...said, [field]: event.target.value });
  const whole = Boolean((body.name.en || body.name.zhHant) && body.email);
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!whole) return;
        setSent(body);
        onSubmit(body);
      }}
    >
      <ProblemNotice problem={still} hideFields />
      <div className="pair">
        <TextInput
          label={t('customer.field.nameZhHant')}
          lang="zh-Hant-HK"
          value={said.zhHant}
          onChange={set('zhHant')}
          error={wrong('name')}
        />
        <TextInput label={t('customer.field.nameEn')} lang="en" value={said.en} onChange={set('en')} />
      </div>
      <TextInput
        label={t('customer.field.email')}
        type="email"
        description={of ? t('customer.email_hint') : undefined}
        maxLength={254}
        value={said.email}
        onChange={set('email')}
        error={wrong('email')}
      />
      <NativeSelect
        label={t('customer.field.language')}
        value={said.language}
        onChange={set('language')}
        data={[
          { value: '', label: t('customer.language.none') },
          ...LANGUAGES.map((one) => ({ value: one, label: t(`customer.language.${one}`) })),
        ]}
      />
      <div className="row">
        <Button type="submit" loading={busy} disabled={!whole}>
          {verb}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('ui.cancel')}
        </Button>
      </div>
    </form>
  );
}
