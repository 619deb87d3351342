/** Addresses of the API that a browser opens by itself: downloads and sign-in. */
const part = encodeURIComponent;

export const signInUrl = (email: string, returnTo: string): string =>
  `/auth/sign-in?email=${part(email)}&returnTo=${part(returnTo)}`;
export const documentUrl = (clientId: string, tiaId: string): string => `${ofTia(clientId, tiaId)}/document/content`;
export const evidenceUrl = (clientId: string, evidenceId: string): string =>
  `/api/clients/${part(clientId)}/evidence/${part(evidenceId)}/content`;
export const ofClient = (clientId: string): string => `/api/clients/${part(clientId)}`;
/** Questions as a file that the browser fetches by itself. @param section letter; none: all. @param open only what is still to be said */
export const questionListUrl = (
  clientId: string,
  tiaId: string,
  format: 'xlsx' | 'docx',
  locale: string,
  only: { section?: string; open?: boolean },
): string =>
  `${ofTia(clientId, tiaId)}/question-list?format=${format}&locale=${locale === 'en' ? 'en' : 'zh-Hant'}${only.section ? `&questions=${part(only.section)}` : ''}${only.open ? '&open=true' : ''}`;
export const ofTia = (clientId: string, tiaId: string): string => `${ofClient(clientId)}/tias/${part(tiaId)}`;
