import { useNavigate, useParams, useRouter, useSearch } from '@tanstack/react-router';
import { useCallback, useEffect } from 'react';

type View = Record<string, string | undefined>;

/** View state lives in the address: it survives a reload, and can be sent to a colleague. */
export function useView(): [View, (change: View) => void] {
  const view = useSearch({ strict: false }) as View;
  const navigate = useNavigate();
  const change = useCallback(
    (next: View) =>
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

declare module '@tanstack/history' {
  interface HistoryState {
    /** The step that led here, where it is the one before in the browser's own history. */
    from?: string;
  }
}

/** A page of several steps: each is one in the browser's history, so that its way back is the page's way back. */
export function useSteps(): { at: string; go: (at: string) => void; back: (at: string) => void } {
  const { at = '1' } = useSearch({ strict: false }) as View;
  const navigate = useNavigate();
  const router = useRouter();
  const to = (next: string, how: { replace?: boolean; from?: string }) =>
    void navigate({
      to: '.',
      search: ((before: object) => ({ ...before, at: next })) as never,
      state: (before) => ({ ...before, from: how.from }),
      replace: how.replace,
      resetScroll: true,
    });
  return {
    at,
    go: (next) => to(next, { from: at }),
    back: (before) => {
      if (router.state.location.state.from === before) router.history.back();
      else to(before, { replace: true });
    },
  };
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
