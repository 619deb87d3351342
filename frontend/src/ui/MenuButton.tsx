import { lazy, type ReactNode, Suspense, useState } from 'react';

export interface MenuButtonProps {
  className?: string;
  label: ReactNode;
  position: 'bottom-start' | 'bottom-end';
  width?: number;
  /** Its items. */
  children: ReactNode;
}

const coming = () => import('./MenuFrame').then((one) => ({ default: one.MenuFrame }));
const MenuFrame = lazy(coming);

/** A button whose menu comes as somebody is about to open it: the code of a menu weighs more than most pages. */
export function MenuButton(props: MenuButtonProps) {
  const [wanted, setWanted] = useState(false);
  const button = (
    <button
      type="button"
      className={props.className}
      aria-haspopup="menu"
      aria-expanded={false}
      onPointerEnter={() => void coming()}
      onFocus={() => void coming()}
      onClick={() => setWanted(true)}
    >
      {props.label}
    </button>
  );
  return wanted ? (
    <Suspense fallback={button}>
      <MenuFrame {...props} />
    </Suspense>
  ) : (
    button
  );
}
