/** What came of two people changing one form: `taken` was put in from the other one, `clashes` both of them changed. */
export interface Rebased<Shape> {
  shape: Shape;
  taken: (keyof Shape)[];
  clashes: (keyof Shape)[];
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** What was typed stays; what was not touched follows what somebody else saved meanwhile. */
export function rebase<Shape extends object>(before: Shape, typed: Shape, now: Shape): Rebased<Shape> {
  const fields = Object.keys(now) as (keyof Shape)[];
  const theirs = fields.filter((field) => !same(before[field], now[field]) && !same(typed[field], now[field]));
  const taken = theirs.filter((field) => same(typed[field], before[field]));
  const shape = { ...typed };
  for (const field of taken) shape[field] = now[field];
  return { shape, taken, clashes: theirs.filter((field) => !taken.includes(field)) };
}
