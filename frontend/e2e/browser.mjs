// A Chromium that needs nothing installed: out of an npm package with its libraries, else the machine's own.
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { chromium } from 'playwright-core';

const cache = process.env.PRAYA_CACHE ?? join(homedir(), '.cache', 'praya');
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--force-color-profile=srgb',
];

/** Unpacked once for all checkouts; named only when whole. */
function unpacked() {
  const bin = resolve(import.meta.dirname, 'node_modules/@sparticuz/chromium/bin');
  const { version } = JSON.parse(readFileSync(join(bin, '..', 'package.json'), 'utf8'));
  const home = join(cache, `chromium-${version}`);
  if (!existsSync(home)) {
    const draft = `${home}.draft-${process.pid}`;
    mkdirSync(draft, { recursive: true });
    writeFileSync(join(draft, 'chromium'), brotliDecompressSync(readFileSync(join(bin, 'chromium.br'))), { mode: 0o755 });
    for (const name of ['al2023', 'swiftshader']) {
      const tar = join(draft, `${name}.tar`);
      writeFileSync(tar, brotliDecompressSync(readFileSync(join(bin, `${name}.tar.br`))));
      execFileSync('tar', ['-xf', tar, '-C', draft]);
      rmSync(tar);
    }
    try {
      renameSync(draft, home);
    } catch (trouble) {
      if (!existsSync(home)) throw trouble; // another run was first
      rmSync(draft, { recursive: true });
    }
  }
  return { executablePath: join(home, 'chromium'), libraries: [join(home, 'lib'), join(home, 'al2023', 'lib'), home] };
}

function found() {
  if (process.env.PRAYA_BROWSER) return { executablePath: process.env.PRAYA_BROWSER, libraries: [] };
  if (process.platform === 'linux' && process.arch === 'x64') return unpacked();
  const known = ['/usr/bin/chromium', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];
  const executablePath = known.find((path) => existsSync(path));
  if (!executablePath) throw new Error('No browser: set PRAYA_BROWSER to a Chromium or Chrome');
  return { executablePath, libraries: [] };
}

/** The faces of the documents, so that Chinese is drawn on a machine without fonts. */
function fontconfig() {
  const fonts = resolve(import.meta.dirname, '../../infra/fonts/node_modules/@expo-google-fonts');
  if (!existsSync(fonts)) return {};
  const folder = join(cache, 'fontconfig');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'fonts.conf');
  const dirs = ['hk', 'sc', 'jp'].flatMap((face) =>
    ['400Regular', '700Bold'].map((weight) => `<dir>${join(fonts, `noto-sans-${face}`, weight)}</dir>`),
  );
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${dirs.join('')}` +
      `<dir>/usr/share/fonts</dir><cachedir>${folder}</cachedir></fontconfig>\n`,
  );
  return { FONTCONFIG_FILE: file };
}

/** @param flags of Chromium, beside those that every run has */
export async function launch(flags = []) {
  const { executablePath, libraries } = found();
  const path = [...libraries, process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  return chromium.launch({
    executablePath,
    headless: true,
    args: [...FLAGS, ...flags],
    env: { ...process.env, ...fontconfig(), ...(path ? { LD_LIBRARY_PATH: path } : {}) },
  });
}
