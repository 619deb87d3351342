const KEPT = 6;

/** A client counts as opened once it has answered; one that is refused is not asked for again at the next page load. */
export function recentAfter(before: string[], answered: string | null, refused: readonly string[]): string[] {
  const reached = before.filter((id) => !refused.includes(id));
  if (answered && !reached.includes(answered) && !refused.includes(answered))
    return [answered, ...reached].slice(0, KEPT);
  return reached.length === before.length ? before : reached;
}
