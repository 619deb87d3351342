import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Client, Sso } from '@/api/types/client';
import { useAct } from '@/app/action';
import { useFieldProblem } from '@/app/fields';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { useText } from '@/ui/text';
import { Copyable } from './Copyable';
import { startTest } from './queries';
import { Seen } from './Seen';

/** Somebody at the company signs in there; what came of it stands here, and nobody is let in by it. */
export function Trying({ client, sso }: { client: Client; sso: Sso }) {
  const t = useText();
  const [email, setEmail] = useState('');
  const test = useAct(() => startTest(client.id, email.trim(), sso.version), {
    refresh: [['client', client.id, 'sso']],
  });
  const said = useFieldProblem(test.problem);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    test.run(undefined);
  };
  const { trial } = sso;
  const open = test.result && trial?.id === test.result.id && !trial.outcome ? test.result : null;
  return (
    <div className="stack">
      <p>{t('sso.test.text')}</p>
      <form className="form" noValidate onSubmit={submit}>
        <ProblemNotice problem={test.problem} hideFields />
        <TextInput
          label={t('sso.test.email')}
          type="email"
          value={email}
          error={said('email')}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <p>
          <Button type="submit" loading={test.busy}>
            {t('sso.test.begin')}
          </Button>
        </p>
      </form>
      {open ? <Copyable text={open.url} /> : null}
      <div aria-live="polite">
        {trial?.outcome ? (
          <Seen
            outcome={trial.outcome}
            match={trial.match}
            subject={trial.subject}
            email={trial.seenEmail}
            name={trial.seenName}
          />
        ) : trial ? (
          <p>{trial.over ? t('sso.test.over') : t('sso.test.waiting', { email: trial.email })}</p>
        ) : null}
      </div>
    </div>
  );
}
