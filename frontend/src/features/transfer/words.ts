import { useQuery } from '@tanstack/react-query';
import type { TransferWords } from '@/api/types';
import { useName } from '@/ui/Names';
import { wordsQuery } from './queries';

export type List = keyof TransferWords;

/** The register's words, in the reader's language; a key that is not known any more stands for itself. */
export function useWords() {
  const name = useName();
  const { data } = useQuery(wordsQuery);
  return {
    all: (list: List): { key: string; label: string }[] =>
      (data?.[list] ?? []).map((one) => ({ key: one.key, label: name(one.text) })),
    say: (list: List, key: string): string => {
      const found = data?.[list].find((one) => one.key === key);
      return found ? name(found.text) : key;
    },
  };
}
