import { Facts } from '@/ui/Section';
import { StatePill } from '@/ui/StatePill';
import { useText } from '@/ui/text';

interface Props {
  outcome: string;
  match?: string | null;
  subject?: string | null;
  email?: string | null;
  name?: string | null;
}

/** What came back, and whom the roster would have found. */
export function Seen({ outcome, match, subject, email, name }: Props) {
  const t = useText();
  return (
    <div className="stack">
      <p>
        <StatePill tone={outcome === 'passed' ? 'done' : 'alarm'}>{t.of(`sso.outcome.${outcome}`)}</StatePill>
      </p>
      {match ? <p>{t.of(`sso.match.${match}`)}</p> : null}
      {email || subject ? (
        <Facts
          items={[
            [t('sso.seen.email'), email ?? '—'],
            [t('sso.seen.name'), name ?? '—'],
            [t('sso.seen.subject'), subject ?? '—'],
          ]}
        />
      ) : null}
    </div>
  );
}
