import { Button, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useEffect, useState } from 'react';
import { toProblem } from '@/api/problem';
import { useAct } from '@/app/action';
import { safeReturn } from '@/app/paths';
import { Languages } from '@/app/shell/Languages';
import { useParam, useTitle } from '@/app/view';
import { Loading } from '@/ui/Loading';
import { Names, useName } from '@/ui/Names';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { useText } from '@/ui/text';
import css from './Access.module.css';
import { ClosedLink } from './ClosedLink';
import { digitsOf } from './code';
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
          <ClosedLink token={token} problem={toProblem(error)} />
        ) : link ? (
          <Invitation token={token} />
        ) : (
          <Loading lines={3} />
        )}
      </main>
    </div>
  );
}

/** A code that was sent, kept in the tab: whoever goes to their inbox and comes back still finds where to type it. */
interface Sent {
  to: string;
  /** Milliseconds since the epoch, as {@code again}. */
  until: number;
  again: number;
}
const keptAs = (token: string) => `praya.code.${token.slice(-8)}`;

function keptCode(token: string): Sent | null {
  const kept: Sent | null = JSON.parse(sessionStorage.getItem(keptAs(token)) ?? 'null');
  return kept && kept.until > Date.now() ? kept : null;
}

function useCode(token: string) {
  const [sent, setSent] = useState(() => keptCode(token));
  // A code sent from another tab or device is in the inbox as well.
  const [has, setHas] = useState(false);
  const send = useAct(() => sendCode(token), {
    done: ({ sentTo, validSeconds, nextInSeconds }) => {
      const now = Date.now();
      const next = { to: sentTo, until: now + validSeconds * 1000, again: now + nextInSeconds * 1000 };
      sessionStorage.setItem(keptAs(token), JSON.stringify(next));
      setSent(next);
    },
  });
  const used = () => {
    sessionStorage.removeItem(keptAs(token));
    // When another may be asked for stays as it was.
    setSent((one) => one && { ...one, until: 0 });
    setHas(true);
  };
  const awaited = has || sent !== null || (send.problem?.has('code_too_soon') ?? false);
  return { sent, send, awaited, has: () => setHas(true), used };
}

/** Whole seconds until then, counted down. */
function useSecondsUntil(then: number): number {
  const left = () => Math.max(0, Math.ceil((then - Date.now()) / 1000));
  const [, tick] = useState(0);
  const seconds = left();
  useEffect(() => {
    if (seconds <= 0) return;
    const timer = setTimeout(() => tick((count) => count + 1), 1000);
    return () => clearTimeout(timer);
  });
  return seconds;
}

function Invitation({ token }: { token: string }) {
  const t = useText();
  const name = useName();
  const { data: link } = useQuery(invitationQuery(token));
  const code = useCode(token);
  if (!link) return null;
  return (
    <>
      <p className={css.client}>
        <Names of={link.client} stacked />
      </p>
      <h1>
        <Names of={link.person} />
      </h1>
      <p>{t(`access.link.${link.purpose}`, { firm: name(link.firm), client: name(link.client) })}</p>
      {code.awaited ? (
        <CodeForm token={token} code={code} />
      ) : (
        <>
          <ProblemNotice problem={code.send.problem} />
          <p className="dim">{t('access.link.send_hint', { hint: link.emailHint })}</p>
          <Button size="lg" loading={code.send.busy} onClick={() => code.send.run(undefined)}>
            {t('access.link.send')}
          </Button>
          <p>
            <button type="button" className="text-button" onClick={code.has}>
              {t('access.link.has_code')}
            </button>
          </p>
        </>
      )}
      <p className="small dim">{t('access.link.why')}</p>
    </>
  );
}

function CodeForm({ token, code: { sent, send, used } }: { token: string; code: ReturnType<typeof useCode> }) {
  const t = useText();
  const cache = useQueryClient();
  const [typed, setTyped] = useState('');
  const wait = useSecondsUntil(sent?.again ?? 0);
  const [over, setOver] = useState(false);
  const check = async (one: string) => {
    try {
      return await openSession(token, one);
    } catch (trouble) {
      // It opens nothing any more: whatever was said of how long it is valid is no longer so.
      const { reasons } = toProblem(trouble);
      if (reasons.some(({ key }) => key === 'code_exhausted' || key === 'code_expired')) {
        used();
        setTyped('');
        setOver(true);
      }
      throw trouble;
    }
  };
  const open = useAct(check, {
    done: ({ redirect }) => {
      used();
      cache.clear();
      window.location.assign(safeReturn(redirect));
    },
  });
  const again = () => {
    open.reset();
    send.run(undefined);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    open.run(typed);
  };
  return (
    <>
      <ProblemNotice problem={open.problem ?? send.problem} />
      <form onSubmit={submit} className={css.form}>
        <TextInput
          className={css.code}
          size="lg"
          label={t('access.link.code')}
          description={
            sent && sent.until > 0
              ? t('access.link.sent', {
                  hint: sent.to,
                  minutes: Math.max(1, Math.round((sent.until - Date.now()) / 60_000)),
                })
              : t(over ? 'access.link.ask_new' : 'access.link.newest')
          }
          inputMode="numeric"
          autoComplete="one-time-code"
          value={typed}
          onChange={(event) => setTyped(digitsOf(event.target.value))}
        />
        <Button type="submit" size="lg" loading={open.busy} disabled={typed.length !== 6}>
          {t('access.link.open')}
        </Button>
        <Button variant="subtle" size="md" disabled={wait > 0} loading={send.busy} onClick={again}>
          {wait > 0 ? t('access.link.again_in', { seconds: wait }) : t(sent ? 'access.link.again' : 'access.link.send')}
        </Button>
      </form>
    </>
  );
}
