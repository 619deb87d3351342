import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, notFound, lazyRouteComponent as page, redirect } from '@tanstack/react-router';
import { paths } from '../paths';
import { NotFound, Root } from '../Root';
import { homeOf, meQuery } from '../session';
import { loadTexts, type Room } from '../texts';

interface Context {
  queries: QueryClient;
}
export type Page = () => Promise<Record<string, unknown>>;
/** What a page asks for first; exported by its module as {@code first}, so that it is asked for as the code comes. */
export type First = (queries: QueryClient, params: Record<string, string>) => unknown;

export const root = createRootRouteWithContext<Context>()({ component: Root, notFoundComponent: NotFound });

export const textsOf = (rooms: Room[], load?: Page) => ({
  beforeLoad: () => loadTexts(...rooms),
  staticData: { rooms, load },
});
// biome-ignore lint/suspicious/noExplicitAny: pages take no props
export const lazy = (load: Page, name: string) => page(load as any, name);

/** A route for one kind of person; the others are sent to where they belong, or to sign in and back. */
export async function only(kind: 'member' | 'person', queries: QueryClient, href: string, unknown = false) {
  const me = await queries.ensureQueryData(meQuery);
  // An address that leads nowhere keeps the firm's frame; anybody else is told without one.
  if (unknown && me.kind !== kind) throw notFound();
  if (!me.signedIn) throw redirect({ href: paths.signIn(undefined, href) });
  if (me.kind !== kind) throw redirect({ href: homeOf(me) });
}

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** Whose texts it speaks with. */
    rooms?: Room[];
    /** Its code, where it says what it asks for first. */
    load?: Page;
  }
}
