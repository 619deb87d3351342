import { Button, NumberInput } from '@mantine/core';
import { useState } from 'react';
import type { RetentionRow, RetentionView } from '@/api/types/retention';
import { useAct } from '@/app/action';
import { useClient } from '@/app/client';
import { useFieldProblem } from '@/app/fields';
import { Check } from '@/ui/Check';
import { Dialog } from '@/ui/Dialog';
import { useFormat } from '@/ui/format';
import { useName } from '@/ui/Names';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { Section } from '@/ui/Section';
import { useText } from '@/ui/text';
import { moved, setPeriod } from './queries';
import { ReasonInput } from './ReasonInput';
import css from './Retention.module.css';

/** The table, each row with its basis and how far it was checked: what is a default or from memory is never shown as law. */
export function Periods({ of }: { of: RetentionView }) {
  const t = useText();
  const name = useName();
  const [setting, setSetting] = useState<RetentionRow | null>(null);
  return (
    <Section title={t('retention.periods')} aside={<span className="dim small">{`${of.pack} ${of.packVersion}`}</span>}>
      <p className="dim prose">{t('retention.periods_text')}</p>
      <ul className={css.list}>
        {of.rows.map((row) => (
          <li key={row.key} className={css.group}>
            <div>
              <b>{name(row.record)}</b>
              {row.own ? <Own of={row.own} /> : null}
              {row.own?.months ? (
                <span className="dim small block">
                  {t('retention.says', { label: t('retention.departs'), what: name(row.keep) })}
                </span>
              ) : (
                <span className="block">{name(row.keep)}</span>
              )}
              <span className="dim small block">{t('retention.from', { from: name(row.from) })}</span>
              <span className="dim small block">
                {t('retention.says', {
                  label: t(row.own?.months ? 'retention.departs_basis' : 'retention.basis'),
                  what: `${name(row.basis)} · ${t(`retention.grade.${row.grade}`)}`,
                })}
              </span>
            </div>
            {row.key === 'compliance_file' ? (
              <span className="dim small">{t('retention.records_stay_short')}</span>
            ) : row.acts ? (
              of.actions.prepare?.allowed ? (
                <Button size="xs" variant="default" onClick={() => setSetting(row)}>
                  {t('retention.set_own')}
                </Button>
              ) : null
            ) : (
              <span className="dim small">{t('retention.guidance')}</span>
            )}
          </li>
        ))}
      </ul>
      {setting ? <PeriodDialog row={setting} onClose={() => setSetting(null)} /> : null}
    </Section>
  );
}

/** What the client set rests on its own words: who said it, when and why; or that the table holds again. */
function Own({ of }: { of: NonNullable<RetentionRow['own']> }) {
  const t = useText();
  const name = useName();
  const format = useFormat();
  return (
    <span className="block">
      {of.months
        ? t('retention.own', { period: t('retention.months', { months: of.months }) })
        : t('retention.own_none')}
      <span className="small block">
        {t('retention.own_said', { by: name(of.by), on: format.instant(of.at), reason: of.reason })}
      </span>
    </span>
  );
}

function PeriodDialog({ row, onClose }: { row: RetentionRow; onClose: () => void }) {
  const t = useText();
  const name = useName();
  const client = useClient();
  const [own, setOwn] = useState(true);
  const [months, setMonths] = useState<number | ''>(row.own?.months ?? row.months ?? '');
  const [reason, setReason] = useState('');
  const act = useAct(
    (body: { months: number | null; reason: string }) =>
      setPeriod(client.id, row.key, body.months, body.reason, row.own?.ordinal ?? 0),
    { refresh: moved(client.id), always: true, done: onClose },
  );
  const said = useFieldProblem(act.problem);
  return (
    <Dialog title={name(row.record)} onClose={onClose}>
      <div className="stack">
        <p className="dim">
          {name(row.keep)} · {name(row.basis)} · {t(`retention.grade.${row.grade}`)}
        </p>
        <Check type="radio" name="own" checked={own} onChange={() => setOwn(true)}>
          {t('retention.own_period')}
        </Check>
        {own ? (
          <NumberInput
            label={t('retention.own_months')}
            min={1}
            max={1200}
            allowDecimal={false}
            value={months}
            error={said('months')}
            onChange={(value) => setMonths(typeof value === 'number' ? value : '')}
          />
        ) : null}
        {row.own?.months ? (
          <Check type="radio" name="own" checked={!own} onChange={() => setOwn(false)}>
            {t('retention.as_table')}
          </Check>
        ) : null}
        <ReasonInput hint="retention.reason_hint" value={reason} error={said('reason')} onChange={setReason} />
        <ProblemNotice problem={act.problem} hideFields />
        <div className="row">
          <Button
            loading={act.busy}
            disabled={reason.trim().length < 10 || (own && !months)}
            onClick={() => act.run({ months: own ? months || null : null, reason: reason.trim() })}
          >
            {t('retention.save')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
