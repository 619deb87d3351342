import { MantineProvider } from '@mantine/core';
import { MutationCache, type Query, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { ApiProblem } from '@/api/problem';
import type { Me } from '@/api/types';
import { TextProvider } from '@/ui/text';
import { theme, variables } from '@/ui/theme/theme';
import { paths } from './paths';
import { ahead, makeRouter } from './router';
import { meQuery } from './session';
import { startTexts } from './texts';

const nonce = document.querySelector<HTMLElement>('meta[property=csp-nonce]')?.nonce ?? '';

/** A session that ended while a page was open: say why, and come back to the same place. */
function ended(why: string | null | undefined) {
  signedIn = false;
  const here = window.location.pathname + window.location.search;
  void router.navigate({ href: paths.signIn(why && why !== 'not_signed_in' ? why : 'session_expired', here) });
}

function onTrouble(trouble: Error) {
  if (!(trouble instanceof ApiProblem) || trouble.status !== 401) return;
  const me = queries.getQueryData(meQuery.queryKey);
  if (!me?.signedIn) return;
  queries.setQueryData(meQuery.queryKey, { ...me, signedIn: false });
  ended(trouble.reasons[0]?.key);
}

let signedIn = false;
/** Who comes back to an open tab may learn there that the session is over. Whoever signs out here leaves an empty cache. */
function onAnswer(answer: unknown, { queryKey, state }: Query<unknown, unknown, unknown>) {
  if (queryKey[0] !== meQuery.queryKey[0]) return;
  const me = answer as Me;
  const was = signedIn && state.dataUpdateCount > 1;
  signedIn = me.signedIn;
  if (was && !me.signedIn) ended(me.problem);
}

const queries = new QueryClient({
  queryCache: new QueryCache({ onError: onTrouble, onSuccess: onAnswer }),
  mutationCache: new MutationCache({ onError: onTrouble }),
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      refetchOnWindowFocus: true,
      // Refusals are answers; only "no answer" and "our bug" are worth asking again.
      retry: (count, trouble) =>
        count < 2 && trouble instanceof ApiProblem && (trouble.status === 0 || trouble.status >= 502),
    },
    // What is pressed without a connection is tried and says so; it does not wait for one in silence.
    mutations: { networkMode: 'always' },
  },
});
const router = makeRouter(queries);

/** Before anything is drawn. */
export const start = (): Promise<void> => startTexts(ahead(router, queries, window.location.pathname));

export function Providers() {
  return (
    <TextProvider>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={variables}
        // All of them are counted out here, whatever the theme makes of each: no page carries a list of them too.
        deduplicateCssVariables={false}
        defaultColorScheme="auto"
        getStyleNonce={() => nonce}
      >
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </MantineProvider>
    </TextProvider>
  );
}
