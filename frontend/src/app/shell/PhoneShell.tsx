import { Outlet } from '@tanstack/react-router';
import { Names, useName } from '@/ui/Names';
import { useText } from '@/ui/text';
import { edgeColour } from '@/ui/theme/firmColour';
import { Go } from '../Go';
import { paths } from '../paths';
import { useMe, useSessionActions } from '../session';
import { Languages } from './Languages';
import css from './PhoneShell.module.css';

/** The company's name first; then one thing per screen. */
export function PhoneShell() {
  const t = useText();
  const me = useMe();
  const name = useName();
  const { signOut, signOutEverywhere, switchTo } = useSessionActions();
  if (!me?.client || !me.firm) return null;
  const others = me.memberships.filter((one) => !one.current);
  return (
    <div className={css.shell} style={{ '--client-edge': edgeColour(me.client.colour) } as React.CSSProperties}>
      <header className={css.head}>
        <Go to={paths.my()} className={css.company}>
          <Names of={me.client.name} stacked />
        </Go>
        <Languages />
      </header>
      <main className={css.main} id="main">
        <Outlet />
      </main>
      <footer className={css.foot}>
        <p>{t('app.phone_by', { firm: name(me.firm.name) })}</p>
        <p>
          {me.name ? <Names of={me.name} alone /> : me.email} · {t.of(`app.method.${me.method}`)} ·{' '}
          <button type="button" className={css.text} onClick={() => void signOut()}>
            {t('app.sign_out')}
          </button>
          {' · '}
          <button type="button" className={css.text} onClick={() => void signOutEverywhere()}>
            {t('app.sign_out_everywhere')}
          </button>
        </p>
        {me.roles.includes('coordinator') ? (
          <p>
            <Go to={paths.myPhoneSettings()}>{t('app.my_settings')}</Go>
          </p>
        ) : null}
        {others.map((one) => (
          <p key={one.id}>
            <button type="button" className={css.text} onClick={() => void switchTo(one.id)}>
              {t('app.switch_to')} <Names of={one.client ?? one.firm} alone />
            </button>
          </p>
        ))}
      </footer>
    </div>
  );
}
