import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { toProblem } from '@/api/problem';
import type { Person, PersonEdit } from '@/api/types/people';
import { useAct } from '@/app/action';
import { type Difference, differences } from './person';
import { personQuery, savePerson } from './queries';

/**
 * Saves what was said about the person as `base` shows them. Where somebody else was quicker nothing is written: what
 * they changed is told, and the next attempt goes on from there.
 */
export function usePersonSave(
  clientId: string,
  base: Person,
  { done, overtaken }: { done?: (saved: Person) => void; overtaken?: (now: Person) => void } = {},
) {
  const cache = useQueryClient();
  const [theirs, setTheirs] = useState<Difference[] | null>(null);
  const query = personQuery(clientId, base.id);
  const act = useAct(
    async (body: PersonEdit) => {
      setTheirs(null);
      try {
        return await savePerson(clientId, base.id, body, base.version);
      } catch (trouble) {
        if (toProblem(trouble).status === 412) {
          const now = await cache.fetchQuery({ ...query, staleTime: 0 });
          setTheirs(differences(base, now));
          overtaken?.(now);
        }
        throw trouble;
      }
    },
    {
      refresh: [['mine', 'roster']],
      done: (saved) => {
        cache.setQueryData(query.queryKey, saved);
        done?.(saved);
      },
    },
  );
  return { act, theirs, problem: theirs ? null : act.problem };
}
