import { useRouter } from '@tanstack/react-router';
import type { ComponentProps, MouseEvent } from 'react';

/** A link inside the frontend. `to` comes from `paths`. */
export function Go({ to, onClick, ...rest }: { to: string } & Omit<ComponentProps<'a'>, 'href'>) {
  const router = useRouter();
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    if (
      event.defaultPrevented ||
      event.button !== 0 ||
      event.metaKey ||
      event.ctrlKey ||
      event.shiftKey ||
      event.altKey
    )
      return;
    event.preventDefault();
    void router.navigate({ href: to });
  };
  const preload = () => void router.preloadRoute({ to: to.split(/[?#]/)[0] } as never).catch(() => undefined);
  return <a {...rest} href={to} onClick={follow} onMouseEnter={preload} onFocus={preload} />;
}

export function useGo(): (to: string, options?: { replace?: boolean }) => void {
  const router = useRouter();
  return (to, options) => void router.navigate({ href: to, replace: options?.replace });
}
