import { Button, TextInput } from '@mantine/core';
import { type ReactNode, useId, useState } from 'react';
import type { ApiProblem } from '@/api/problem';
import type { Action, Member } from '@/api/types';
import { useFieldProblem } from '@/app/fields';
import { useMe } from '@/app/session';
import { Check } from '@/ui/Check';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { useText } from '@/ui/text';
import css from './Members.module.css';
import { type MemberShape, shapeOf } from './member';

interface Props {
  /** Null for somebody new, whose address is asked for too. */
  member: Member | null;
  busy: boolean;
  problem: ApiProblem | null;
  verb: string;
  beside?: ReactNode;
  onSubmit: (shape: MemberShape) => void;
}

export function MemberForm({ member, busy, problem, verb, beside, onSubmit }: Props) {
  const t = useText();
  const me = useMe();
  const said = useFieldProblem(problem);
  const rolesId = useId();
  const [shape, setShape] = useState(() => shapeOf(member));
  const [unnamed, setUnnamed] = useState(false);
  const set = (change: Partial<MemberShape>) => setShape({ ...shape, ...change });
  const keeps: Action | undefined = member?.actions.demote;
  const mustKeep = Boolean(member?.roles?.includes('administrator') && keeps && !keeps.allowed);
  const givesUp = member?.id === me?.id && member?.roles?.includes('administrator') && !shape.administrator;
  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const named = Boolean(shape.en.trim() || shape.zh.trim());
        setUnnamed(!named);
        if (named) onSubmit(shape);
      }}
    >
      <ProblemNotice problem={problem} hideFields />
      <div className="pair">
        <TextInput
          label={t('firm.member.name_en')}
          lang="en"
          maxLength={200}
          value={shape.en}
          onChange={(event) => set({ en: event.target.value })}
          error={(unnamed && t.of('problems.name_missing')) || said('name.en') || said('name')}
        />
        <TextInput
          label={t('firm.member.name_zh')}
          lang="zh-Hant-HK"
          maxLength={200}
          value={shape.zh}
          onChange={(event) => set({ zh: event.target.value })}
          error={said('name.zhHant')}
        />
      </div>
      {member ? null : (
        <TextInput
          label={t('firm.member.email')}
          type="email"
          autoComplete="off"
          maxLength={254}
          value={shape.email}
          onChange={(event) => set({ email: event.target.value })}
          error={said('email')}
        />
      )}
      <fieldset className={css.roles} aria-describedby={rolesId}>
        <legend>{t('firm.member.roles')}</legend>
        <Check
          type="checkbox"
          name="administrator"
          checked={shape.administrator}
          disabled={mustKeep}
          onChange={(administrator) => set({ administrator })}
        >
          {t('firm.member.administrator')}
          <span className={css.hint}>
            {mustKeep ? t.of(`problems.${keeps?.reason}`) : t('firm.member.administrator_hint')}
          </span>
        </Check>
        <Check type="checkbox" name="partner" checked={shape.partner} onChange={(partner) => set({ partner })}>
          {t('firm.member.partner')}
          <span className={css.hint}>{t('firm.member.partner_hint')}</span>
        </Check>
        <p id={rolesId} className="small dim">
          {t('firm.member.roles_hint')}
        </p>
        {said('roles') ? (
          <p role="alert" className={css.trouble}>
            {said('roles')}
          </p>
        ) : null}
        {givesUp ? (
          <p role="status" className="small">
            {t('firm.member.give_up')}
          </p>
        ) : null}
      </fieldset>
      <div className="row">
        <Button type="submit" size="sm" loading={busy}>
          {verb}
        </Button>
        {beside}
      </div>
    </form>
  );
}
