import { Button, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Client } from '@/api/types/client';
import { useAct } from '@/app/action';
import { keyQuery } from '@/app/client';
import { useFieldProblem } from '@/app/fields';
import { ActionButton } from '@/ui/ActionButton';
import { Dialog } from '@/ui/Dialog';
import { useFormat } from '@/ui/format';
import { useName } from '@/ui/Names';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { useText } from '@/ui/text';
import css from './Overview.module.css';
import { destroyKey } from './queries';

const WHAT = ['files', 'copies', 'stays', 'never'] as const;

/** Destroying the key of a client that is put away, after it was said what that does. What cannot be undone is asked for by name. */
export function Destroying({ client }: { client: Client }) {
  const t = useText();
  const format = useFormat();
  const name = useName();
  const [asking, setAsking] = useState(false);
  const { data: key } = useQuery(keyQuery(client.id));
  if (!key || key.state === 'none') return null;
  if (key.state === 'destroyed') {
    return (
      <div className="prose">
        <p>
          {t('client.key_destroyed', {
            date: key.at ? format.instantDay(key.at) : '—',
            name: key.by ? name(key.by) : '—',
          })}
        </p>
        <p className="dim">{key.reason}</p>
      </div>
    );
  }
  if (!client.archived) return null;
  return (
    <>
      <p className="prose dim">{t('client.key_text')}</p>
      <p>
        <ActionButton action={key.actions.destroy} variant="default" onClick={() => setAsking(true)}>
          {t('client.key_destroy')}
        </ActionButton>
      </p>
      {asking ? <Asking client={client} onClose={() => setAsking(false)} /> : null}
    </>
  );
}

function Asking({ client, onClose }: { client: Client; onClose: () => void }) {
  const t = useText();
  const name = useName();
  const [reason, setReason] = useState('');
  const [called, setCalled] = useState('');
  const act = useAct(() => destroyKey(client.id, reason.trim(), called.trim()), {
    refresh: [['client', client.id]],
    done: onClose,
  });
  const wrong = useFieldProblem(act.problem);
  return (
    <Dialog title={t('client.key_destroy')} onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          act.run(undefined);
        }}
      >
        <ul className={css.what}>
          {WHAT.map((what) => (
            <li key={what}>{t(`client.key_what_${what}`)}</li>
          ))}
        </ul>
        <Textarea
          label={t('client.key_reason')}
          rows={2}
          maxLength={1000}
          value={reason}
          error={wrong('reason')}
          onChange={(event) => setReason(event.target.value)}
        />
        <TextInput
          label={t('client.key_name', { name: name(client.name) })}
          autoComplete="off"
          value={called}
          error={wrong('called')}
          onChange={(event) => setCalled(event.target.value)}
        />
        <ProblemNotice problem={act.problem} hideFields />
        <div className="row">
          <Button type="submit" disabled={!reason.trim() || !called.trim()} loading={act.busy}>
            {t('client.key_confirm')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
