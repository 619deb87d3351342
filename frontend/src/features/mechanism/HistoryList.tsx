import type { Mechanism } from '@/api/types/transfer';
import { useWho } from '@/app/members';
import { useFormat } from '@/ui/format';
import { useName } from '@/ui/Names';
import { Section } from '@/ui/Section';
import { useText } from '@/ui/text';
import css from './Mechanism.module.css';

/** Every choice so far, newest first: none is ever changed. */
export function HistoryList({ mechanism }: { mechanism: Mechanism }) {
  const t = useText();
  const format = useFormat();
  const name = useName();
  const who = useWho();
  if (mechanism.history.length === 0) return null;
  const titleOf = (id: string) => mechanism.guide.groups.find((group) => group.id === id)?.title ?? '';
  return (
    <Section
      title={t('mechanism.history')}
      aside={<span className="small dim">{t('mechanism.history_total', { count: mechanism.historyTotal })}</span>}
    >
      <ol className={css.history}>
        {mechanism.history.map((row) => (
          <li key={row.version}>
            <p className="small dim figures">
              {t('mechanism.version', { version: row.version })} · {name(who(row.by))} · {format.instant(row.at)} ·{' '}
              {t('mechanism.pack', { version: row.packVersion })}
            </p>
            <ul className={css.outcomes}>
              <li>
                <span className="block small dim">{titleOf('s33')}</span>
                {row.s33}
              </li>
              <li>
                <span className="block small dim">{titleOf('rmc')}</span>
                {row.rmc}
              </li>
              <li>
                <span className="block small dim">{titleOf('gba')}</span>
                {row.gba}
              </li>
              <li>
                <span className="block small dim">{titleOf('return')}</span>
                {row.returnLeg}
              </li>
            </ul>
            {row.note ? <p className="prose">{row.note}</p> : null}
            {row.disagreement ? (
              <p className="prose">{t('mechanism.disagreement_said', { reason: row.disagreement })}</p>
            ) : null}
          </li>
        ))}
      </ol>
    </Section>
  );
}
