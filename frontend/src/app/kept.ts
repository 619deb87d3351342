/** What somebody has said and the server does not have yet, kept on the device under their name until it is sent or they sign out. */
const KEPT = 'praya.kept.';

export const keptOf = (personId: string, what: string): string => `${KEPT}${personId}.${what}`;

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
