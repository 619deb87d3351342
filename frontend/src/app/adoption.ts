import { queryOptions } from '@tanstack/react-query';
import { get } from '@/api/http';
import type { AdoptionPreview } from '@/api/types/dossier';
import { ofTia } from '@/api/urls';

/** What newer versions of its pack or of dossiers would do to an assessment. */
export const adoptionQuery = (clientId: string, tiaId: string) =>
  queryOptions({
    queryKey: ['client', clientId, 'tia', tiaId, 'adoption'],
    queryFn: ({ signal }) => get<AdoptionPreview>(`${ofTia(clientId, tiaId)}/adoption`, { signal }),
    refetchOnWindowFocus: false,
  });
