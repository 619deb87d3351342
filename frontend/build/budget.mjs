// Fails when a route weighs more than build/budget.json allows.
import { readFileSync } from 'node:fs';

const { routes } = JSON.parse(readFileSync('target/bundle-report.json', 'utf8'));
const over = Object.entries(routes).filter(([, { bytes, limitKiB }]) => bytes > limitKiB * 1024);
for (const [route, { kib, limitKiB }] of Object.entries(routes)) {
  console.log(`${String(kib).padStart(6)} KiB of ${limitKiB}  ${route}`);
}
if (over.length) {
  console.error(`Over budget: ${over.map(([route]) => route).join(', ')}`);
  process.exit(1);
}
