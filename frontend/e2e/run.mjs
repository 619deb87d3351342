// node run.mjs <journey> [locale]. Needs PRAYA_URL and PRAYA_MAIL (the folder of the mail sink); PRAYA_SHOTS keeps pictures.
import { createInterface } from 'node:readline';
import { launch } from './browser.mjs';
import { Person } from './person.mjs';

const [name, locale = 'zh-Hant'] = process.argv.slice(2);
const { default: journey } = await import(`./journeys/${name}.mjs`);
const BROWSER_LOCALES = { en: 'en-GB', 'zh-Hant': 'zh-HK', 'zh-Hans': 'zh-CN' };
const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 1 };
const DESK = { viewport: { width: 1440, height: 900 } };

const browser = await launch();
const people = [];

/** Somebody new, with cookies of their own. */
async function somebody(who, { phone = false, speaks = locale } = {}) {
  const context = await browser.newContext({
    ...(phone ? PHONE : DESK),
    locale: BROWSER_LOCALES[speaks],
    timezoneId: 'Asia/Hong_Kong',
    reducedMotion: 'reduce',
    acceptDownloads: true,
  });
  context.setDefaultTimeout(20_000);
  const person = new Person(await context.newPage(), speaks, who);
  people.push(person);
  return person;
}

/** Asks whoever started us for something that a browser cannot do (JourneysTest), and waits until it is done. */
async function please(what) {
  const answers = createInterface({ input: process.stdin });
  process.stdout.write(`@${what}\n`);
  for await (const line of answers) {
    answers.close();
    return line;
  }
}

const begun = Date.now();
try {
  await journey({ somebody, please, locale });
  for (const person of people) person.untroubled();
  const pages = people.flatMap((person) => [...person.looked]);
  console.log(`${name} (${locale}): ${((Date.now() - begun) / 1000).toFixed(1)} s, ${pages.length} pages looked at`);
} catch (trouble) {
  console.error(`${name} (${locale}) failed`);
  console.error(trouble);
  for (const person of people) {
    console.error(`  ${person.name} is at ${person.page.url()}`);
    for (const one of person.trouble) console.error(`    ${one}`);
    const text = await person.page.locator('body').innerText({ timeout: 2000 }).catch(() => '');
    console.error(`    sees: ${text.replace(/\s*\n\s*/g, ' | ').slice(0, 1500)}`);
    const shot = `${process.env.PRAYA_SHOTS ?? '/tmp'}/failed-${name}-${locale}-${person.name}.png`;
    await person.page.screenshot({ path: shot }).then(() => console.error(`    picture: ${shot}`)).catch(() => undefined);
  }
  process.exitCode = 1;
} finally {
  await browser.close();
}
process.stdin.destroy();
