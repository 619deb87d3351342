import { queryOptions } from '@tanstack/react-query';
import { get, post, put } from '@/api/http';
import type { Created } from '@/api/types';
import type {
  Dossier,
  DossierDocument,
  DossierEdit,
  DossierNew,
  DossierVersion,
  DossierVersionNew,
} from '@/api/types/dossier';
import { dossierDocuments } from '@/api/urls';

const AT = '/api/firm/dossiers';
const one = (id: string) => `${AT}/${encodeURIComponent(id)}`;

export const dossierQuery = (id: string) =>
  queryOptions({
    queryKey: ['dossiers', id],
    queryFn: ({ signal }) => get<Dossier>(one(id), { signal }),
    // Whoever is writing a version is told of another one when they publish, not by fields that change under their hands.
    refetchOnWindowFocus: false,
  });
/** A version, which never changes. */
export const versionQuery = (id: string, versionNo: number) =>
  queryOptions({
    queryKey: ['dossiers', id, 'version', versionNo],
    queryFn: ({ signal }) => get<DossierVersion>(`${one(id)}/versions/${versionNo}`, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });

export const openDossier = (body: DossierNew, idempotencyKey: string) => post<Created>(AT, body, { idempotencyKey });
export const publish = (id: string, body: DossierVersionNew, version: number, idempotencyKey: string) =>
  post<Dossier>(`${one(id)}/versions`, body, { version, idempotencyKey });
/** It proves nothing any more; where it is pointed to it stays. */
export const withdraw = (dossierId: string, document: DossierDocument, reason: string) =>
  post<Created>(
    `${dossierDocuments(dossierId)}/${encodeURIComponent(document.id)}/withdrawal`,
    { reason },
    { version: document.version },
  );
/** Who looks after it and until when it holds; a template also what it is called. */
export const entrust = (id: string, body: DossierEdit, version: number) => put<Dossier>(one(id), body, version);
