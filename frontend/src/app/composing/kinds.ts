import { queryOptions } from '@tanstack/react-query';
import { get } from '@/api/http';
import type { NoticeKind, NoticeKinds } from '@/api/types/notice';

const part = encodeURIComponent;

export const kindsQuery = queryOptions({
  queryKey: ['notice-kinds'],
  queryFn: () => get<NoticeKinds>('/api/notice-packs'),
  staleTime: 300_000,
});
/** One exact version, which never changes; nothing is asked for before it is known which. */
export const kindQuery = (of: { pack: string; packVersion: string } | undefined, kind: string) =>
  queryOptions({
    queryKey: ['notice-kind', of?.pack, of?.packVersion, kind],
    queryFn: () =>
      get<NoticeKind>(`/api/notice-packs/${part(of?.pack ?? '')}/${part(of?.packVersion ?? '')}/${part(kind)}`),
    staleTime: Number.POSITIVE_INFINITY,
    enabled: Boolean(of && kind),
  });
