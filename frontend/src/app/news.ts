import { queryOptions } from '@tanstack/react-query';
import { get } from '@/api/http';
import type { PackBehind } from '@/api/types/dossier';

/** How many assessments within reach stand on an older version of their pack: what changed in it is asked for on its own page. */
export const newsCountQuery = queryOptions({
  queryKey: ['changes', 'count'],
  queryFn: async ({ signal }) => (await get<{ packs: PackBehind[] }>('/api/firm/changes/count', { signal })).packs,
});
