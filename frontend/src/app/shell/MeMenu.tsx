import { lazy, Suspense, useState } from 'react';
import type { Me } from '@/api/types';
import { MenuButton } from '@/ui/MenuButton';
import { Names } from '@/ui/Names';
import { Languages } from './Languages';
import css from './MeMenu.module.css';

const items = () => import('./MeItems').then((one) => ({ default: one.MeItems }));
const MeItems = lazy(items);
const SigningOut = lazy(() => import('./SigningOut').then((one) => ({ default: one.SigningOut })));

export function MeMenu({ me }: { me: Me }) {
  const [leaving, setLeaving] = useState(false);
  const label = (
    <>
      {me.name ? <Names of={me.name} alone /> : me.email} <span aria-hidden="true">▾</span>
    </>
  );
  return (
    <div className={css.right}>
      <Languages />
      <MenuButton className={css.me} label={label} position="bottom-end" width={260} load={items}>
        <MeItems me={me} onLeaveEverywhere={() => setLeaving(true)} />
      </MenuButton>
      {leaving ? (
        <Suspense>
          <SigningOut everywhere onClose={() => setLeaving(false)} />
        </Suspense>
      ) : null}
    </div>
  );
}
