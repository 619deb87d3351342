import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useCallback, useEffect } from 'react';

/** View state lives in the address: it survives a reload, and can be sent to a colleague. */
export function useView(): [Record<string, string | undefined>, (change: Record<string, string | undefined>) => void] {
  const view = useSearch({ strict: false }) as Record<string, string | undefined>;
  const navigate = useNavigate();
  const change = useCallback(
    (next: Record<string, string | undefined>) =>
      void navigate({
        to: '.',
        search: ((before: object) => ({ ...before, ...next })) as never,
        replace: true,
        resetScroll: false,
      }),
    [navigate],
  );
  return [view, change];
}

export function useParam(name: string): string {
  return (useParams({ strict: false }) as Record<string, string | undefined>)[name] ?? '';
}

/** The window's title, most telling part first: on a client's page that is the client. */
export function useTitle(...parts: (string | null | undefined)[]): void {
  const title = [...parts.filter(Boolean), 'Praya'].join(' · ');
  useEffect(() => {
    document.title = title;
  }, [title]);
}
