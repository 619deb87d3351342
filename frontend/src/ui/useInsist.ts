import { type RefObject, useEffect, useRef, useState } from 'react';

/** Of a form that says what is wrong once somebody has tried: each time that they try again, the first field that is wrong has the focus. */
export function useInsist(): { form: RefObject<HTMLFormElement | null>; insists: boolean; insist: () => void } {
  const form = useRef<HTMLFormElement>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (tries > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [tries]);
  return { form, insists: tries > 0, insist: () => setTries(tries + 1) };
}
