import { queryOptions } from '@tanstack/react-query';
import { get } from '@/api/http';
import type { DossierList } from '@/api/types';

/** What the firm keeps once for all its clients: of importers, of laws, and how it answers as a rule. */
export const dossiersQuery = queryOptions({
  queryKey: ['dossiers'],
  queryFn: ({ signal }) => get<DossierList>('/api/firm/dossiers', { signal }),
});
