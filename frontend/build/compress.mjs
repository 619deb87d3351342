// Writes a .br beside every asset; bundle-report.json: what each route loads first, in bytes after brotli; and first-files.json, for the
// server: which files those are, so that a page's own code is asked for with the page and not after the code that they all share.
import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const out = 'target/classes/public';
const sizes = {};
for (const name of readdirSync(join(out, 'assets'))) {
  if (!/\.(js|css|svg)$/.test(name)) continue;
  const raw = readFileSync(join(out, 'assets', name));
  const small = brotliCompressSync(raw, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: raw.length },
  });
  writeFileSync(join(out, 'assets', `${name}.br`), small);
  sizes[`assets/${name}`] = small.length;
}

// Vite writes it among what is served; it is of no use there.
renameSync(join(out, 'manifest.json'), join('target', 'manifest.json'));
const manifest = JSON.parse(readFileSync(join('target', 'manifest.json'), 'utf8'));
const html = readFileSync(join(out, 'index.html'), 'utf8');
/** What every page loads: the page itself names it. */
const shared = Object.keys(sizes).filter((file) => html.includes(file) && !file.endsWith('.svg'));

/** Every file a chunk needs before it can run: itself, its static imports, their styles. */
function needs(key, seen = new Set()) {
  const chunk = manifest[key];
  if (!chunk || seen.has(chunk.file)) return seen;
  seen.add(chunk.file);
  for (const imported of chunk.imports ?? []) needs(imported, seen);
  for (const css of chunk.css ?? []) seen.add(css);
  return seen;
}

/** What these need beside `known`, each after what it builds on. */
function needsOf(keys, known, route) {
  const files = new Set();
  for (const key of keys) {
    if (!manifest[key]) throw new Error(`budget.json: ${route} names ${key}, which is no chunk`);
    needs(key, files);
  }
  return [...files].filter((file) => !known.has(file));
}

const LANGUAGES = ['en', 'zh-Hant', 'zh-Hans'];
/** What every page speaks with, or a room's own words. */
const wordsOf = (room, language) =>
  room === undefined ? `src/app/words/${language}.ts` : `src/features/${room}/locales/${language}.json`;

// What a route loads: its page, the shell it stands in, and its rooms' texts in the language that weighs most.
const routes = JSON.parse(readFileSync('build/budget.json', 'utf8'));
// A page that nobody weighs may weigh anything.
const weighed = new Set(Object.values(routes).flatMap(({ pages }) => pages));
const missed = Object.keys(manifest).filter(
  (key) => manifest[key].isDynamicEntry && /^src\/features\/.*Page\.tsx$/.test(key) && !weighed.has(key),
);
if (missed.length > 0) throw new Error(`budget.json names no route with ${missed.join(', ')}`);
const first = {};
const report = { unit: 'bytes, brotli 11, JavaScript and CSS', entry: 0, routes: {} };
const weigh = (files) => [...files].reduce((sum, file) => sum + (sizes[file] ?? 0), 0);
report.entry = weigh(shared);
for (const [route, { pages, rooms, limitKiB }] of Object.entries(routes)) {
  const everywhere = new Set(shared);
  const ofPages = needsOf(pages, everywhere, route);
  const words = Object.fromEntries(
    LANGUAGES.map((language) => [
      language,
      needsOf(
        [undefined, ...rooms].map((room) => wordsOf(room, language)),
        new Set([...everywhere, ...ofPages]),
        route,
      ),
    ]),
  );
  const heaviest = Object.values(words).sort((a, b) => weigh(b) - weigh(a))[0];
  const files = [...everywhere, ...ofPages, ...heaviest];
  const bytes = weigh(files);
  report.routes[route] = { bytes, kib: Math.round(bytes / 102.4) / 10, limitKiB, files: files.length };
  // Whoever has a link, or is on the way in, is nobody yet.
  first[route] = { files: ofPages, words, asksWho: !rooms.includes('access') };
}
writeFileSync(join('target', 'bundle-report.json'), `${JSON.stringify(report, null, 2)}\n`);
writeFileSync(join('target', 'classes', 'first-files.json'), JSON.stringify({ routes: first }));
