import { useQuery } from '@tanstack/react-query';
import { Outlet, useRouter } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState, useSyncExternalStore } from 'react';
import { Names, useName } from '@/ui/Names';
import { useText } from '@/ui/text';
import { edgeColour } from '@/ui/theme/firmColour';
import { Go } from '../Go';
import { countDrafts, countKept } from '../kept';
import { paths } from '../paths';
import { isCustomer, standingQuery, useMe, useSessionActions } from '../session';
import { Languages } from './Languages';
import css from './PhoneShell.module.css';

const signing = () => import('./SigningOut').then((one) => ({ default: one.SigningOut }));
const SigningOut = lazy(signing);

/** The company's name first; then one thing per screen. */
export function PhoneShell() {
  const t = useText();
  const me = useMe();
  const name = useName();
  const { signOut, switchTo } = useSessionActions();
  const [leaving, setLeaving] = useState<'here' | 'everywhere' | null>(null);
  // Whoever has left the company loses the open page too, whatever is on it.
  useQuery(standingQuery);
  usePagesAtHand();
  if (!me?.client || !me.firm) return null;
  const others = me.memberships.filter((one) => !one.current);
  // Without a connection nobody is signed out anyway.
  const ask = (where: 'here' | 'everywhere') =>
    void signing().then(
      () => setLeaving(where),
      () => undefined,
    );
  const holds = () => countKept(me.id ?? '') + countDrafts(me.id ?? '') > 0;
  const leave = () => (holds() ? ask('here') : void signOut());
  return (
    <div className={css.shell} style={{ '--client-edge': edgeColour(me.client.colour) } as React.CSSProperties}>
      <header className={css.head}>
        <Go to={paths.my()} className={css.company}>
          <Names of={me.client.name} stacked />
        </Go>
        <Languages />
      </header>
      <Offline />
      <main className={css.main} id="main">
        <Outlet />
      </main>
      <footer className={css.foot}>
        <p>
          {isCustomer(me)
            ? t('app.phone_for', { firm: name(me.firm.name), client: name(me.client.name) })
            : t('app.phone_by', { firm: name(me.firm.name) })}
        </p>
        <p>
          {me.name ? <Names of={me.name} alone /> : me.email} · {t.of(`app.method.${me.method}`)}
        </p>
        <p className={css.ways}>
          {me.roles.includes('coordinator') ? (
            <Go to={paths.myPhoneSettings()} className={css.text}>
              {t('app.my_settings')}
            </Go>
          ) : null}
          {others.map((one) => (
            <button key={one.id} type="button" className={css.text} onClick={() => void switchTo(one.id)}>
              {t('app.switch_to')} <Names of={one.client ?? one.firm} alone />
            </button>
          ))}
          <button type="button" className={css.text} onClick={leave}>
            {t('app.sign_out')}
          </button>
          <button type="button" className={css.text} onClick={() => ask('everywhere')}>
            {t('app.sign_out_everywhere')}
          </button>
        </p>
      </footer>
      {leaving ? (
        <Suspense>
          <SigningOut everywhere={leaving === 'everywhere'} onClose={() => setLeaving(null)} />
        </Suspense>
      ) : null}
    </div>
  );
}

/** The way home and the questions are at hand before a tunnel comes: without a connection no page can be fetched. */
function usePagesAtHand() {
  const router = useRouter();
  useEffect(() => {
    const soon = window.setTimeout(() => {
      void signing().catch(() => undefined);
      for (const to of [paths.my(), paths.myQuestions('-'), paths.myEvidence()])
        void router.preloadRoute({ to } as never).catch(() => undefined);
    }, 1_000);
    return () => window.clearTimeout(soon);
  }, [router]);
}

const listen = (told: () => void) => {
  window.addEventListener('online', told);
  window.addEventListener('offline', told);
  return () => {
    window.removeEventListener('online', told);
    window.removeEventListener('offline', told);
  };
};

function Offline() {
  const t = useText();
  const online = useSyncExternalStore(listen, () => navigator.onLine);
  return (
    <p role="status" className={online ? 'unseen' : css.offline}>
      {online ? '' : t('app.offline')}
    </p>
  );
}
