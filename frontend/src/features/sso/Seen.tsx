import { Facts } from '@/ui/Section';
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
        <b>{t.of(`sso.outcome.${outcome}`)}</b> {match ? t.of(`sso.match.${match}`) : null}
      </p>
      {email || subject ? (
        <Facts
          items={[
            [t('sso.seen.subject'), subject ?? '—'],
            [t('sso.seen.email'), email ?? '—'],
            [t('sso.seen.name'), name ?? '—'],
          ]}
        />
      ) : null}
    </div>
  );
}
