import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { Customer, CustomerEdit, CustomerKept } from '@/api/types/people';
import type { Act } from '@/app/action';
import { stillSo, useFieldProblem } from '@/app/fields';
import css from '@/app/people/Phone.module.css';
import { type Rebased, rebase } from '@/app/rebase';
import { Overtaken } from '@/ui/Overtaken';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { useText } from '@/ui/text';
import { type CustomerShape, FIELDS, LANGUAGES, shapeOf, toEdit, wrongIn } from './customer';

interface Props {
  /** As they are known, and once somebody else was quicker, as they are since; null: somebody new. */
  of: Customer | null;
  verb: string;
  act: Act<CustomerEdit, CustomerKept>;
  /** Absent on a phone, where the form is a page of its own. */
  onClose?: () => void;
}

/** Who a customer is, and where and in which language they are written to. */
export function CustomerForm({ of, verb, act: { busy, problem, run }, onClose }: Props) {
  const t = useText();
  const big = !onClose;
  const size = big ? 'lg' : 'sm';
  const form = useRef<HTMLFormElement>(null);
  const { shape, setShape, overtaken, take } = useRebased(of, busy);
  const [tries, setTries] = useState(0);
  const [sent, setSent] = useState<CustomerEdit | null>(null);
  const still = overtaken && problem?.status === 412 ? null : stillSo(problem, sent, toEdit(shape));
  const said = useFieldProblem(still);
  const wrong = wrongIn(shape);
  const saidOf = (field: 'name' | 'email') => (tries > 0 && wrong[field] ? t(wrong[field]) : said(field));
  // Whoever is told that a field is wrong stands in it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each attempt, not each letter
  useEffect(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(), [problem, tries]);
  const set = (field: keyof CustomerShape) => (event: { target: { value: string } }) =>
    setShape({ ...shape, [field]: event.target.value });
  const chinese = t.locale === 'en' ? undefined : saidOf('name');
  const english = t.locale === 'en' ? saidOf('name') : undefined;
  const names = [
    <TextInput
      key="zhHant"
      size={size}
      label={t(FIELDS.zhHant)}
      lang="zh-Hant-HK"
      autoComplete="off"
      maxLength={200}
      value={shape.zhHant}
      onChange={set('zhHant')}
      error={said('name.zhHant') ?? chinese}
    />,
    <TextInput
      key="en"
      size={size}
      label={t(FIELDS.en)}
      lang="en"
      autoComplete="off"
      maxLength={200}
      value={shape.en}
      onChange={set('en')}
      error={said('name.en') ?? english}
    />,
  ];
  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTries(tries + 1);
        if (Object.keys(wrong).length > 0) return;
        setSent(toEdit(shape));
        run(toEdit(shape));
      }}
    >
      <div className={big ? css.fields : 'stack'}>
        {overtaken ? (
          <Overtaken
            key={of?.version}
            taken={overtaken.taken.map((field) => t(FIELDS[field]))}
            clashes={overtaken.clashes.map((field) => ({
              key: field,
              label: t(FIELDS[field]),
              theirs: shapeOf(of)[field],
              mine: shape[field],
              onTake: () => take(field),
            }))}
          />
        ) : null}
        <div className={big ? css.pair : 'pair'}>{t.locale === 'en' && big ? names.reverse() : names}</div>
        <TextInput
          size={size}
          label={t(FIELDS.email)}
          type="email"
          inputMode="email"
          autoComplete="off"
          description={of ? t('customer.email_hint') : undefined}
          maxLength={254}
          value={shape.email}
          onChange={set('email')}
          error={saidOf('email')}
        />
        <NativeSelect
          size={size}
          label={t(FIELDS.language)}
          value={shape.language}
          onChange={set('language')}
          data={[
            { value: '', label: t('customer.language.none') },
            ...LANGUAGES.map((one) => ({ value: one as string, label: t(`customer.language.${one}`) })),
          ]}
        />
        <div className={big ? css.actions : 'stack'}>
          <ProblemNotice problem={still} hideFields />
          <div className="row">
            <Button type="submit" size={big ? 'lg' : undefined} fullWidth={big} loading={busy}>
              {verb}
            </Button>
            {onClose ? (
              <Button variant="default" onClick={onClose}>
                {t('ui.cancel')}
              </Button>
            ) : null}
          </div>
        </div>
      </div>
    </form>
  );
}

/** What is typed, beside what somebody else saves meanwhile: nothing of theirs is overwritten unseen. */
function useRebased(of: Customer | null, busy: boolean) {
  const [base, setBase] = useState(of);
  const [shape, setShape] = useState(() => shapeOf(of));
  const [overtaken, setOvertaken] = useState<Rebased<CustomerShape> | null>(null);
  useEffect(() => {
    // What one saves oneself comes back, too.
    if (busy || !of || of.version === base?.version) return;
    const merged = rebase(shapeOf(base), shape, shapeOf(of));
    setShape(merged.shape);
    setBase(of);
    setOvertaken(merged.taken.length + merged.clashes.length > 0 ? merged : null);
  }, [of, base, shape, busy]);
  const take = (field: keyof CustomerShape) => {
    setShape({ ...shape, [field]: shapeOf(base)[field] });
    setOvertaken((was) => was && { ...was, clashes: was.clashes.filter((one) => one !== field) });
  };
  return { shape, setShape, overtaken, take };
}
