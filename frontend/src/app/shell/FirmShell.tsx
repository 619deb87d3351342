import { Outlet, useLocation } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { Names } from '@/ui/Names';
import { useText } from '@/ui/text';
import { Go } from '../Go';
import { paths } from '../paths';
import { useMe, useWorksOnClients } from '../session';
import css from './FirmShell.module.css';
import { MeMenu } from './MeMenu';
import { RecentClients } from './RecentClients';

const Switcher = lazy(() => import('./Switcher').then((module) => ({ default: module.Switcher })));
const COLLAPSED = 'praya.rail';

export function FirmShell() {
  const t = useText();
  const me = useMe();
  const works = useWorksOnClients();
  const [open, setOpen] = useState(false);
  const [narrow, setNarrow] = useState(() => localStorage.getItem(COLLAPSED) === 'narrow');

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if ((event.metaKey || event.ctrlKey) && !event.altKey && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        setOpen((was) => !was);
      }
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);

  if (!me?.firm) return null;
  const may = (...roles: string[]) => me.roles.some((role) => roles.includes(role));
  const collapse = () => {
    localStorage.setItem(COLLAPSED, narrow ? 'wide' : 'narrow');
    setNarrow(!narrow);
  };
  return (
    <div className={`${css.shell} ${narrow ? css.narrow : ''}`}>
      <a className={css.skip} href="#main">
        {t('app.skip')}
      </a>
      <nav className={css.rail} aria-label={t('app.rail')}>
        <Go to={paths.home()} className={css.firm}>
          <span className={css.mark} aria-hidden="true">
            {(me.firm.name.zhHant ?? me.firm.name.en ?? 'P').slice(0, 1)}
          </span>
          <span className={css.word}>
            <Names of={me.firm.name} alone />
          </span>
        </Go>
        <ul className={css.items}>
          <Item to={paths.worklist()} letter="☰" label={t('app.worklist')} />
          <Item to={paths.portfolio()} letter="▤" label={t('app.portfolio')} />
          {works ? <Item to={paths.given()} letter="✓" label={t('app.notices')} /> : null}
          <Item to={paths.dossiers()} under="/library" letter="❑" label={t('app.library')} />
          {may('partner') ? <Item to={paths.book()} letter="◫" label={t('app.book')} /> : null}
        </ul>
        <RecentClients />
        <ul className={`${css.items} ${css.foot}`}>
          <Item to={paths.settings()} letter="⚙" label={t('app.settings')} />
          <li>
            <button
              type="button"
              className={css.item}
              onClick={collapse}
              aria-pressed={narrow}
              aria-label={narrow ? t('app.rail_widen') : t('app.rail_narrow')}
            >
              <span className={css.letter} aria-hidden="true">
                {narrow ? '»' : '«'}
              </span>
              <span className={css.word}>{t('app.rail_narrow')}</span>
            </button>
          </li>
        </ul>
      </nav>
      <div className={css.work}>
        <header className={css.top}>
          <button
            type="button"
            className={css.search}
            onClick={() => setOpen(true)}
            aria-keyshortcuts="Control+K Meta+K"
          >
            <span>{t('app.search')}</span>
            <kbd>{/mac/i.test(navigator.platform) ? '⌘ K' : 'Ctrl K'}</kbd>
          </button>
          <MeMenu me={me} />
        </header>
        <main id="main" className={css.main} tabIndex={-1}>
          <Outlet />
        </main>
      </div>
      {open ? (
        <Suspense>
          <Switcher onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </div>
  );
}

/** @param under where its pages lie, where that is more than itself */
function Item({ to, under = to, letter, label }: { to: string; under?: string; letter: string; label: string }) {
  const { pathname } = useLocation();
  const current = pathname === to || pathname.startsWith(`${under}/`);
  return (
    <li>
      <Go to={to} className={css.item} aria-current={current ? 'page' : undefined}>
        <span className={css.letter} aria-hidden="true">
          {letter}
        </span>
        <span className={css.word}>{label}</span>
      </Go>
    </li>
  );
}
