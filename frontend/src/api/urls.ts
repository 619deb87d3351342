/** Addresses of the API that a browser opens by itself: downloads and sign-in. */
const part = encodeURIComponent;

export const signInUrl = (email: string, returnTo: string): string =>
  `/auth/sign-in?email=${part(email)}&returnTo=${part(returnTo)}`;
export const documentUrl = (clientId: string, tiaId: string): string => `${ofTia(clientId, tiaId)}/document/content`;
export const evidenceOf = (clientId: string): string => `${ofClient(clientId)}/evidence`;
export const dossierDocuments = (dossierId: string): string => `/api/firm/dossiers/${part(dossierId)}/documents`;
export const dossierDocumentUrl = (dossierId: string, documentId: string): string =>
  `${dossierDocuments(dossierId)}/${part(documentId)}/content`;
export const evidenceUrl = (clientId: string, evidenceId: string): string =>
  `/api/clients/${part(clientId)}/evidence/${part(evidenceId)}/content`;
export const ofClient = (clientId: string): string => `/api/clients/${part(clientId)}`;
export const ofTia = (clientId: string, tiaId: string): string => `${ofClient(clientId)}/tias/${part(tiaId)}`;
