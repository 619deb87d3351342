import type { RetentionReview } from '@/api/types/retention';
import { useClient } from '@/app/client';
import { usePages } from '@/app/pages';
import { useFormat } from '@/ui/format';
import { useName } from '@/ui/Names';
import { Section } from '@/ui/Section';
import { useText } from '@/ui/text';
import { retentionKey, retentionPath } from './queries';
import { Listed } from './RowsDialog';

/** Reviews that were finished, the newest first. */
export function Reviews() {
  const t = useText();
  const name = useName();
  const format = useFormat();
  const client = useClient();
  const list = usePages<RetentionReview>(
    [...retentionKey(client.id), 'reviews'],
    `${retentionPath(client.id)}/reviews`,
    {},
  );
  return (
    <Section title={t('retention.reviews')}>
      <Listed list={list} none={t('retention.reviews_none')}>
        {list.rows.map((one) => (
          <li key={one.id}>
            {t('retention.reviewed', { by: name(one.finishedBy), at: format.instant(one.finishedAt) })}
            {one.groups.map((group) => (
              <span key={group.kind} className="dim small block">
                {t(`retention.group.${group.kind}`)}: {t(`retention.due.${group.kind}`, { due: group.due })} ·{' '}
                {t(`retention.decided.${group.decision}`)}
                {group.reason ? ` · ${group.reason}` : ''}
              </span>
            ))}
          </li>
        ))}
      </Listed>
    </Section>
  );
}
