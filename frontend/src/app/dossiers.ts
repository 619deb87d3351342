import { queryOptions } from '@tanstack/react-query';
import { get } from '@/api/http';
import type { DossierList, DossierRow } from '@/api/types/dossier';

/** What the firm keeps once for all its clients: of importers, of laws, and how it answers as a rule. */
export const dossiersQuery = queryOptions({
  queryKey: ['dossiers'],
  queryFn: ({ signal }) => get<DossierList>('/api/firm/dossiers', { signal }),
});

/** When somebody is to look at it again: on the day that was set, or as the first document ends that its facts rest on. */
export const lookAgain = ({ reviewOn, provenUntil }: DossierRow): string | null =>
  [reviewOn, provenUntil].filter((day) => day != null).sort()[0] ?? null;
