import { queryOptions } from '@tanstack/react-query';
import { get } from '@/api/http';
import type { PackNews } from '@/api/types';

/** What has changed in packs that assessments within reach stand on, and how many stand on an older version still. */
export const newsQuery = queryOptions({
  queryKey: ['changes', 'news'],
  queryFn: async ({ signal }) => (await get<{ packs: PackNews[] }>('/api/firm/changes', { signal })).packs,
});
export const behindOf = (news: PackNews): number => news.from.reduce((sum, one) => sum + one.assessments, 0);
