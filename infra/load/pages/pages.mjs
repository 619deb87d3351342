// Lighthouse, as on a phone, on a running demonstration: through the door as it is installed (TLS, HTTP/2), and straight to Praya (HTTP/1.1)
// as what it is compared with; rounds in turn, medians. Usage: node pages.mjs [rounds]. PRAYA_URL names a demonstration elsewhere.
import { createServer } from 'node:net';
import { once } from 'node:events';
import lighthouse from 'lighthouse';
import { door } from './door.mjs';

process.env.PRAYA_URL ??= 'http://localhost:8080';
const { launch } = await import('../../../frontend/e2e/browser.mjs');
const { Person, PRAYA } = await import('../../../frontend/e2e/person.mjs');
const WHO = 'consultant1@harbourlight.example';
const rounds = Number(process.argv[2] ?? 3);

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  return port;
}

const median = (numbers) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const port = await freePort();
const browser = await launch([`--remote-debugging-port=${port}`, '--ignore-certificate-errors']);
const installed = await door(PRAYA);
try {
  const context = await browser.newContext({ locale: 'en-GB' });
  const consultant = new Person(await context.newPage(), 'en', 'consultant');
  await consultant.signsIn(WHO);
  const get = (path) => consultant.page.evaluate(async (path) => (await fetch(path)).json(), path);
  const clients = (await get('/api/firm/clients?limit=200')).items;
  const assessments = await Promise.all(clients.map(async ({ id }) => (await get(`/api/clients/${id}/tias`)).items));
  const of = clients.findIndex((_, at) => assessments[at].length > 0);
  if (of < 0) throw new Error('No client here has an assessment: Lighthouse looks at the demonstration');
  const assessment = `/clients/${clients[of].id}/assessments/${assessments[of][0].id}`;
  const pages = { portfolio: '/portfolio', worklist: '/worklist', editor: `${assessment}?section=A`, review: `${assessment}/review` };
  const cookies = await context.cookies();
  await context.close();
  const Cookie = cookies.filter(({ name }) => name.startsWith('__Host-')).map(({ name, value }) => `${name}=${value}`).join('; ');

  const found = new Map();
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, path] of Object.entries(pages)) {
      for (const [way, base] of [['HTTP/2', installed.url], ['HTTP/1.1', PRAYA]]) {
        const { lhr } = await lighthouse(base + path, {
          port,
          onlyCategories: ['performance', 'accessibility'],
          extraHeaders: { Cookie, 'Accept-Language': 'en' },
        });
        if (new URL(lhr.finalDisplayedUrl).pathname !== path.split('?')[0]) throw new Error(`${path} led to ${lhr.finalDisplayedUrl}`);
        const seen = found.get(`${name}, ${way}`) ?? [];
        found.set(`${name}, ${way}`, [...seen, lhr]);
      }
    }
  }
  for (const [name, seen] of found) {
    const score = (category) => Math.round(100 * median(seen.map((one) => one.categories[category].score)));
    const value = (audit) => median(seen.map((one) => one.audits[audit].numericValue));
    const ms = (audit) => Math.round(value(audit));
    console.log(
      `${name.padEnd(20)} performance ${score('performance')}, accessibility ${score('accessibility')}; first drawing ${ms('first-contentful-paint')} ms, ` +
        `largest ${ms('largest-contentful-paint')} ms, blocked ${ms('total-blocking-time')} ms, moved ${value('cumulative-layout-shift').toFixed(3)}`,
    );
  }
} finally {
  installed.close();
  await browser.close();
}
