// Somebody with a browser of their own: what they see is watched all the time.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { codeFor, letters } from './mail.mjs';
import { until } from './until.mjs';
import { speaking } from './words.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PASSWORD = 'praya-demo';
export const PRAYA = process.env.PRAYA_URL;

export class Person {
  constructor(page, locale, name) {
    this.page = page;
    this.locale = locale;
    this.name = name;
    this.t = speaking(locale);
    this.trouble = [];
    this.looked = new Set();
    this.watch(page);
  }

  watch(page) {
    const ours = () => page.url().startsWith(PRAYA);
    page.on('console', (message) => {
      if (message.type() !== 'error' || !ours()) return;
      // A refusal that the screen is meant to show is logged by the browser as well.
      if (/Failed to load resource: the server responded with a status of 4\d\d/.test(message.text())) return;
      // In a tunnel that the journey itself went into.
      if (/net::ERR_INTERNET_DISCONNECTED/.test(message.text())) return;
      this.trouble.push(`${page.url()}: ${message.text()}`);
    });
    page.on('pageerror', (error) => this.trouble.push(`${page.url()}: ${error.stack ?? error}`));
    page.on('response', (answer) => {
      if (answer.status() >= 500 && answer.url().startsWith(PRAYA)) this.trouble.push(`${answer.status()} ${answer.url()}`);
    });
    page.on('request', (request) => {
      const foreign = /^https?:/.test(request.url()) && !request.url().startsWith(PRAYA);
      if (foreign && ours() && !request.isNavigationRequest()) this.trouble.push(`asks another host: ${request.url()}`);
    });
  }

  /** Praya speaks this person's language whatever page comes. */
  async go(path) {
    await this.page.goto(PRAYA + path);
  }

  button(key, values) {
    return this.page.getByRole('button', { name: this.t(key, values) });
  }

  link(key, values) {
    return this.page.getByRole('link', { name: this.t(key, values) });
  }

  field(key, values) {
    return this.page.getByLabel(this.t(key, values));
  }

  async sees(what, limit = 15_000) {
    const locator = typeof what === 'string' || what instanceof RegExp ? this.page.getByText(what) : what;
    await locator.first().waitFor({ state: 'visible', timeout: limit });
    return locator.first();
  }

  async at(pattern, limit = 20_000) {
    await this.page.waitForURL((url) => pattern.test(url.pathname + url.search), { timeout: limit });
  }

  /** No violation on the page, once it has come to rest, in the words of axe where there is one; and nothing that reaches out of the window. */
  async looksRound(what) {
    let found = [];
    // A page that is still being drawn may lack its heading: what stays wrong is wrong.
    for (const end = Date.now() + 5000; ; ) {
      await this.page.waitForFunction(() => document.querySelector('h1') && !document.querySelector('[aria-busy="true"]'));
      found = await this.violations();
      if (found.length === 0 || Date.now() > end) break;
    }
    const [wide, seen] = await this.page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
    if (wide > seen) this.trouble.push(`${what} (${this.page.url()}) is ${wide} wide in a window of ${seen}`);
    if (process.env.PRAYA_SHOTS) await this.page.screenshot({ path: `${process.env.PRAYA_SHOTS}/${this.locale}-${this.name}-${what}.png` });
    if (found.length > 0) this.trouble.push(`axe, ${what} (${this.page.url()}):\n  ${found.join('\n  ')}`);
    this.looked.add(what);
  }

  async violations() {
    await this.page.evaluate(AXE);
    return this.page.evaluate(async () => {
      // Without a copy of the style sheets, for which axe would write styles into the page that the page's policy refuses: it
      // reads styles as they are drawn. Its one rule that needs the copy is about turning the screen, which no style here does.
      const { violations } = await window.axe.run(document, { resultTypes: ['violations'], preload: false });
      const told = (node) => `    ${node.target.join(' ')}  ${node.html.slice(0, 160)}\n      ${node.failureSummary?.replace(/\s+/g, ' ').slice(0, 220)}`;
      return violations.map((one) => `${one.id}: ${one.help}\n${one.nodes.slice(0, 4).map(told).join('\n')}`);
    });
  }

  /** From the first page to signed in: through the firm's realm, or the company's own. */
  async signsIn(email, returnTo = '/') {
    await this.go(returnTo);
    await this.field('access.email').fill(email);
    await this.button('access.continue').click();
    await this.passesKeycloak(email);
  }

  async passesKeycloak(email) {
    const isBack = (url) => String(url).startsWith(PRAYA) && (!/^\/(auth\/|sign-in$)/.test(url.pathname) || url.searchParams.has('problem'));
    const password = this.page.locator('input[type=password]');
    const name = this.page.locator('input[name=username]');
    for (let form = 0; form < 4; form += 1) {
      // Under way: to the sign-in service, through it, and back. Pages between two services may send themselves on.
      await until('a form of the sign-in service, or the way back', async () => isBack(new URL(this.page.url())) || (await password.or(name).first().isVisible()));
      if (isBack(new URL(this.page.url()))) return;
      if ((await name.count()) > 0 && (await name.isEditable())) await name.fill(email);
      if ((await password.count()) > 0) await password.first().fill(PASSWORD);
      const before = this.page.url();
      await this.page.locator('input[type=submit],button[type=submit]').first().click();
      await this.page.waitForURL((url) => String(url) !== before);
    }
    throw new Error(`Still at ${this.page.url()} after four forms`);
  }

  /** A personal link, its code from the letter. */
  async entersByLink(url, email) {
    await this.page.goto(url);
    const before = letters();
    await this.button('access.link.send').click();
    const code = await codeFor(email, before);
    await this.field('access.link.code').fill(code);
    await this.button('access.link.open').click();
    await this.at(/^\/my/);
  }

  untroubled() {
    assert.deepEqual(this.trouble, [], `${this.name} (${this.locale})`);
  }
}
