import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { describe, expect, it } from 'vitest';

const LOCALES = ['en', 'zh-Hant', 'zh-Hans'] as const;
type Messages = Record<string, string>;

function folders(at: string): string[] {
  return readdirSync(at, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? (entry.name === 'locales' ? [join(at, entry.name)] : folders(join(at, entry.name))) : [],
  );
}
// Past the plugin that compiles them: a test reads what people write.
const read = (folder: string, locale: string): Messages =>
  JSON.parse(readFileSync(join(folder, `${locale}.json`), 'utf8'));
const placeholders = (message: string): string[] =>
  [...new Set([...message.matchAll(/\{(\w+)/g)].map((match) => match[1] ?? ''))]
    .filter((name) => !/^\d+$/.test(name))
    .sort();

function sources(at: string): string[] {
  return readdirSync(at, { withFileTypes: true }).flatMap((entry) => {
    const path = join(at, entry.name);
    if (entry.isDirectory()) return sources(path);
    return /\.tsx?$/.test(entry.name) && !/\.(test|d)\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

describe.each(folders('src'))('%s', (folder) => {
  const english = read(folder, 'en');

  it.each(LOCALES)('has the same keys in %s', (locale) => {
    expect(Object.keys(read(folder, locale)).sort()).toEqual(Object.keys(english).sort());
  });

  it.each(LOCALES)('compiles every message in %s, and leaves none empty', (locale) => {
    for (const [key, message] of Object.entries(read(folder, locale))) {
      expect(() => compileMessage(message), key).not.toThrow();
      expect(message.trim(), key).not.toBe('');
    }
  });

  it.each(LOCALES)('uses no placeholder in %s that English does not know', (locale) => {
    for (const [key, message] of Object.entries(read(folder, locale))) {
      expect(placeholders(english[key] ?? ''), key).toEqual(expect.arrayContaining(placeholders(message)));
    }
  });

  it('holds no exclamation mark and no Simplified-only form in Hong Kong Chinese', () => {
    for (const [key, message] of Object.entries(read(folder, 'zh-Hant'))) {
      expect(message, key).not.toMatch(/[!！]/);
      expect(message, key).not.toMatch(/[个们这说时过还没与为义务据实证员应设须读写选项签审复]/u);
    }
  });
});

it('gives each key to one room', () => {
  const all = folders('src').flatMap((folder) => Object.keys(read(folder, 'en')));
  expect(all.filter((key, index) => all.indexOf(key) !== index)).toEqual([]);
});

it('knows every key that the screens name', () => {
  const known = new Set(folders('src').flatMap((folder) => Object.keys(read(folder, 'en'))));
  const missing = sources('src').flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(/\bt\('([\w.-]+)'/g)]
      .map((match) => match[1] ?? '')
      .filter((key) => !known.has(key)),
  );
  expect(missing).toEqual([]);
});
