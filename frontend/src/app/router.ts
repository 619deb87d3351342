import type { QueryClient } from '@tanstack/react-query';
import { createRouter } from '@tanstack/react-router';
import type { Me } from '@/api/types';
import { Broken, NotFound, Pending } from './Root';
import { client, clientPages } from './routes/client';
import { entry } from './routes/entry';
import { firm, firmPages, nowhere } from './routes/firm';
import { mine, minePages } from './routes/mine';
import { type First, type Page, root } from './routes/route';
import { meQuery } from './session';
import type { Room } from './texts';

const routeTree = root.addChildren([
  ...entry,
  firm.addChildren([...firmPages, client.addChildren(clientPages), nowhere]),
  mine.addChildren(minePages),
]);

/**
 * What the address will need, begun at once instead of one step after another once it is known who asks: code and words are the same for
 * everybody. @returns the rooms whose words it speaks with
 */
export function ahead(router: ReturnType<typeof makeRouter>, queries: QueryClient, pathname: string): Room[] {
  const [matchedRoutes, params] = router.getMatchedRoutes(pathname);
  const rooms = matchedRoutes.flatMap((route) => route.options.staticData?.rooms ?? []);
  // A link and the way in are nobody's yet: they do not wear the colours of a session that happens to be open.
  const me = rooms.includes('access') ? undefined : queries.fetchQuery(meQuery).catch(() => undefined);
  for (const { options } of matchedRoutes) {
    const { component } = options as { component?: { preload?: () => Promise<unknown> } };
    // Where it does not come, the page itself says so.
    component?.preload?.().catch(() => undefined);
    const { load } = options.staticData ?? {};
    if (load) void asked(queries, params, me, load);
  }
  return rooms;
}

/** Only for whoever the page is for: to anybody else each question would be a refusal on record. */
async function asked(
  queries: QueryClient,
  params: Record<string, string>,
  me: Promise<Me | undefined> | undefined,
  load: Page,
) {
  const [who, module] = await Promise.all([me, load().catch(() => undefined)]);
  if (who?.signedIn && who.kind === 'member') (module?.first as First | undefined)?.(queries, params);
}

/** View state lives in the address as plain words, not as JSON. */
const parseSearch = (search: string): Record<string, string> => Object.fromEntries(new URLSearchParams(search));
const stringifySearch = (search: Record<string, unknown>): string => {
  const kept = Object.entries(search).filter(([, value]) => value !== undefined && value !== null && value !== '');
  const text = new URLSearchParams(kept.map(([name, value]) => [name, String(value)])).toString();
  return text ? `?${text}` : '';
};

export const makeRouter = (queries: QueryClient) =>
  createRouter({
    routeTree,
    context: { queries },
    parseSearch,
    stringifySearch,
    defaultPendingComponent: Pending,
    defaultPendingMs: 400,
    defaultErrorComponent: Broken,
    defaultNotFoundComponent: NotFound,
    scrollRestoration: true,
    // What scrolls is the firm's middle, not the window: a new page begins at its head, one gone back to where it was left.
    scrollToTopSelectors: ['#main'],
  });
