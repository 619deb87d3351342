import type { Names } from '@/api/types';
import { useName } from '@/ui/Names';
import { useText } from '@/ui/text';

/** A day of Hong Kong as the instant at which it begins. */
export const startOf = (day: string | undefined): string | undefined =>
  day ? new Date(`${day}T00:00:00+08:00`).toISOString() : undefined;
/** And the instant at which it is over. */
export const endOf = (day: string | undefined): string | undefined =>
  day ? new Date(Date.parse(`${day}T00:00:00+08:00`) + 86_400_000).toISOString() : undefined;

/** What the trail says in keys and ids, in words. */
export function useTrailWords(who: (id: string) => Names | null) {
  const t = useText();
  const name = useName();
  return {
    /** A name where one is known; else what kind of person it is, and the end of the id, which is enough to tell two apart. */
    actor: (kind: string, id: string | null | undefined): string => {
      const known = id ? who(id) : null;
      if (known) return name(known);
      const word = t.of(`audit.actor.${kind}`, null, 'audit.actor.unknown');
      return id && kind !== 'system' ? t('audit.actor_id', { word, id: id.slice(-6) }) : word;
    },
    /** A member of the firm, where that is what the id says. */
    member: (id: string): string | null => {
      const known = who(id);
      return known ? name(known) : null;
    },
    /** One permission may be used on several kinds of things, and is then said in other words. */
    action: (action: string, subject = ''): string => {
      const own = `audit.action.${action}.${subject}`;
      return t.has(own) ? t.of(own) : t.of(`audit.action.${action}`);
    },
    subject: (kind: string): string => t.of(`audit.subject.${kind}`),
    /** A refusal carries the key of its reason. */
    outcome: (outcome: string): string =>
      outcome === 'done' ? t('audit.outcome.done') : t.of(`audit.outcome.${outcome}`, null, 'audit.outcome.refused'),
  };
}
