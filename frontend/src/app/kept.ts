/** What somebody has said and the server does not have yet, kept on the device under their name until it is sent or they sign out. */
const KEPT = 'praya.kept.';

export const keptOf = (personId: string, what: string): string => `${KEPT}${personId}.${what}`;

/** What is being put together to answer a document asked for, in that version of it. */
export const draftOfRequest = (personId: string, of: { id: string; version: number }): string =>
  keptOf(personId, `draft.request.${of.id}.${of.version}`);
/** What is being put together to report that something is done. */
export const draftOfReport = (personId: string, obligationId: string): string =>
  keptOf(personId, `draft.report.${obligationId}`);

function names(): string[] {
  return Array.from({ length: localStorage.length }, (_, at) => localStorage.key(at) ?? '').filter((name) =>
    name.startsWith(KEPT),
  );
}

export function forgetKept(): void {
  for (const name of names()) localStorage.removeItem(name);
}

/** How many answers would be lost by signing out. */
export const countKept = (personId: string): number =>
  names()
    .filter((name) => name.startsWith(keptOf(personId, 'answers.')))
    .reduce((sum, name) => sum + (JSON.parse(localStorage.getItem(name) ?? '[]') as unknown[]).length, 0);

/** How many replies are put together and not sent: signing out throws them away. */
export const countDrafts = (personId: string): number =>
  names().filter((name) => name.startsWith(keptOf(personId, 'draft.'))).length;
