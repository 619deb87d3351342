import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { ApiProblem } from '@/api/problem';
import type { Person } from '@/api/types/people';
import { useFieldProblem } from '@/app/fields';
import css from '@/app/people/Phone.module.css';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { useText } from '@/ui/text';
import { FIELDS, type Field, type PersonShape, wrongIn } from './person';

const MOBILES: Person['mobileKind'][] = ['other', 'plus86', 'none'];
const ACCOUNTS: Person['accountKind'][] = ['enterprise', 'personal', 'unknown', 'none'];

interface Props {
  shape: PersonShape;
  onChange: (shape: PersonShape) => void;
  busy: boolean;
  problem: ApiProblem | null;
  /** What is to be read before saving again. */
  notice?: ReactNode;
  /** Whether the firm knows them: letters may have gone to the address that is changed. */
  known?: boolean;
  onSubmit: () => void;
}

export function PersonForm({ shape, onChange, busy, problem, notice, known, onSubmit }: Props) {
  const t = useText();
  const said = useFieldProblem(problem);
  const form = useRef<HTMLFormElement>(null);
  const [tries, setTries] = useState(0);
  const set = (change: Partial<PersonShape>) => onChange({ ...shape, ...change });
  const wrong = wrongIn(shape);
  // Whoever is told that a field is wrong stands in it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each attempt, not each letter
  useEffect(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(), [problem, tries]);
  const saidOf = (field: Field): string | undefined => {
    const key = tries > 0 ? wrong[field] : undefined;
    if (key) return t(key);
    if (field === 'email' && problem?.has('validation.Pattern')) return t('staff.email_wrong');
    return said(field);
  };
  const input = (field: Exclude<Field, 'mobileKind' | 'accountKind'>) => ({
    size: 'lg',
    name: field,
    label: t(FIELDS[field]),
    value: shape[field],
    onChange: (event: React.ChangeEvent<HTMLInputElement>) => set({ [field]: event.target.value }),
    error: saidOf(field),
  });
  // The one of the two names that this reader looks at first carries what is wrong with both.
  const nameless = saidOf('en') ?? (problem?.has('name_missing') ? t('staff.name_missing') : said('name'));
  const offered = <V extends string>(now: V | '', options: { value: V | ''; label: string }[]) =>
    now ? options : [{ value: '' as const, label: t('staff.choose') }, ...options];
  const english = (
    <TextInput
      key="en"
      {...input('en')}
      error={said('name.en') ?? (t.locale === 'en' ? nameless : undefined)}
      lang="en"
      autoComplete="off"
      maxLength={200}
    />
  );
  const chinese = (
    <TextInput
      key="zh"
      {...input('zh')}
      error={said('name.zhHant') ?? (t.locale === 'en' ? undefined : nameless)}
      lang="zh-Hant-HK"
      autoComplete="off"
      maxLength={200}
    />
  );
  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTries(tries + 1);
        if (Object.keys(wrong).length === 0) onSubmit();
      }}
    >
      {notice}
      <div className={css.fields}>
        <div className={css.pair}>{t.locale === 'en' ? [english, chinese] : [chinese, english]}</div>
        <TextInput
          {...input('email')}
          type="email"
          inputMode="email"
          autoComplete="off"
          maxLength={254}
          description={t(known ? 'staff.email_moved' : 'staff.email_hint')}
        />
        <div className={css.pair}>
          <TextInput {...input('department')} autoComplete="off" maxLength={500} />
          <TextInput {...input('title')} autoComplete="off" maxLength={500} />
        </div>
        <TextInput {...input('office')} autoComplete="off" maxLength={500} />
        <TextInput {...input('staffNumber')} autoComplete="off" autoCapitalize="characters" maxLength={100} />
        <NativeSelect
          size="lg"
          label={t(FIELDS.mobileKind)}
          description={t('staff.mobile_hint')}
          value={shape.mobileKind}
          onChange={(event) => set({ mobileKind: event.target.value as PersonShape['mobileKind'] })}
          data={offered(
            shape.mobileKind,
            MOBILES.map((value) => ({ value, label: t(`staff.mobile.${value}`) })),
          )}
          error={saidOf('mobileKind')}
        />
        <NativeSelect
          size="lg"
          label={t(FIELDS.accountKind)}
          value={shape.accountKind}
          onChange={(event) => set({ accountKind: event.target.value as PersonShape['accountKind'] })}
          data={offered(
            shape.accountKind,
            ACCOUNTS.map((value) => ({ value, label: t(`staff.account.${value}`) })),
          )}
          error={saidOf('accountKind')}
        />
        <div className={css.pair}>
          <TextInput {...input('hireDate')} type="date" />
          <TextInput {...input('lastWorkingDay')} type="date" />
        </div>
        <div className={css.actions}>
          <ProblemNotice problem={problem} hideFields />
          <Button type="submit" size="lg" fullWidth loading={busy}>
            {t('staff.save')}
          </Button>
        </div>
      </div>
    </form>
  );
}
