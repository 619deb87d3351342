import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { signInUrl } from '@/api/urls';
import { safeReturn } from '@/app/paths';
import { useMe } from '@/app/session';
import { Languages } from '@/app/shell/Languages';
import { useTitle, useView } from '@/app/view';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { useText } from '@/ui/text';
import css from './Access.module.css';

/** What was typed, over the way to the server and back: in the tab, never in an address. */
const TYPED = 'praya.sign-in';

/** One field. The e-mail's domain says whose sign-in it is: the firm's, or the client's own. */
export function SignInPage() {
  const t = useText();
  const [view] = useView();
  const [email, setEmail] = useState(() => sessionStorage.getItem(TYPED) ?? '');
  const [wrong, setWrong] = useState(false);
  const me = useMe();
  const problem = view.problem ?? me?.problem;
  useTitle(t('access.title'));

  const go = (event: FormEvent) => {
    event.preventDefault();
    const typed = email.trim();
    if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(typed)) return setWrong(true);
    sessionStorage.setItem(TYPED, typed);
    window.location.assign(signInUrl(typed, safeReturn(view.returnTo)));
  };
  return (
    <div className={css.page}>
      <header className={css.head}>
        <span className={css.word}>Praya</span>
        <Languages />
      </header>
      <main className={css.main}>
        <h1>{t('access.title')}</h1>
        <p className="dim">{t('access.lede')}</p>
        {problem ? (
          <section aria-label={t('access.refused')}>
            <h2 className={css.refused}>{t('access.refused')}</h2>
            <ProblemNotice problem={{ reasons: [{ key: problem }] }} />
          </section>
        ) : null}
        <form onSubmit={go} noValidate className={css.form}>
          <TextInput
            size="md"
            type="email"
            name="email"
            autoComplete="username"
            inputMode="email"
            label={t('access.email')}
            description={t('access.email_hint')}
            error={wrong ? t('access.email_wrong') : null}
            value={email}
            onChange={(event) => {
              setEmail(event.target.value);
              setWrong(false);
            }}
          />
          <Button type="submit" size="md">
            {t('access.continue')}
          </Button>
        </form>
        <p className="small dim">{t('access.no_account')}</p>
      </main>
    </div>
  );
}
