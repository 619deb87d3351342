import { keptOf } from '@/app/kept';

/** What this person has attached to answers on this device, by name: not everybody who answers may list the company's documents. */
interface Given {
  id: string;
  name: string;
}

const givenBy = (personId: string): Given[] => JSON.parse(localStorage.getItem(keptOf(personId, 'given')) ?? '[]');

export function rememberGiven(personId: string, one: Given): void {
  localStorage.setItem(keptOf(personId, 'given'), JSON.stringify([...givenBy(personId), one]));
}

export const nameOfGiven = (personId: string, id: string): string | null =>
  givenBy(personId).find((one) => one.id === id)?.name ?? null;
