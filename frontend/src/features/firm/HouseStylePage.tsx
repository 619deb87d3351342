import { Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { toProblem } from '@/api/problem';
import type { Firm, FirmEdit } from '@/api/types';
import { useAct } from '@/app/action';
import { typed, useFieldProblem } from '@/app/fields';
import { meQuery } from '@/app/session';
import { SettingsTabs } from '@/app/shell/SettingsTabs';
import { useTitle } from '@/app/view';
import { ActionButton, ReadOnlyLine } from '@/ui/ActionButton';
import { Loading } from '@/ui/Loading';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { Facts, PageHead, Section } from '@/ui/Section';
import { useText } from '@/ui/text';
import { actionColours, parseHex } from '@/ui/theme/firmColour';
import css from './HouseStyle.module.css';
import { LogoField } from './LogoField';
import { firmQuery, logoUrl, saveFirm } from './queries';

export function HouseStylePage() {
  const t = useText();
  const { data: firm, error } = useQuery(firmQuery);
  useTitle(t('firm.tab.style'));
  return (
    <div className="pad">
      <SettingsTabs />
      <PageHead title={t('firm.tab.style')} lede={t('firm.style.lede')} />
      {error ? (
        <ProblemNotice problem={toProblem(error)} />
      ) : firm ? (
        firm.actions.edit?.allowed ? (
          <>
            <LogoField firm={firm} />
            <StyleForm now={firm} />
          </>
        ) : (
          <StyleRead firm={firm} />
        )
      ) : (
        <Loading />
      )}
    </div>
  );
}

interface Shape {
  en: string;
  zh: string;
  colour: string;
  addressEn: string;
  addressZhHant: string;
  phone: string;
  email: string;
  footer: string;
}
/** None, or one that could be written to; the server looks again. */
export const isEmail = (value: string): boolean => /^\s*([^@\s]+@[^@\s.]+(\.[^@\s.]+)+)?\s*$/.test(value);

const toBody = (shape: Shape): FirmEdit => ({
  name: { en: typed(shape.en), zhHant: typed(shape.zh) },
  colour: shape.colour.trim().toLowerCase(),
  letterhead: {
    addressEn: shape.addressEn.trim(),
    addressZhHant: shape.addressZhHant.trim(),
    phone: shape.phone.trim(),
    email: shape.email.trim(),
    footer: shape.footer.trim(),
  },
});

function StyleForm({ now }: { now: Firm }) {
  const t = useText();
  const [firm, setFirm] = useState(now);
  const save = useAct((body: FirmEdit) => saveFirm(firm, body), {
    refresh: [[...meQuery.queryKey], ['firm']],
    done: setFirm,
  });
  const said = useFieldProblem(save.problem);
  const { register, handleSubmit, watch, setValue, formState } = useForm<Shape>({
    defaultValues: {
      en: now.name.en ?? '',
      zh: now.name.zhHant ?? '',
      colour: now.colour,
      ...now.letterhead,
    },
  });
  const shape = watch();
  const submit = handleSubmit((values) => save.run(toBody(values)));
  return (
    <div className={css.columns}>
      <form className="form" noValidate onSubmit={submit}>
        <ProblemNotice problem={save.problem} hideFields />
        <div className="pair">
          <TextInput
            label={t('firm.field.en')}
            maxLength={200}
            {...register('en')}
            error={said('name.en') ?? said('name')}
          />
          <TextInput
            label={t('firm.field.zh')}
            lang="zh-Hant-HK"
            maxLength={200}
            {...register('zh')}
            error={said('name.zhHant')}
          />
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
            <div className="pair">
              <Textarea
                label={t('firm.field.address_en')}
                lang="en"
                rows={3}
                maxLength={300}
                {...register('addressEn')}
                error={said('addressEn')}
              />
              <Textarea
                label={t('firm.field.address_zh')}
                lang="zh-Hant-HK"
                rows={3}
                maxLength={300}
                {...register('addressZhHant')}
                error={said('addressZhHant')}
              />
            </div>
            <div className="pair">
              <TextInput label={t('firm.field.phone')} maxLength={60} {...register('phone')} error={said('phone')} />
              <TextInput
                label={t('firm.field.email')}
                type="email"
                maxLength={200}
                {...register('email', {
                  validate: (value) => isEmail(value) || t.of('problems.row.email_unreadable'),
                })}
                error={formState.errors.email?.message ?? said('email')}
              />
            </div>
            <TextInput label={t('firm.field.footer')} maxLength={300} {...register('footer')} error={said('footer')} />
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
      <Preview shape={shape} logo={now.logo} />
    </div>
  );
}

/** The house style to read. */
function StyleRead({ firm }: { firm: Firm }) {
  const t = useText();
  const { name, colour, letterhead } = firm;
  return (
    <div className={css.columns}>
      <div>
        <ReadOnlyLine reason={firm.actions.edit?.reason} role={t('firm.style.read_only')} />
        <Facts
          items={[
            [t('firm.field.en'), name.en ?? '—'],
            [t('firm.field.zh'), name.zhHant ?? '—'],
            [t('firm.field.colour'), colour],
            [t('firm.field.address_en'), letterhead.addressEn || '—'],
            [t('firm.field.address_zh'), letterhead.addressZhHant || '—'],
            [t('firm.field.phone'), letterhead.phone || '—'],
            [t('firm.field.email'), letterhead.email || '—'],
            [t('firm.field.footer'), letterhead.footer || '—'],
          ]}
        />
      </div>
      <Preview shape={{ en: name.en ?? '', zh: name.zhHant ?? '', colour, ...letterhead }} logo={firm.logo} />
    </div>
  );
}

/** The head of a letter and one button, as they will look. */
function Preview({ shape, logo }: { shape: Shape; logo: string | null | undefined }) {
  const t = useText();
  const { fill } = actionColours(shape.colour);
  return (
    <aside className={css.paper} aria-label={t('firm.preview')} style={{ '--firm': fill } as React.CSSProperties}>
      <div className={css.head}>
        {logo ? <img className={css.printed} src={logoUrl(logo)} alt={t('firm.logo_of')} /> : null}
        <b lang="zh-Hant-HK">{shape.zh}</b>
        <b lang="en">{shape.en}</b>
        <span lang="zh-Hant-HK">{shape.addressZhHant}</span>
        <span lang="en">{shape.addressEn}</span>
        <span>{[shape.phone, shape.email].filter(Boolean).join(' · ')}</span>
      </div>
      <span className={css.lines} />
      <span className={css.button}>{t('firm.preview_button')}</span>
      <p className={css.foot}>{shape.footer}</p>
    </aside>
  );
}
