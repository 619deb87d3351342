import type { DisposalRow } from '@/api/types/retention';
import { useClient } from '@/app/client';
import { usePages } from '@/app/pages';
import { useFormat } from '@/ui/format';
import { useName } from '@/ui/Names';
import { Section } from '@/ui/Section';
import { StatePill, type Tone } from '@/ui/StatePill';
import { useText } from '@/ui/text';
import { retentionKey, retentionPath } from './queries';
import css from './Retention.module.css';
import { Listed } from './RowsDialog';

export const TONES: Record<DisposalRow['state'], Tone> = {
  prepared: 'waiting',
  running: 'open',
  done: 'done',
  stopped: 'quiet',
  sent_back: 'quiet',
  cancelled: 'quiet',
};

/** What was disposed of, or waits to be decided; the newest first. */
export function Disposals({ open }: { open: (id: string) => void }) {
  const t = useText();
  const name = useName();
  const format = useFormat();
  const client = useClient();
  const list = usePages<DisposalRow>(
    [...retentionKey(client.id), 'disposals'],
    `${retentionPath(client.id)}/disposals`,
    {},
  );
  return (
    <Section title={t('retention.disposals')}>
      <Listed list={list} none={t('retention.disposals_none')}>
        {list.rows.map((one) => (
          <li key={one.id} className={css.group}>
            <div>
              <button type="button" className={css.link} onClick={() => open(one.id)}>
                {t('retention.disposal', { number: one.number })}
              </button>{' '}
              <span className="small">{t(`retention.group.${one.kind}`)}</span>
              <span className="dim small block">
                {t('retention.prepared_by', { by: name(one.preparedBy), at: format.instant(one.preparedAt) })}
              </span>
            </div>
            <span>
              <StatePill tone={TONES[one.state]}>{t(`retention.state.${one.state}`)}</StatePill>
              <span className="dim small block figures">
                {t('retention.people', {
                  count: one.state === 'done' || one.state === 'stopped' ? one.disposed : one.people,
                })}
              </span>
            </span>
          </li>
        ))}
      </Listed>
    </Section>
  );
}
