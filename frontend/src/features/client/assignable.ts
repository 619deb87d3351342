import type { Member } from '@/api/types';
import type { Assignment } from '@/api/types/client';

/**
 * Who may take the role at this client: not suspended, not in it already, and not a member who administers the firm or
 * reads the whole of it. In a firm that has nobody else yet, these do the work too.
 */
export function assignable(
  members: readonly Member[],
  assignments: readonly Assignment[],
  role: 'consultant' | 'reviewer',
): Member[] {
  const works = (one: Member) => !one.roles?.length;
  const nobodyElse = !members.some(works);
  return members.filter(
    (one) =>
      !one.suspended &&
      (nobodyElse || works(one)) &&
      !assignments.some((given) => given.memberId === one.id && given.role === role),
  );
}
