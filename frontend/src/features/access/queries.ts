import { queryOptions } from '@tanstack/react-query';
import { post } from '@/api/http';
import type { CodeSent, LinkInvitation, LinkRenewed } from '@/api/types';

const ofLink = (token: string) => `/public/links/${encodeURIComponent(token)}`;

/** The token goes in a POST, so that no cache or log of addresses keeps more than the page's own. */
export const invitationQuery = (token: string) =>
  queryOptions({
    queryKey: ['link', token],
    queryFn: ({ signal }) => post<LinkInvitation>(ofLink(token), {}, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
export const sendCode = (token: string) => post<CodeSent>(`${ofLink(token)}/code`);
export const renewLink = (token: string) => post<LinkRenewed>(`${ofLink(token)}/renewal`);
export const openSession = (token: string, code: string) =>
  post<{ redirect: string }>(`${ofLink(token)}/session`, { code });
