import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, post, put, rememberCsrf } from '@/api/http';
import type { Me } from '@/api/types';
import type { Locale } from '@/ui/text';
import { wearFirmColour } from '@/ui/theme/firmColour';
import { forgetKept } from './kept';
import { paths } from './paths';
import { remember, speak } from './texts';

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async ({ signal }) => {
    const me = await get<Me>('/api/me', { signal });
    rememberCsrf(me.csrf ?? null);
    wearFirmColour(me.firm?.colour);
    return me;
  },
  staleTime: 60_000,
  refetchOnWindowFocus: true,
});

/** Asked again every 2.5 seconds, as the firm's pages ask for their client: the server knows within 2 who may no longer be here. */
export const standingQuery = { ...meQuery, refetchInterval: 2_500 };

export const useMe = (): Me | undefined => useQuery(meQuery).data;

/** Whether somebody works on clients, or answers for all of them; whoever only administers the firm does neither. */
export const useWorksOnClients = (): boolean => useMe()?.roles.some((role) => role !== 'administrator') ?? false;

/** A customer of the client: they are given notices, and nothing of the company they are no part of. */
export const isCustomer = (me: Me): boolean => me.roles.includes('customer');

/** Where somebody belongs after signing in. */
export function homeOf(me: Me): string {
  if (!me.signedIn) return paths.signIn();
  if (me.kind === 'person') return isCustomer(me) ? paths.myNotices() : paths.my();
  const onlyPartner =
    me.roles.includes('partner') &&
    !me.roles.some((role) => role === 'consultant' || role === 'reviewer' || role === 'administrator');
  return onlyPartner ? paths.book() : paths.portfolio();
}

export function useSpeak() {
  const me = useMe();
  return async (locale: Locale) => {
    remember(locale);
    await speak(locale);
    if (me?.signedIn) await put('/api/me/preferences', { locale }).catch(() => undefined);
  };
}

export function useSessionActions() {
  const cache = useQueryClient();
  const leave = async (path: string) => {
    const { redirect } = await post<{ redirect: string }>(path);
    cache.clear();
    sessionStorage.clear();
    forgetKept();
    window.location.assign(redirect);
  };
  return {
    signOut: () => leave('/api/me/session-end'),
    signOutEverywhere: () => leave('/api/me/session-end-everywhere'),
    switchTo: async (membershipId: string) => {
      await post('/api/me/membership', { id: membershipId });
      cache.clear();
      window.location.assign(paths.home());
    },
  };
}
