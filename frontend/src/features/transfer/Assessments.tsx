import { useQuery } from '@tanstack/react-query';
import type { Client } from '@/api/types/client';
import { tiasQuery } from '@/app/client';
import { Go } from '@/app/Go';
import { useWho } from '@/app/members';
import { paths } from '@/app/paths';
import { Due } from '@/ui/Due';
import { useFormat } from '@/ui/format';
import { useName } from '@/ui/Names';
import { Section } from '@/ui/Section';
import { TiaStatePill } from '@/ui/TiaStatePill';
import { useText } from '@/ui/text';
import css from './Register.module.css';

/** What was assessed, and where each stands. */
export function Assessments({ client }: { client: Client }) {
  const t = useText();
  const name = useName();
  const who = useWho();
  const format = useFormat();
  const { data: tias = [] } = useQuery(tiasQuery(client.id));
  if (tias.length === 0) return null;
  return (
    <Section title={t('transfer.assessments')}>
      <ul className={css.list}>
        {tias.map((tia) => (
          <li key={tia.id} className={css.tia}>
            <Go to={paths.assessment(client.id, tia.id)}>{name(tia.title)}</Go>
            <span className="dim small figures">
              {t('ui.tia_number', { number: tia.number, version: tia.versionNo })} · {name(who(tia.authorId))} ·{' '}
              {format.instantDay(tia.startedAt)}
            </span>
            {tia.reviewDue && tia.state !== 'superseded' ? (
              <span className="small">
                <span className="dim">{t('transfer.next_review')}</span> <Due day={tia.reviewDue} />
              </span>
            ) : (
              <span />
            )}
            <TiaStatePill state={tia.state} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
