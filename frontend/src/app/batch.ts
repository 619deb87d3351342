import { type ApiProblem, toProblem } from '@/api/problem';

/** What came of one of many. */
export type Fared<Out> = { state: 'busy' } | { state: 'done'; out: Out } | { state: 'failed'; problem: ApiProblem };

/** So many at once: the server has few hands, and the first results show at once. */
const AT_ONCE = 3;

/** Does the same for each of many, a few at a time. One that fails leaves the others be. */
export async function eachOf<In, Out>(
  all: readonly In[],
  work: (one: In) => Promise<Out>,
  tell: (one: In, fared: Fared<Out>) => void,
): Promise<void> {
  const left = [...all];
  const hand = async () => {
    for (let one = left.shift(); one !== undefined; one = left.shift()) {
      tell(one, { state: 'busy' });
      try {
        tell(one, { state: 'done', out: await work(one) });
      } catch (trouble) {
        tell(one, { state: 'failed', problem: toProblem(trouble) });
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, hand));
}
