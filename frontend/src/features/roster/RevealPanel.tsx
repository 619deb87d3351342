import { useQuery } from '@tanstack/react-query';
import type { Reveal, RosterFacts } from '@/api/contract';
import { useAct } from '@/app/action';
import { Go } from '@/app/Go';
import { paths } from '@/app/paths';
import { ActionButton } from '@/ui/ActionButton';
import { useFormat } from '@/ui/format';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { ShareBar } from '@/ui/ShareBar';
import { useText } from '@/ui/text';
import { createTransfers, factsQuery } from './queries';
import css from './Reveal.module.css';

type Importers = RosterFacts['importers'];

/** Which importers an address book points to, before it is applied. Without a mobile number an account is not +86 either. */
export function importersOf(reveal: Reveal): Importers {
  const importers: Importers = [
    { entity: 'dingtalk_singapore', accounts: reveal.other + reveal.none },
    { entity: 'dingding_mainland', accounts: reveal.plus86 },
  ];
  return importers.filter((one) => one.accounts > 0);
}

export function RevealPanel({
  clientId,
  reveal,
  kind,
  applied,
}: {
  clientId: string;
  reveal: Reveal;
  kind: 'dingtalk' | 'hr';
  applied: boolean;
}) {
  const t = useText();
  const format = useFormat();
  const { data: facts } = useQuery({ ...factsQuery(clientId), enabled: applied });
  const create = useAct((_: null, key) => createTransfers(clientId, key), { refresh: [['client', clientId]] });
  const importers = (applied ? facts?.importers : null) ?? importersOf(reveal);
  return (
    <section className={css.reveal}>
      <p className={css.total}>
        <b className="figures">{format.number(reveal.total)}</b> {t('roster.import.people', { count: reveal.total })}
      </p>
      {kind === 'hr' ? null : (
        <>
          <ShareBar
            label={t('roster.col.mobile')}
            shares={[
              { key: 'other', label: t('roster.filter.other'), value: reveal.other, pattern: 'full' },
              { key: 'plus86', label: t('roster.filter.plus86'), value: reveal.plus86, pattern: 'stripes' },
              { key: 'none', label: t('roster.filter.none'), value: reveal.none, pattern: 'hollow' },
            ]}
          />
          <p className="small dim">{t('roster.import.inferred')}</p>
          <div className={css.follows}>
            <div>
              <h2>{t('roster.import.importers', { count: importers.length })}</h2>
              <ul className="plain">
                {importers.map((one) => (
                  <li key={one.entity}>{t(`roster.import.importer.${one.entity}`, { accounts: one.accounts })}</li>
                ))}
              </ul>
              <div className={css.act}>
                <ProblemNotice problem={create.problem} />
                {create.result ? (
                  <p>
                    {t('roster.import.created', { count: create.result.length })} ·{' '}
                    <Go to={paths.transfers(clientId)}>{t('roster.import.see_transfers')}</Go>
                  </p>
                ) : importers.length > 0 ? (
                  <ActionButton
                    action={{ allowed: applied, reason: 'apply_first' }}
                    variant={applied ? 'filled' : 'default'}
                    size="sm"
                    loading={create.busy}
                    onClick={() => create.run(null)}
                  >
                    {t('roster.import.create', { count: importers.length })}
                  </ActionButton>
                ) : null}
              </div>
            </div>
            <div>
              <ShareBar
                label={t('roster.col.account')}
                shares={[
                  {
                    key: 'enterprise',
                    label: t('roster.filter.enterprise'),
                    value: reveal.enterprise,
                    pattern: 'full',
                  },
                  { key: 'personal', label: t('roster.filter.personal'), value: reveal.personal, pattern: 'dots' },
                ]}
              />
              <p className={css.note}>{t('roster.import.freeze', { personal: reveal.personal })}</p>
              {reveal.outsideDomain > 0 ? (
                <p className="dim">{t('roster.import.outside', { count: reveal.outsideDomain })}</p>
              ) : null}
            </div>
          </div>
        </>
      )}
    </section>
  );
}
