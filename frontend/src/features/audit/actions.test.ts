import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ACTS, CLIENT_ACTIONS, FIRM_ACTIONS } from '@/api/trail';
import { grouped } from './actions';

const description = readFileSync('../backend/openapi.yaml', 'utf8');
const words = (locale: string): Record<string, string> =>
  JSON.parse(readFileSync(`src/features/audit/locales/${locale}.json`, 'utf8'));
const said = (locale: string) =>
  Object.entries(words(locale))
    .filter(([key]) => key.startsWith('audit.operation.'))
    .map(([key, sentence]) => [key.slice('audit.operation.'.length), sentence] as const);

describe.each(['en', 'zh-Hant', 'zh-Hans'])('the trail in %s', (locale) => {
  it('has a sentence for each act that a line can say, and for none that is gone', () => {
    expect(said(locale).map(([act]) => act)).toEqual(ACTS);
  });

  it('says of no two acts the same', () => {
    const sentences = said(locale).map(([, sentence]) => sentence);
    expect(sentences.filter((one, at) => sentences.indexOf(one) !== at)).toEqual([]);
  });
});

it('knows the acts of the description that was committed', () => {
  // Made by the build; by hand here, so that a list of another day is found.
  const changing = description
    .split(/^ {2}(?=\/)/m)
    .slice(1)
    .flatMap((path) => path.split(/^ {4}(?=\w+:$)/m).slice(1))
    .filter((operation) => /^(?:post|put|patch|delete):/.test(operation))
    .map((operation) => ({
      id: /operationId: (\w+)/.exec(operation)?.[1] ?? '',
      permission: /x-permission: ([\w.]+)/.exec(operation)?.[1] ?? '',
    }));
  const kept = new Set<string>([...CLIENT_ACTIONS, ...FIRM_ACTIONS]);
  const writing = changing.filter(({ permission }) => kept.has(permission)).map(({ id }) => id);
  expect(writing.length).toBeGreaterThan(80);
  const known = new Set(ACTS.map((act) => act.split('.')[0]));
  expect(writing.filter((id) => !known.has(id))).toEqual([]);
  // What only looks, is one's own, or comes before anybody is known, is in no trail.
  const others = changing.filter(({ permission }) => !kept.has(permission));
  expect([...new Set(others.map(({ permission }) => permission))].sort()).toEqual([
    'correspondence.manage',
    'mechanism.view',
    'open',
    'session.manage',
    'tia.view',
  ]);
});

it('offers every action of a trail once, each under a head', () => {
  for (const all of [CLIENT_ACTIONS, FIRM_ACTIONS]) {
    const offered = grouped(all).flatMap(({ actions }) => actions);
    expect([...offered].sort()).toEqual([...all].sort());
    expect(new Set(offered).size).toBe(offered.length);
    for (const { head } of grouped(all)) expect(words('en')).toHaveProperty([head]);
  }
});
