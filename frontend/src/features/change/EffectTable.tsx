import { Button } from '@mantine/core';
import { useState } from 'react';
import type { AdoptionEffect, ChangeKind } from '@/api/types/dossier';
import { Go } from '@/app/Go';
import { paths } from '@/app/paths';
import { Check } from '@/ui/Check';
import { Names, useName } from '@/ui/Names';
import { sayReason } from '@/ui/ProblemNotice';
import { TiaStatePill } from '@/ui/TiaStatePill';
import { useText } from '@/ui/text';
import css from './Change.module.css';
import { Fates, GapsAndGates, Moves } from './Moves';
import { useBatch } from './useBatch';

/** Every assessment that the change touches; the chosen ones take it over together, and can take it back. */
export function EffectTable({ kind, effects }: { kind: ChangeKind; effects: AdoptionEffect[] }) {
  const t = useText();
  const name = useName();
  const batch = useBatch(kind);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { fared, busy } = batch;
  const open = effects.filter((one) => one.apply.allowed && fared.get(one.tiaId)?.state !== 'done');
  // Whoever answers for the whole book reads it, and takes nothing over.
  const reads = effects.every((one) => one.apply.reason === 'not_allowed');
  const going = open.filter((one) => chosen.has(one.tiaId));
  const choose = (id: string, on: boolean) =>
    setChosen((before) => new Set(on ? [...before, id] : [...before].filter((other) => other !== id)));
  return (
    <>
      <div className={css.scroll}>
        <table className={`${css.table} ${css.wide}`}>
          <thead>
            <tr>
              <th scope="col" className={css.check}>
                {reads ? (
                  <span className="unseen">{t('change.choose_all')}</span>
                ) : (
                  <Check
                    type="checkbox"
                    name="all"
                    checked={open.length > 0 && going.length === open.length}
                    disabled={busy || open.length === 0}
                    onChange={(on) => setChosen(new Set(on ? open.map((one) => one.tiaId) : []))}
                  >
                    <span className="unseen">{t('change.choose_all')}</span>
                    <span className={css.phone} aria-hidden="true">
                      {t('change.choose_all')}
                    </span>
                  </Check>
                )}
              </th>
              <th scope="col" className={css.client}>
                {t('change.col.client')}
              </th>
              <th scope="col">{t('change.col.answers')}</th>
              <th scope="col" className={css.risk}>
                {t('change.col.risk')}
              </th>
              <th scope="col">{t('change.col.gaps')}</th>
            </tr>
          </thead>
          <tbody>
            {effects.map((one) => (
              <tr key={one.tiaId}>
                <td className={css.check}>
                  {open.includes(one) ? (
                    <Check
                      type="checkbox"
                      name={one.tiaId}
                      checked={chosen.has(one.tiaId)}
                      disabled={busy}
                      onChange={(on) => choose(one.tiaId, on)}
                    >
                      <span className="unseen">{name(one.client)}</span>
                    </Check>
                  ) : null}
                </td>
                <th scope="row">
                  <p>
                    <Names of={one.client} />
                  </p>
                  <Go to={paths.adoption(one.clientId, one.tiaId, kind)} className="small">
                    {t('change.assessment', { number: one.number, version: one.versionNo })}
                  </Go>{' '}
                  <TiaStatePill state={one.state} />
                  <State one={one} batch={batch} />
                </th>
                <td>
                  <Fates counts={one.counts} />
                </td>
                <td>
                  <Moves effect={one} />
                </td>
                <td className="small">
                  <GapsAndGates effect={one} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {reads ? null : (
        <div className={css.bar}>
          <Button
            onClick={() => {
              setChosen(new Set());
              void batch.run(going);
            }}
            disabled={going.length === 0}
            loading={busy}
          >
            {t('change.apply', { count: going.length })}
          </Button>
          {batch.progress ? (
            <progress max={batch.progress.of} value={batch.progress.settled} aria-label={t('change.progress')} />
          ) : null}
          <span role="status" className="small">
            {batch.done + batch.failed > 0 ? t('change.result', { done: batch.done, failed: batch.failed }) : null}
          </span>
          {batch.done > 0 && !busy ? (
            <Button variant="default" onClick={() => void batch.undo(effects)}>
              {t('change.undo', { count: batch.done })}
            </Button>
          ) : null}
        </div>
      )}
    </>
  );
}

/** What came of it, or why it cannot be taken over here. */
function State({ one, batch }: { one: AdoptionEffect; batch: ReturnType<typeof useBatch> }) {
  const t = useText();
  const state = batch.fared.get(one.tiaId);
  const said = () => {
    if (state?.state === 'busy') return t('change.busy');
    if (state?.state === 'done') return t(one.beginsVersion ? 'change.done_version' : 'change.done');
    if (state?.state === 'undone') return t('change.undone');
    if (one.apply.reason === 'not_allowed') return null;
    if (!one.apply.allowed) return t.of(`problems.${one.apply.reason}`, null, 'problems.not_allowed');
    return one.beginsVersion ? t('change.begins_version', { no: one.versionNo + 1 }) : null;
  };
  return (
    <p className="small" role="status">
      {state?.state === 'failed' ? (
        <span className={css.wrong}>{state.problem.reasons.map((reason) => sayReason(t, reason)).join(' ')}</span>
      ) : (
        <span className={state?.state === 'done' ? undefined : 'dim'}>{said()}</span>
      )}
    </p>
  );
}
