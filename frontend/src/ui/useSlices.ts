import { startTransition, useEffect, useState } from 'react';

/**
 * Follows `ready`, but not in the same breath: what is drawn on it is a transition, which React draws in slices of a few milliseconds and
 * leaves for whatever is pressed meanwhile. What comes out of a query is drawn in one piece otherwise, however much it is.
 * What is ready from the first is drawn at once: nobody sees a placeholder for what is here.
 */
export function useSlices(ready: boolean): boolean {
  const [drawn, setDrawn] = useState(ready);
  useEffect(() => {
    startTransition(() => setDrawn(ready));
  }, [ready]);
  return ready && drawn;
}
