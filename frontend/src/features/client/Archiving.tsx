import { useState } from 'react';
import type { Client } from '@/api/types/client';
import { useAct } from '@/app/action';
import { ActionButton } from '@/ui/ActionButton';
import { ConfirmDialog } from '@/ui/ConfirmDialog';
import { useFormat } from '@/ui/format';
import { useName } from '@/ui/Names';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { Section } from '@/ui/Section';
import { useText } from '@/ui/text';
import { Destroying } from './Destroying';
import { currentOf } from './engagement';
import css from './Overview.module.css';
import { archive, restore } from './queries';

const WHAT = ['lists', 'firm', 'people', 'restore'] as const;

/** Putting a client away, after it was said what that does; and taking it out again. For administrators. */
export function Archiving({ client }: { client: Client }) {
  const t = useText();
  const [asking, setAsking] = useState(false);
  const refresh = [['client', client.id], ['firm']];
  const back = useAct(() => restore(client, client.version), { refresh });
  if (client.actions.archive?.reason === 'not_allowed') return null;
  return (
    <Section title={t('client.archived_section')}>
      <div className="stack">
        <p className="prose dim">{t(client.archived ? 'client.restore_text' : 'client.archive_text')}</p>
        <ProblemNotice problem={back.problem} />
        <p>
          {client.archived ? (
            <ActionButton action={client.actions.restore} loading={back.busy} onClick={() => back.run(undefined)}>
              {t('client.restore')}
            </ActionButton>
          ) : (
            <ActionButton action={client.actions.archive} variant="default" onClick={() => setAsking(true)}>
              {t('client.archive')}
            </ActionButton>
          )}
        </p>
        <Destroying client={client} />
      </div>
      {asking ? <Asking client={client} onClose={() => setAsking(false)} /> : null}
    </Section>
  );
}

function Asking({ client, onClose }: { client: Client; onClose: () => void }) {
  const t = useText();
  const name = useName();
  const format = useFormat();
  const engagement = currentOf(client.engagements);
  const act = useAct(() => archive(client, client.version), {
    refresh: [['client', client.id], ['firm']],
    done: onClose,
  });
  return (
    <ConfirmDialog
      title={t('client.archive')}
      verb={t('client.archive_confirm', { name: name(client.name) })}
      busy={act.busy}
      problem={act.problem}
      onConfirm={() => act.run(undefined)}
      onClose={onClose}
    >
      <ul className={css.what}>
        {WHAT.map((what) => (
          <li key={what}>{t(`client.archive_what_${what}`)}</li>
        ))}
      </ul>
      {client.engagementState === 'active' && engagement ? (
        <p>{t('client.archive_running', { date: format.day(engagement.ends) })}</p>
      ) : null}
    </ConfirmDialog>
  );
}
