import { useQuery } from '@tanstack/react-query';
import type { Client } from '@/api/types/client';
import type { RosterImport } from '@/api/types/people';
import { useAct } from '@/app/action';
import { Go } from '@/app/Go';
import { paths } from '@/app/paths';
import { pointedAt, profilesQuery, proposalsQuery, propose } from '@/app/transfers';
import { ActionButton } from '@/ui/ActionButton';
import { useFormat } from '@/ui/format';
import { useName } from '@/ui/Names';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { ShareBar } from '@/ui/ShareBar';
import { useText } from '@/ui/text';
import css from './Reveal.module.css';

/** An HR list knows no accounts; it knows who left and can still get in. */
function HrReveal({ preview }: { preview: RosterImport }) {
  const t = useText();
  const format = useFormat();
  const { counts } = preview;
  const people = counts.added + counts.changed + counts.unchanged;
  return (
    <section className={css.reveal}>
      <p className={css.total}>
        <b className="figures">{format.number(people)}</b> {t('roster.import.people', { count: people })}
      </p>
      <ul className="plain">
        {counts.leaversStillActive > 0 ? (
          <li>
            <b>{t('roster.import.leavers', { count: counts.leaversStillActive })}</b>
          </li>
        ) : null}
        {counts.notInPlatform > 0 ? (
          <li>{t('roster.import.not_in_platform', { count: counts.notInPlatform })}</li>
        ) : null}
      </ul>
    </section>
  );
}

export function RevealPanel({ client, preview }: { client: Client; preview: RosterImport }) {
  const t = useText();
  const format = useFormat();
  const name = useName();
  const applied = Boolean(preview.appliedAt);
  const may = client.actions.editTransfers;
  const { data: profiles } = useQuery(profilesQuery);
  const { data: proposals } = useQuery({
    ...proposalsQuery(client.id),
    enabled: client.actions.viewTransfers?.allowed === true,
  });
  const create = useAct((_: null, key) => propose(client.id, key), {
    refresh: [['client', client.id]],
    always: true,
  });
  const { reveal } = preview;
  if (!reveal) return <HrReveal preview={preview} />;
  // The file's own kind is the platform whose address book it is.
  const importers = profiles ? pointedAt(profiles, preview.kind, reveal) : [];
  const { counts } = preview;
  // Where the file changes nothing, the roster says it already: there is nothing to apply first.
  const stands = applied || counts.added + counts.changed + counts.gone === 0;
  const has = (importer: string) => proposals?.some((one) => one.importer === importer && one.registered) ?? false;
  const missing = proposals ? importers.filter((one) => !has(one.importer)) : [];
  return (
    <section className={css.reveal}>
      <p className={css.total}>
        <b className="figures">{format.number(reveal.total)}</b> {t('roster.import.accounts', { count: reveal.total })}
      </p>
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
              <li key={one.importer}>
                {t.of(`roster.import.importer.${one.serves}`, { importer: name(one.called), accounts: one.accounts })}
              </li>
            ))}
          </ul>
          <div className={css.do}>
            <ProblemNotice problem={create.problem} />
            {create.result ? (
              <p>
                {t('roster.import.created', { count: create.result.ids.length })} ·{' '}
                <Go to={paths.transfers(client.id)}>{t('roster.import.see_transfers')}</Go>
              </p>
            ) : proposals && importers.length > 0 && missing.length === 0 ? (
              <p>
                {t('roster.import.have_transfers')} ·{' '}
                <Go to={paths.transfers(client.id)}>{t('roster.import.see_transfers')}</Go>
              </p>
            ) : missing.length > 0 && may ? (
              <ActionButton
                action={may.allowed && !stands ? { allowed: false, reason: 'apply_first' } : may}
                variant={stands ? 'filled' : 'default'}
                size="sm"
                loading={create.busy}
                onClick={() => create.run(null)}
              >
                {t('roster.import.create', { count: missing.length })}
              </ActionButton>
            ) : null}
          </div>
        </div>
        <div>
          <ShareBar
            label={t('roster.col.account')}
            shares={[
              { key: 'enterprise', label: t('roster.filter.enterprise'), value: reveal.enterprise, pattern: 'full' },
              { key: 'personal', label: t('roster.filter.personal'), value: reveal.personal, pattern: 'dots' },
              ...(reveal.unknown > 0
                ? [
                    {
                      key: 'unknown',
                      label: t('roster.filter.unknown'),
                      value: reveal.unknown,
                      pattern: 'hollow' as const,
                    },
                  ]
                : []),
            ]}
          />
          <p className={css.note}>{t('roster.import.freeze', { personal: reveal.personal })}</p>
          {reveal.domain && reveal.outsideDomain > 0 ? (
            <p className="dim">
              {t(reveal.domainInferred ? 'roster.import.outside_inferred' : 'roster.import.outside', {
                count: reveal.outsideDomain,
                domain: reveal.domain,
              })}
            </p>
          ) : null}
        </div>
      </div>
    </section>
  );
}
