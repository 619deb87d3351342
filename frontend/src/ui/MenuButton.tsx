import { type ComponentType, type ReactNode, useState } from 'react';

export interface MenuButtonProps {
  className?: string;
  label: ReactNode;
  position: 'bottom-start' | 'bottom-end';
  width?: number;
  /** Brings the code of its items. */
  load: () => Promise<unknown>;
  /** Its items, which may be drawn once that has come. */
  children: ReactNode;
}

/** A button whose menu comes as somebody is about to open it: the code of a menu weighs more than most pages. Where it does not come, the next press tries again. */
export function MenuButton(props: MenuButtonProps) {
  const [Menu, setMenu] = useState<ComponentType<MenuButtonProps> | null>(null);
  const bring = () => Promise.all([import('./MenuFrame'), props.load()]);
  const hint = () => void bring().catch(() => undefined);
  if (Menu) return <Menu {...props} />;
  return (
    <button
      type="button"
      className={props.className}
      aria-haspopup="menu"
      aria-expanded={false}
      onPointerEnter={hint}
      onFocus={hint}
      onClick={() =>
        void bring()
          .then(([one]) => setMenu(() => one.MenuFrame))
          .catch(() => undefined)
      }
    >
      {props.label}
    </button>
  );
}
