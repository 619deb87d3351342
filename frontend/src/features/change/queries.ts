import { queryOptions } from '@tanstack/react-query';
import { get, list, post } from '@/api/http';
import type { Created, Page } from '@/api/types';
import type {
  Adoption,
  AdoptionEffect,
  AdoptionEffects,
  ChangeKind,
  FirmAdoption,
  PackNews,
} from '@/api/types/dossier';
import { ofClient, ofTia } from '@/api/urls';

/** What has changed in packs that assessments within reach stand on. */
export const newsQuery = queryOptions({
  queryKey: ['changes', 'news'],
  queryFn: async ({ signal }) => (await get<{ packs: PackNews[] }>('/api/firm/changes', { signal })).packs,
});
/** Worked out afresh each time: nothing is kept of it but what is taken over. */
export const effectsQuery = (kind: ChangeKind) =>
  queryOptions({
    queryKey: ['changes', 'effects', kind],
    queryFn: ({ signal }) => get<AdoptionEffects>('/api/firm/changes/effects', { query: { kind }, signal }),
    refetchOnWindowFocus: false,
  });
export const historyQuery = queryOptions({
  queryKey: ['changes', 'history'],
  queryFn: ({ signal }) => get<Page<FirmAdoption>>('/api/firm/changes/adoptions', { signal }),
});
export const adoptionsQuery = (clientId: string) =>
  queryOptions({
    queryKey: ['client', clientId, 'adoptions'],
    queryFn: () => list<Adoption>(`${ofClient(clientId)}/adoptions`),
  });

/** Against the answers that were looked at. */
export const adopt = (effect: AdoptionEffect, kind: ChangeKind, idempotencyKey: string) =>
  post<Created>(
    `${ofTia(effect.clientId, effect.tiaId)}/adoption`,
    { kind, toVersion: effect.toVersion },
    { version: effect.revision, idempotencyKey },
  );
export const undoAdoption = (clientId: string, adoptionId: string, idempotencyKey: string) =>
  post<{ tiaId: string }>(
    `${ofClient(clientId)}/adoptions/${encodeURIComponent(adoptionId)}/undo`,
    {},
    { idempotencyKey },
  );
