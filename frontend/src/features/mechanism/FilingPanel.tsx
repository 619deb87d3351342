import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FilingEdit, Mechanism } from '@/api/types/transfer';
import { useAct } from '@/app/action';
import { useFieldProblem } from '@/app/fields';
import { useWho } from '@/app/members';
import { ActionButton } from '@/ui/ActionButton';
import { Due } from '@/ui/Due';
import { useFormat } from '@/ui/format';
import { useName } from '@/ui/Names';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { Section } from '@/ui/Section';
import { StatePill } from '@/ui/StatePill';
import { useText } from '@/ui/text';
import { isDatedAnew } from './findings';
import css from './Mechanism.module.css';
import { filingPackUrl, saveFiling } from './queries';

interface Props {
  clientId: string;
  transferId: string;
  mechanism: Mechanism;
}

/** The filing of a GBA Standard Contract: what stands, a form for the next revision, and the ones before. */
export function FilingPanel({ clientId, transferId, mechanism }: Props) {
  const t = useText();
  const format = useFormat();
  const name = useName();
  const who = useWho();
  const [stands, ...before] = mechanism.filings;
  const due = mechanism.choice?.result.due;
  return (
    <Section title={t('mechanism.filing')} id="filing">
      <div className="stack">
        {stands ? (
          <p className="row">
            {stands.filedOn ? (
              <StatePill tone="done">{t('mechanism.filed', { date: format.day(stands.filedOn) })}</StatePill>
            ) : (
              <>
                <StatePill tone="waiting">{t('mechanism.to_file')}</StatePill>
                <Due day={stands.dueOn} />
                {stands.provisional ? <span className={css.grade}>{t('mechanism.provisional')}</span> : null}
              </>
            )}
            <span className="dim">{t(`mechanism.authority.${stands.authority}`)}</span>
            {stands.reference ? <span className="figures">{stands.reference}</span> : null}
          </p>
        ) : due ? (
          <p className="row">
            <StatePill tone="waiting">{t('mechanism.to_file')}</StatePill>
            <Due day={due.on} />
            {due.provisional ? <span className={css.grade}>{t('mechanism.provisional')}</span> : null}
            <span className="dim">{t('mechanism.clock_runs')}</span>
          </p>
        ) : null}
        {stands && isDatedAnew(mechanism) && due ? (
          <p className="small">
            {t('mechanism.dated_anew', { date: format.day(due.effectiveOn), due: format.day(due.on) })}
          </p>
        ) : null}
        <FilingForm
          key={`${stands?.version ?? 0} ${due?.effectiveOn ?? ''}`}
          {...{ clientId, transferId, mechanism }}
        />
        {before.length > 0 ? (
          <details className={css.cited}>
            <summary>{t('mechanism.filings_before', { count: before.length })}</summary>
            <ul>
              {before.map((one) => (
                <li key={one.version} className="figures">
                  {t('mechanism.filing_line', {
                    effective: format.day(one.effectiveOn),
                    due: format.day(one.dueOn),
                    filed: one.filedOn ? format.day(one.filedOn) : '—',
                    reference: one.reference || '—',
                  })}
                  <span className={css.reference}>
                    {name(who(one.by))} · {format.instant(one.at)}
                  </span>
                </li>
              ))}
            </ul>
          </details>
        ) : null}
      </div>
    </Section>
  );
}

function FilingForm({ clientId, transferId, mechanism }: Props) {
  const t = useText();
  const stands = mechanism.filings[0];
  const due = mechanism.choice?.result.due;
  const anew = isDatedAnew(mechanism) && !stands?.filedOn;
  const { pack } = mechanism.actions;
  const [shape, setShape] = useState<FilingEdit>({
    authority: stands?.authority ?? 'dpo',
    effectiveOn: (anew ? null : stands?.effectiveOn) ?? due?.effectiveOn ?? '',
    filedOn: stands?.filedOn ?? null,
    reference: stands?.reference ?? '',
  });
  const save = useAct((body: FilingEdit) => saveFiling(clientId, transferId, body, stands?.version ?? 0), {
    refresh: [['client', clientId]],
  });
  const said = useFieldProblem(save.problem);
  const [tried, setTried] = useState(false);
  const set = (change: Partial<FilingEdit>) => setShape({ ...shape, ...change });
  const submit = () => {
    setTried(true);
    if (shape.effectiveOn) save.run({ ...shape, reference: shape.reference.trim() });
  };
  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (mechanism.actions.file?.allowed) submit();
      }}
    >
      <ProblemNotice problem={save.problem} hideFields />
      <NativeSelect
        label={t('mechanism.filed_with')}
        value={shape.authority}
        onChange={(event) => set({ authority: event.target.value as FilingEdit['authority'] })}
        data={[
          { value: 'dpo', label: t('mechanism.authority.dpo') },
          { value: 'guangdong_cac', label: t('mechanism.authority.guangdong_cac') },
        ]}
      />
      <div className="pair">
        <TextInput
          type="date"
          label={t('mechanism.effective_on')}
          value={shape.effectiveOn}
          onChange={(event) => set({ effectiveOn: event.target.value })}
          error={(tried && !shape.effectiveOn && t.of('problems.field.missing')) || said('effectiveOn')}
        />
        <TextInput
          type="date"
          label={t('mechanism.filed_on')}
          value={shape.filedOn ?? ''}
          onChange={(event) => set({ filedOn: event.target.value || null })}
          error={said('filedOn')}
        />
      </div>
      <TextInput
        label={t('mechanism.reference')}
        maxLength={200}
        value={shape.reference}
        onChange={(event) => set({ reference: event.target.value })}
        error={said('reference')}
      />
      <div className="row">
        <ActionButton action={mechanism.actions.file} size="sm" loading={save.busy} onClick={submit}>
          {t('mechanism.record_filing')}
        </ActionButton>
        {pack?.allowed ? (
          <a className="button-link" href={filingPackUrl(clientId, transferId)}>
            {t('mechanism.filing_pack')}
          </a>
        ) : pack?.reason === 'mechanism_register_disagrees' ? (
          <span className="small dim">
            {t('mechanism.filing_pack')}: {t('problems.mechanism_register_disagrees')}
          </span>
        ) : null}
      </div>
    </form>
  );
}
