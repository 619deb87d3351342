import { useQuery } from '@tanstack/react-query';
import type { Client } from '@/api/types/client';
import { useAct } from '@/app/action';
import { packLocale } from '@/app/packs';
import { profilesQuery, proposalsQuery, propose } from '@/app/transfers';
import { ActionButton } from '@/ui/ActionButton';
import { useName } from '@/ui/Names';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { useText } from '@/ui/text';
import css from './Register.module.css';

/** "Which DingTalk?" What platforms and address book point to and no transfer goes to yet, with how one tells. */
export function Proposals({ client, bare }: { client: Client; bare: boolean }) {
  const t = useText();
  const name = useName();
  const { data: proposals = [] } = useQuery(proposalsQuery(client.id));
  const { data: profiles } = useQuery(profilesQuery);
  const make = useAct((_: null, key) => propose(client.id, key), { refresh: [['client', client.id]], always: true });
  const missing = proposals.filter((one) => !one.registered);
  if (missing.length === 0) return <ProblemNotice problem={make.problem} />;
  const vendors = [...new Set(missing.map((one) => one.vendor))];
  const told = vendors.flatMap((vendor) => {
    const profile = profiles?.platforms.find((one) => one.vendor === vendor);
    const text = profile?.resolution?.[packLocale(t.locale)];
    return text ? [text] : [];
  });
  return (
    <section className={css.proposals} aria-labelledby="proposals">
      <div>
        <h2 id="proposals">{t('transfer.proposed', { count: missing.length })}</h2>
        <ul className="plain">
          {missing.map((one) => (
            <li key={one.importer}>
              {one.accounts === null || one.accounts === undefined
                ? name(one.importerShort)
                : t('transfer.proposed_accounts', { importer: name(one.importerShort), accounts: one.accounts })}{' '}
              {one.importerGrade === 'verified' ? null : (
                <span className="dim small">{t.of(`transfer.grade.${one.importerGrade}`)}</span>
              )}
            </li>
          ))}
        </ul>
        {told.map((text) => (
          <p key={text} className="small dim prose" lang={t.locale === 'en' ? 'en' : 'zh-Hant-HK'}>
            {text}
          </p>
        ))}
        <ProblemNotice problem={make.problem} />
      </div>
      <ActionButton
        action={client.actions.editTransfers}
        variant={bare ? 'filled' : 'default'}
        loading={make.busy}
        onClick={() => make.run(null)}
      >
        {t('transfer.propose', { count: missing.length })}
      </ActionButton>
    </section>
  );
}
