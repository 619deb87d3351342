import { useState } from 'react';
import type { Engagement } from '@/api/types/client';
import { useClient, useClientTitle } from '@/app/client';
import { Go } from '@/app/Go';
import { paths } from '@/app/paths';
import { ReadOnlyLine } from '@/ui/ActionButton';
import { useFormat } from '@/ui/format';
import { Facts, PageHead, Section } from '@/ui/Section';
import { useText } from '@/ui/text';
import { Archiving } from './Archiving';
import { Assignments } from './Assignments';
import { EngagementForm } from './EngagementForm';
import { currentOf } from './engagement';
import { Platforms } from './Platforms';

/** The firm's mandate: what, how long, for how much; who works on it; on which platforms. */
export function EngagementPage() {
  const t = useText();
  const client = useClient();
  const [writing, setWriting] = useState(false);
  const [saves, setSaves] = useState(0);
  const current = writing ? null : currentOf(client.engagements);
  useClientTitle(t('client.engagement'));
  return (
    <>
      <p className="small">
        <Go to={paths.client(client.id)}>← {t('client.overview')}</Go>
      </p>
      <PageHead title={t('client.engagement')} />
      {!client.actions.engage?.allowed ? (
        <>
          <ReadOnlyLine reason={client.actions.engage?.reason} role={t('client.engagement_read_only')} />
          <Terms engagement={current} />
        </>
      ) : (
        <EngagementForm
          key={`${current?.id ?? 'new'} ${saves}`}
          client={client}
          now={current}
          saved={saves > 0 && !writing}
          onNew={current?.id && !writing ? () => setWriting(true) : null}
          onSaved={() => {
            setWriting(false);
            setSaves(saves + 1);
          }}
        />
      )}
      <Section title={t('client.assigned')}>
        <Assignments client={client} />
      </Section>
      <Section title={t('client.platforms')}>
        <Platforms client={client} />
      </Section>
      <Archiving client={client} />
    </>
  );
}

/** The mandate to read. */
function Terms({ engagement }: { engagement: Engagement | null }) {
  const t = useText();
  const format = useFormat();
  if (!engagement) return <p className="dim">{t('client.engagement_none')}</p>;
  return (
    <Facts
      items={[
        [t('client.modules'), format.list(engagement.modules.map((module) => t.of(`client.module.${module}`)))],
        [t('client.field.starts'), format.day(engagement.starts)],
        [t('client.field.ends'), format.day(engagement.ends)],
        [t('client.tier'), engagement.tier || '—'],
        [t('client.field.fee'), engagement.feeMinor ? format.money(engagement.feeMinor, engagement.currency) : '—'],
      ]}
    />
  );
}
