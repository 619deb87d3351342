import { Button, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useEffect, useState } from 'react';
import { toProblem } from '@/api/problem';
import { useAct } from '@/app/action';
import { safeReturn } from '@/app/paths';
import { Languages } from '@/app/shell/Languages';
import { useParam, useTitle } from '@/app/view';
import { EmptyState } from '@/ui/EmptyState';
import { Loading } from '@/ui/Loading';
import { Names, useName } from '@/ui/Names';
import { ProblemNotice, sayReason } from '@/ui/ProblemNotice';
import { useText } from '@/ui/text';
import css from './Access.module.css';
import { invitationQuery, openSession, sendCode } from './queries';

/** A personal link opens with a one-time code: the link alone, forwarded, opens nothing. */
export function LinkPage() {
  const t = useText();
  const token = useParam('token');
  const { data: link, error } = useQuery(invitationQuery(token));
  useTitle(t('access.title'));
  return (
    <div className={css.page}>
      <header className={css.head}>
        <span className={css.word}>Praya</span>
        <Languages />
      </header>
      <main className={css.main}>
        {error ? (
          <EmptyState alone title={t('access.link.not_open')}>
            {toProblem(error).reasons.map((reason) => sayReason(t, reason))}
          </EmptyState>
        ) : link ? (
          <Invitation token={token} />
        ) : (
          <Loading lines={3} />
        )}
      </main>
    </div>
  );
}

function Invitation({ token }: { token: string }) {
  const t = useText();
  const name = useName();
  const cache = useQueryClient();
  const { data: link } = useQuery(invitationQuery(token));
  const [code, setCode] = useState('');
  const [wait, setWait] = useState(0);
  const send = useAct(() => sendCode(token), { done: (sent) => setWait(sent.nextInSeconds) });
  const open = useAct((typed: string) => openSession(token, typed), {
    done: ({ redirect }) => {
      cache.clear();
      window.location.assign(safeReturn(redirect));
    },
  });
  useEffect(() => {
    if (wait <= 0) return;
    const timer = setTimeout(() => setWait(wait - 1), 1000);
    return () => clearTimeout(timer);
  }, [wait]);
  if (!link) return null;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    open.run(code);
  };
  return (
    <>
      <p className={css.client}>
        <Names of={link.client} stacked />
      </p>
      <h1>
        <Names of={link.person} />
      </h1>
      <p>{t(`access.link.${link.purpose}`, { firm: name(link.firm), client: name(link.client) })}</p>
      <ProblemNotice problem={open.problem ?? send.problem} />
      {send.result ? (
        <form onSubmit={submit} className={css.form}>
          <TextInput
            className={css.code}
            size="lg"
            label={t('access.link.code')}
            description={t('access.link.sent', {
              hint: send.result.sentTo,
              minutes: Math.round(send.result.validSeconds / 60),
            })}
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={6}
            value={code}
            onChange={(event) => setCode(event.target.value.replace(/\D/g, ''))}
          />
          <Button type="submit" size="lg" loading={open.busy} disabled={code.length !== 6}>
            {t('access.link.open')}
          </Button>
          <Button
            variant="subtle"
            size="md"
            disabled={wait > 0}
            loading={send.busy}
            onClick={() => send.run(undefined)}
          >
            {wait > 0 ? t('access.link.again_in', { seconds: wait }) : t('access.link.again')}
          </Button>
        </form>
      ) : (
        <>
          <p className="dim">{t('access.link.send_hint', { hint: link.emailHint })}</p>
          <Button size="lg" loading={send.busy} onClick={() => send.run(undefined)}>
            {t('access.link.send')}
          </Button>
        </>
      )}
      <p className="small dim">{t('access.link.why')}</p>
    </>
  );
}
