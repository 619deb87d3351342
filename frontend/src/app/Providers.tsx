import { MantineProvider } from '@mantine/core';
import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { ApiProblem } from '@/api/problem';
import { TextProvider } from '@/ui/text';
import { theme, variables } from '@/ui/theme/theme';
import { paths } from './paths';
import { makeRouter } from './router';
import { meQuery } from './session';

const nonce = document.querySelector<HTMLElement>('meta[property=csp-nonce]')?.nonce ?? '';

/** A session that ended while a page was open: say so, and come back to the same place. */
function onTrouble(trouble: Error) {
  if (!(trouble instanceof ApiProblem) || trouble.status !== 401) return;
  const me = queries.getQueryData(meQuery.queryKey);
  if (!me?.signedIn) return;
  queries.setQueryData(meQuery.queryKey, { ...me, signedIn: false });
  const here = window.location.pathname + window.location.search;
  void router.navigate({ href: paths.signIn('session_expired', here) });
}

const queries = new QueryClient({
  queryCache: new QueryCache({ onError: onTrouble }),
  mutationCache: new MutationCache({ onError: onTrouble }),
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      refetchOnWindowFocus: true,
      // Refusals are answers; only "no answer" and "our bug" are worth asking again.
      retry: (count, trouble) =>
        count < 2 && trouble instanceof ApiProblem && (trouble.status === 0 || trouble.status >= 502),
    },
  },
});
const router = makeRouter(queries);

export function Providers() {
  return (
    <TextProvider>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={variables}
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
