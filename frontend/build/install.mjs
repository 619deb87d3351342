// `npm ci`, but only when package-lock.json is another one than last time.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const stamp = 'node_modules/.praya-lock';
const wanted = createHash('sha256').update(readFileSync('package-lock.json')).update(process.version).digest('hex');
if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) {
  console.log('node_modules is up to date');
} else {
  execFileSync(process.execPath, [process.env.npm_execpath, 'ci', '--no-audit', '--no-fund'], { stdio: 'inherit' });
  writeFileSync(stamp, wanted);
}
