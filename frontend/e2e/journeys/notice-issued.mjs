import assert from 'node:assert/strict';
import { ask, clientNamed, POLICY } from '../arrange.mjs';

const HARBOUR = '維港物流有限公司';
const CHEUNG = 'tsz.hin.cheung1@harbour-view-logistics.example';

/**
 * A consultant writes one policy for many clients; the reviewer approves it once. It is given to every client of theirs: what each needs of its own is filled
 * in for one and explained for the others, all that are ready are published together, somebody opens it at one client, and the others are undone.
 */
export default async function noticeIssued({ somebody, locale }) {
  const chan = await somebody('chan');
  await chan.signsIn('consultant1@harbourlight.example');
  await chan.at(/^\/portfolio/);
  const lee = await somebody('lee');
  await lee.signsIn('reviewer1@harbourlight.example');
  await lee.at(/^\/portfolio/);
  const { page } = chan;
  const harbour = await clientNamed(chan, HARBOUR);

  // Written once: what is left empty is each client's own.
  await chan.go('/library/notices');
  await chan.sees(page.getByRole('heading', { level: 1, name: chan.t('issuing.title') }));
  await chan.looksRound('templates');
  await chan.button('issuing.begin').first().click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('input[value=acceptable_use]').check();
  await chan.looksRound('template-begin');
  await dialog.getByRole('button', { name: chan.t('issuing.begin') }).click();
  await chan.at(/\/library\/notices\/[0-9a-f-]{36}$/);
  const template = new URL(page.url()).pathname.split('/').at(-1);
  await chan.sees(chan.t('issuing.each_own'));
  await chan.looksRound('template-begun');
  const title = { en: `Acceptable use ${Date.now() % 100_000}`, zhHant: `釘釘使用守則 ${Date.now() % 100_000}` };
  const elements = { ...POLICY, copying: { included: true, fields: {} } };
  const { version } = await ask(chan, 'GET', `/api/firm/notice-templates/${template}`);
  await ask(chan, 'PUT', `/api/firm/notice-templates/${template}`, { title, subjects: ['employees'], content: { elements, own: [] } }, version);
  await page.reload();
  await chan.button('notice.submit').click();
  await chan.sees(chan.t('issuing.state.in_review'));

  await lee.go(`/library/notices/${template}`);
  await lee.looksRound('template-judged');
  await lee.button('notice.approve').click();
  await lee.sees(lee.t('issuing.approved_version', { version: 1 }));

  // To whom, and how it stands at each before anything is published.
  await page.reload();
  await chan.button('issuing.issue').click();
  await dialog.getByRole('textbox').first().fill('New rules on devices. 新的裝置規則。');
  await chan.looksRound('issue-begin');
  await dialog.getByRole('button', { name: chan.t('issuing.choose_clients') }).click();
  await chan.at(/\/issues\/[0-9a-f-]{36}$/);
  await chan.looksRound('issue-empty');
  await chan.button('issuing.choose_clients').first().click();
  await dialog.locator('input[name=all]').check();
  await chan.looksRound('issue-clients');
  await dialog.getByRole('button', { name: /\d/ }).first().click();
  await dialog.waitFor({ state: 'detached' });
  const rows = page.locator('tbody tr');
  const all = await rows.count();
  assert.ok(all > 2, `${all} clients`);
  await chan.looksRound('issue-prepared');

  // One client's own facts.
  const at = rows.filter({ hasText: HARBOUR });
  await at.getByRole('button').click();
  const own = (key, language) => dialog.locator(`[data-field=${key}] textarea[lang=${language}]`);
  await own('approver', 'zh-Hant-HK').fill('營運總監');
  await own('approver', 'en').fill('the Director of Operations');
  await chan.looksRound('issue-at-one');
  await dialog.getByRole('button', { name: chan.t('issuing.save'), exact: true }).click();
  await chan.sees(dialog.getByText(chan.t.within('notice.saved')));
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await chan.sees(at.getByText(/./));
  await chan.looksRound('issue-ready');

  // All that are ready, at once; each by itself.
  const ready = page.getByRole('checkbox', { name: chan.t('issuing.choose_ready') });
  await ready.check();
  await page.getByRole('button', { name: chan.t.within('issuing.publish', { count: 1 }) }).first().click();
  const asked = page.getByRole('dialog');
  await chan.sees(asked.getByText(chan.t.within('issuing.publish_people')));
  await chan.looksRound('issue-publish');
  await asked.getByRole('button', { name: chan.t('issuing.publish', { count: 1 }) }).click();
  await chan.sees(at.getByText(chan.t('issuing.standing.published')));
  await chan.looksRound('issue-published');
  const issue = new URL(page.url()).pathname.split('/').at(-1);
  const placed = (await ask(chan, 'GET', `/api/firm/notice-issues/${issue}`)).clients.items.find((one) => one.clientId === harbour);
  assert.ok(placed.counts.asked > 100, JSON.stringify(placed.counts));
  assert.equal(placed.undo.allowed, true);

  // Once somebody there has opened it, it cannot be undone any more.
  const cheung = await somebody('cheung', { phone: true });
  await cheung.signsIn(CHEUNG, `/my/notices/${placed.noticeId}`);
  await cheung.sees(cheung.page.getByRole('heading', { level: 1 }));
  await page.reload();
  await chan.sees(at.getByText(chan.t('issuing.standing.published')));
  const after = (await ask(chan, 'GET', `/api/firm/notice-issues/${issue}`)).clients.items.find((one) => one.clientId === harbour);
  assert.deepEqual([after.undo.allowed, after.undo.reason], [false, 'notice_opened']);
}
