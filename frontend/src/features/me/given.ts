import { keptOf } from '@/app/kept';

/** What this person has uploaded on this device: whoever may not list the company's documents still sees their own by name. */
export interface Given {
  id: string;
  name: string;
}

export const givenBy = (personId: string): Given[] =>
  JSON.parse(localStorage.getItem(keptOf(personId, 'given')) ?? '[]');

export function rememberGiven(personId: string, one: Given): void {
  localStorage.setItem(keptOf(personId, 'given'), JSON.stringify([...givenBy(personId), one]));
}

export const nameOfGiven = (personId: string, id: string): string | null =>
  givenBy(personId).find((one) => one.id === id)?.name ?? null;
