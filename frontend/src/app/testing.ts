import type { Answer } from '@/api/types/assessment';
import { i18n } from '@/ui/text';

// The tests look at logic; the words come from the English files where a test needs them.
i18n.load('en', {});
i18n.activate('en');

/** An answer of a consultant, as the server has it. */
export const anAnswer = (key: string, change: Partial<Answer> = {}): Answer => ({
  key,
  options: ['routine'],
  proof: 'none',
  evidenceIds: [],
  proofs: [],
  state: 'confirmed',
  note: '',
  source: 'consultant',
  inherited: [],
  documents: [],
  overridden: false,
  byKind: 'member',
  by: 'm',
  at: '2026-11-23T00:00:00Z',
  version: 1,
  ...change,
});

/** A browser's storage, to be looked into. */
export function aStore() {
  const kept = new Map<string, string>();
  const store = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
  return { kept, store };
}
