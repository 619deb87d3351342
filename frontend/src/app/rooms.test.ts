import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { QueryClient } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import budget from '../../build/budget.json';
import { makeRouter } from './router';

/** In which room each key stands; what every page speaks with is in none. */
const roomOf = new Map(
  readdirSync('src/features').flatMap((room) => {
    const file = `src/features/${room}/locales/en.json`;
    return existsSync(file)
      ? Object.keys(JSON.parse(readFileSync(file, 'utf8'))).map((key) => [key, room] as const)
      : [];
  }),
);
const allOf = (code: string, pattern: RegExp) => [...code.matchAll(pattern)].map((match) => match[1] ?? '');

interface Module {
  imports: string[];
  keys: string[];
  /** What it loads itself, beside the part that needs it. */
  loads: string[];
}
const modules = new Map<string, Module>();

function moduleAt(path: string): Module {
  const known = modules.get(path);
  if (known) return known;
  const code = readFileSync(path, 'utf8');
  const named = new Set(allOf(code, /'([a-z][\w.-]*)'/g));
  const begun = allOf(code, /`([a-z][\w.-]*[._])\$\{/g).filter((start) => start !== 'problems.');
  const read: Module = {
    imports: [...allOf(code, /(?<!import type [^;]*)from '([@.][^']+)'/g), ...allOf(code, /import\('([@.][^']+)'\)/g)]
      .map((name) => (name.startsWith('@/') ? name.replace('@', 'src') : join(dirname(path), name)))
      .flatMap((name) => [`${name}.tsx`, `${name}.ts`].filter((file) => existsSync(file)).slice(0, 1)),
    keys: [...roomOf.keys()].filter((key) => named.has(key) || begun.some((start) => key.startsWith(start))),
    loads: allOf(code, /loadTexts\(((?:'\w+'(?:, )?)+)\)/g).flatMap((rooms) => allOf(rooms, /'(\w+)'/g)),
  };
  modules.set(path, read);
  return read;
}

/** Whatever comes with these, at once or later. */
function reached(pages: string[]): Set<string> {
  const seen = new Set<string>();
  for (const next = [...pages]; next.length > 0; ) {
    const path = next.pop() as string;
    if (seen.has(path)) continue;
    seen.add(path);
    next.push(...moduleAt(path).imports);
  }
  return seen;
}

const router = makeRouter(new QueryClient());

describe.each(Object.entries(budget))('%s', (route, { pages, rooms }) => {
  it('is weighed with the rooms that its route loads', () => {
    const [matched] = router.getMatchedRoutes(route.replaceAll(/\{\w+\}/g, 'x'));
    const loaded = matched.flatMap((one) => one.options.staticData?.rooms ?? []);
    expect([...rooms].sort()).toEqual([...new Set(loaded)].sort());
  });

  it('has the words of everything that it shows', () => {
    const shown = [...reached(pages)].map((path) => ({ path, ...moduleAt(path) }));
    const loaded = new Set<string>([...rooms, ...shown.flatMap(({ loads }) => loads)]);
    const missing = shown.flatMap(({ path, keys }) =>
      keys.filter((key) => !loaded.has(roomOf.get(key) ?? '')).map((key) => `${key} (${roomOf.get(key)}) in ${path}`),
    );
    expect(missing).toEqual([]);
  });
});
