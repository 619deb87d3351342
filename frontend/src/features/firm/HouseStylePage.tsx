import { Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import type { Firm } from '@/api/contract';
import { toProblem } from '@/api/problem';
import { useAct } from '@/app/action';
import { useFieldProblem } from '@/app/fields';
import { meQuery } from '@/app/session';
import { SettingsTabs } from '@/app/shell/SettingsTabs';
import { useTitle } from '@/app/view';
import { ActionButton } from '@/ui/ActionButton';
import { Loading } from '@/ui/Loading';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { PageHead, Section } from '@/ui/Section';
import { useText } from '@/ui/text';
import { actionColours, parseHex } from '@/ui/theme/firmColour';
import css from './HouseStyle.module.css';
import { type FirmBody, firmQuery, saveFirm } from './queries';

export function HouseStylePage() {
  const t = useText();
  const { data: firm, error } = useQuery(firmQuery);
  useTitle(t('firm.tab.style'));
  return (
    <div className="pad">
      <SettingsTabs />
      <PageHead title={t('firm.tab.style')} lede={t('firm.style.lede')} />
      {error ? <ProblemNotice problem={toProblem(error)} /> : firm ? <StyleForm now={firm} /> : <Loading />}
    </div>
  );
}

interface Shape {
  en: string;
  zh: string;
  colour: string;
  address: string;
  phone: string;
  email: string;
  footer: string;
}
const text = (value: string): string | null => value.trim() || null;
const toBody = (shape: Shape): FirmBody => ({
  name: { en: text(shape.en), zhHant: text(shape.zh) },
  colour: text(shape.colour),
  letterhead: {
    address: text(shape.address),
    phone: text(shape.phone),
    email: text(shape.email),
    footer: text(shape.footer),
  },
});

function StyleForm({ now }: { now: Firm }) {
  const t = useText();
  const [firm, setFirm] = useState(now);
  const save = useAct((body: FirmBody) => saveFirm(firm, body), {
    refresh: [[...meQuery.queryKey], ['firm']],
    done: setFirm,
  });
  const said = useFieldProblem(save.problem);
  const { register, handleSubmit, watch, setValue } = useForm<Shape>({
    defaultValues: {
      en: now.name.en ?? '',
      zh: now.name.zhHant ?? '',
      colour: now.colour ?? '#0c5a61',
      address: now.letterhead.address ?? '',
      phone: now.letterhead.phone ?? '',
      email: now.letterhead.email ?? '',
      footer: now.letterhead.footer ?? '',
    },
  });
  const shape = watch();
  const submit = handleSubmit((values) => save.run(toBody(values)));
  return (
    <div className={css.columns}>
      <form className="form" noValidate onSubmit={submit}>
        <ProblemNotice problem={save.problem} hideFields />
        <div className="pair">
          <TextInput label={t('firm.field.en')} {...register('en')} error={said('name.en') ?? said('name')} />
          <TextInput label={t('firm.field.zh')} lang="zh-Hant-HK" {...register('zh')} error={said('name.zhHant')} />
        </div>
        <TextInput
          label={t('firm.field.colour')}
          description={t('firm.field.colour_hint')}
          {...register('colour')}
          error={said('colour')}
          rightSection={
            <input
              type="color"
              className={css.colour}
              aria-label={t('firm.field.colour')}
              value={parseHex(shape.colour) ? shape.colour : '#0c5a61'}
              onChange={(event) => setValue('colour', event.target.value)}
            />
          }
        />
        <Section title={t('firm.letterhead')}>
          <div className="stack">
            <Textarea label={t('firm.field.address')} rows={2} {...register('address')} error={said('address')} />
            <div className="pair">
              <TextInput label={t('firm.field.phone')} {...register('phone')} error={said('phone')} />
              <TextInput label={t('firm.field.email')} {...register('email')} error={said('email')} />
            </div>
            <TextInput label={t('firm.field.footer')} {...register('footer')} error={said('footer')} />
          </div>
        </Section>
        <div className="row">
          <ActionButton action={firm.actions.edit} size="sm" loading={save.busy} onClick={() => void submit()}>
            {t('firm.save')}
          </ActionButton>
          <span role="status" className="small dim">
            {save.result ? t('ui.saved') : ''}
          </span>
        </div>
      </form>
      <Preview shape={shape} />
    </div>
  );
}

/** The head of a letter and one button, as they will look. */
function Preview({ shape }: { shape: Shape }) {
  const t = useText();
  const { fill } = actionColours(shape.colour);
  return (
    <aside className={css.paper} aria-label={t('firm.preview')} style={{ '--firm': fill } as React.CSSProperties}>
      <div className={css.head}>
        <b lang="zh-Hant-HK">{shape.zh}</b>
        <b lang="en">{shape.en}</b>
        <span>{shape.address}</span>
        <span>{[shape.phone, shape.email].filter(Boolean).join(' · ')}</span>
      </div>
      <span className={css.lines} />
      <span className={css.button}>{t('firm.preview_button')}</span>
      <p className={css.foot}>{shape.footer}</p>
    </aside>
  );
}
