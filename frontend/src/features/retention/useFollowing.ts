import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';

/** What somebody else or the server does meanwhile: as this changes, whatever stands beside it is read again. */
export function useFollowing(now: string | undefined, refresh: readonly unknown[][]) {
  const known = useQueryClient();
  const before = useRef(now);
  const keys = useRef(refresh);
  keys.current = refresh;
  useEffect(() => {
    if (before.current !== undefined && now !== undefined && before.current !== now)
      for (const queryKey of keys.current) void known.invalidateQueries({ queryKey });
    if (now !== undefined) before.current = now;
  }, [now, known]);
}
