import type { AuditLine, Names } from '@/api/types';
import { useName } from '@/ui/Names';
import { useText } from '@/ui/text';

/** A day of Hong Kong as the instant at which it begins. */
export const startOf = (day: string | undefined): string | undefined =>
  day ? new Date(`${day}T00:00:00+08:00`).toISOString() : undefined;
/** And the instant at which it is over. */
export const endOf = (day: string | undefined): string | undefined =>
  day ? new Date(Date.parse(`${day}T00:00:00+08:00`) + 86_400_000).toISOString() : undefined;

type Told = Pick<AuditLine, 'action' | 'operation' | 'subjectKind' | 'digestBefore' | 'digestAfter'>;
/**
 * Under which keys a line finds its sentence, the best first. Lines from before the operation was kept have the permission alone, which may
 * stand for several acts; what was there before and after is kept as a digest only: that something was there tells new from changed.
 */
export function wordsFor({ action, operation, subjectKind, digestBefore, digestAfter }: Told): string[] {
  const how = digestBefore ? 'changed' : digestAfter ? 'made' : 'ended';
  return [
    ...(operation ? [`audit.operation.${operation}`] : []),
    `audit.action.${action}.${subjectKind}.${how}`,
    `audit.action.${action}.${subjectKind}`,
    `audit.action.${action}`,
  ];
}

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
    /** Which act a line says it was. */
    act: (line: Told): string => t.of(wordsFor(line).find((key) => t.has(key)) ?? `audit.action.${line.action}`),
    /** What somebody attempted: the permission that they would have needed. */
    action: (action: string): string => t.of(`audit.action.${action}`),
    /** As something to filter by: all that is done with that permission. */
    filter: (action: string): string =>
      t.has(`audit.filter.action.${action}`) ? t.of(`audit.filter.action.${action}`) : t.of(`audit.action.${action}`),
    subject: (kind: string): string => t.of(`audit.subject.${kind}`),
    /** A refusal carries the key of its reason. */
    outcome: (outcome: string): string =>
      outcome === 'done' ? t('audit.outcome.done') : t.of(`audit.outcome.${outcome}`, null, 'audit.outcome.refused'),
  };
}
