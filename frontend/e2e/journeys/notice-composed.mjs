import assert from 'node:assert/strict';
import { ask, clientNamed, consentForm } from '../arrange.mjs';
import { receiptsVerify } from '../receipts.mjs';
import { until } from '../until.mjs';

const MANDY = 'mandy.suk.yee.chan8@harbour-view-logistics.example';
const CHEUNG = 'tsz.hin.cheung1@harbour-view-logistics.example';

/**
 * A consultant begins a collection notice for the client of the demonstration, whose register fills it in at first. What blocks is listed and filled
 * in; a class of transferee that the register holds is missed once it is not ticked, and no more once it is. The reviewer approves what the consultant
 * may not approve, and publishing it to everybody against guidance asks why. One acknowledges it on a phone through the company's own sign-in, in
 * Chinese; one by a personal link, in English; somebody takes a consent back; the coordinator and the consultant watch the counts move, and every
 * receipt verifies. In the end it is withdrawn.
 */
export default async function noticeComposed({ somebody, locale }) {
  const chan = await somebody('chan');
  await chan.signsIn('consultant1@harbourlight.example');
  await chan.at(/^\/portfolio/);
  const client = await clientNamed(chan, '維港物流有限公司');
  const half = (both) => (locale === 'en' ? both.en : both.zhHant);
  const packs = await ask(chan, 'GET', '/api/notice-packs');
  const pack = await ask(chan, 'GET', `/api/notice-packs/${packs.pack}/${packs.version}/collection_notice`);
  const page = chan.page;

  // Its kind, and whom it addresses.
  await chan.go(`/clients/${client}/notices`);
  await chan.sees(page.getByRole('heading', { level: 1, name: chan.t('notice.title') }));
  await chan.button('notice.begin').first().click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('input[value=collection_notice]').check();
  await chan.looksRound('notice-begin');
  await dialog.getByRole('button', { name: chan.t('notice.begin_do') }).click();
  await chan.at(/\/notices\/[0-9a-f-]{36}$/);
  const id = new URL(page.url()).pathname.split('/').at(-1);
  await chan.sees(chan.t.within('notice.blocking'));
  await chan.looksRound('notice-begun');

  // One element after the other, each in both languages.
  const elements = page.getByRole('navigation', { name: chan.t('notice.elements') });
  const open = async (key) => {
    const heading = half(pack.elements.find((one) => one.key === key).heading);
    await elements.getByRole('button', { name: heading }).click();
    await chan.sees(page.getByRole('heading', { level: 2, name: heading }));
  };
  const label = (element, key) => half(pack.elements.find((one) => one.key === element).fields.find((one) => one.key === key).label);
  const field = (key) => page.locator(`[data-field="${key}"]`);
  const choose = (key, option) => {
    const found = pack.elements.flatMap((one) => one.fields).find((one) => one.key === key);
    return field(key).getByLabel(half(found.options.find((one) => one.key === option).text), { exact: true }).check();
  };
  const inEnglish = async (element, key) => {
    await open(element);
    const rows = field(key).getByLabel(chan.t('notice.row_english', { label: label(element, key) }));
    for (let at = 0; at < (await rows.count()); at += 1) await rows.nth(at).fill(`As the company says in line ${at + 1}`);
  };
  const title = `員工資料聲明 ${Date.now() % 100_000}`;
  const called = { zhHant: title, en: `Statement for staff ${title.slice(-5)}` };
  await page.locator('fieldset textarea[lang=zh-Hant-HK]').first().fill(called.zhHant);
  await page.locator('fieldset textarea[lang=en]').first().fill(called.en);
  await inEnglish('purposes', 'purposes');
  await open('supply');
  await choose('nature', 'voluntary');

  // The register sends data to the operator of a platform: a statement that does not name it is told so.
  await open('transferees');
  await choose('sharing', 'shared');
  const operators = half(pack.classes.find((one) => one.key === 'platform_operator').text);
  const panel = page.getByRole('complementary', { name: chan.t('notice.panel') });
  const missed = panel.locator('[data-check=transferee_class_missing]').filter({ hasText: operators });
  await field('transferees').getByLabel(operators).uncheck();
  await chan.sees(missed);
  await chan.sees(field('transferees').getByText(chan.t('notice.register_says')));
  await chan.looksRound('notice-class-missing');
  await missed.getByRole('button').click();
  await field('transferees').getByLabel(operators).check();
  await missed.waitFor({ state: 'detached' });

  await open('cross_border');
  await choose('cross', 'outside');
  await open('storage');
  await field('storage_places').getByRole('checkbox').first().check();
  await inEnglish('retention', 'retention_periods');
  // What is recommended may be left out: it is asked why as it is published.
  for (const key of ['security', 'monitoring', 'policy']) {
    await open(key);
    await page.getByLabel(chan.t('notice.include'), { exact: true }).uncheck();
  }
  await open('contact');
  await field('contact_title').locator('textarea[lang=en]').fill('Data Protection Officer');
  await field('contact_address').locator('textarea[lang=zh-Hant-HK]').fill('香港九龍觀塘海濱道一號');
  await field('contact_address').locator('textarea[lang=en]').fill('1 Hoi Bun Road, Kwun Tong, Kowloon, Hong Kong');
  await page.locator('[data-saving=kept]').waitFor();
  await panel.getByText(chan.t.within('notice.blocking')).waitFor({ state: 'detached' });
  await chan.sees(panel.getByText(chan.t.within('notice.guidance')));
  await page.reload();
  assert.equal(await field('contact_title').locator('textarea[lang=en]').inputValue(), 'Data Protection Officer', 'what was written is kept');
  await chan.looksRound('notice-complete');

  // For everybody, within two weeks.
  await chan.button('notice.part.audience').click();
  await chan.sees(page.getByRole('heading', { name: chan.t('notice.audience') }));
  await page.getByLabel(chan.t.within('notice.everyone')).check();
  await chan.field('notice.due_days.acknowledgement').fill('14');
  await chan.button('notice.audience_save').click();
  await chan.sees(chan.t('notice.audience_saved'));
  await chan.looksRound('notice-audience');
  await chan.button('notice.submit').click();
  await chan.sees(chan.t('problems.notice_own_work'));

  const lam = await somebody('lam');
  await lam.signsIn('reviewer1@harbourlight.example');
  await lam.go(`/clients/${client}/notices/${id}`);
  await lam.sees(lam.page.getByRole('heading', { level: 1, name: half(called) }));
  await lam.looksRound('notice-reviewed');
  await lam.button('notice.approve').click();
  await lam.sees(lam.t('notice.state.approved'));

  await page.reload();
  await chan.button('notice.publish').click();
  await chan.sees(dialog.getByText(chan.t.within('notice.guidance')));
  await dialog.getByLabel(chan.t('notice.insisted')).fill('員工手冊已載明。The handbook says so.');
  await chan.looksRound('notice-publish');
  await dialog.getByRole('button', { name: chan.t('notice.publish') }).click();
  await chan.sees(chan.t('notice.published_version', { version: 1 }));
  await chan.looksRound('notice-coverage');
  const asked = await until('everybody is asked', async () => (await ask(chan, 'GET', `/api/clients/${client}/notices/${id}/coverage`)).counts.asked);
  await page.getByRole('button', { name: new RegExp(`^${asked}`) }).click();
  await chan.sees(page.getByRole('table', { name: chan.t('notice.readers') }).getByRole('row').nth(1));
  await chan.button('notice.part.text').click();
  await chan.sees(chan.t.within('notice.hash'));
  await chan.looksRound('notice-published');

  // The list says so, and its number leads to the people behind it.
  await chan.go(`/clients/${client}/notices`);
  const row = page.getByRole('row').filter({ hasText: half(called) });
  await chan.sees(row.getByText(chan.t('notice.published_version', { version: 1 })));
  await chan.looksRound('notices');
  await row.getByRole('link', { name: chan.t('notice.done_of', { done: 0, asked }) }).click();
  await chan.at(/part=audience/);
  assert.ok(asked >= 137, `${asked} people of the sample are asked`);

  // Through the company's own sign-in, on a phone, in Chinese; the coordinator sees it counted.
  const mandy = await somebody('mandy', { phone: true });
  await mandy.signsIn(MANDY, `/my/notices/${id}`);
  await mandy.page.getByRole('button', { name: '中文', exact: true }).click();
  await mandy.sees(mandy.page.getByRole('heading', { level: 1, name: called.zhHant }));
  await mandy.page.getByRole('button', { name: '本人已閱讀及明白', exact: true }).click();
  await mandy.sees(mandy.page.getByRole('heading', { name: mandy.t.within('reading.done') }));
  await mandy.go(`/my/notices/coverage/${id}`);
  await mandy.sees(mandy.page.getByText(mandy.t('me.notices_far_of', { done: 1, asked })));

  // By a personal link and a code, in English.
  const people = await ask(chan, 'GET', `/api/clients/${client}/people?q=${encodeURIComponent('tsz.hin.cheung1')}`);
  const link = await ask(chan, 'POST', `/api/clients/${client}/links`, { personId: people.items[0].id, purpose: 'notice', subjectId: id, send: 'copy' });
  const cheung = await somebody('cheung', { phone: true });
  await cheung.entersByLink(link.url, CHEUNG);
  await cheung.at(new RegExp(`^/my/notices/${id}$`));
  await cheung.page.getByRole('button', { name: 'English', exact: true }).last().click();
  await cheung.sees(cheung.page.getByRole('heading', { level: 1, name: called.en }));
  await cheung.page.getByRole('button', { name: 'I have read and understood', exact: true }).click();
  await cheung.sees(cheung.page.getByRole('heading', { name: cheung.t.within('reading.done') }));
  await mandy.page.reload();
  await mandy.sees(mandy.page.getByText(mandy.t('me.notices_far_of', { done: 2, asked })));

  // A consent is given and taken back, and every count of it moves.
  const form = await consentForm(chan, lam, client, { en: `Photographs ${title.slice(-5)}`, zhHant: `照片用途 ${title.slice(-5)}` });
  await mandy.go(`/my/notices/${form}`);
  await mandy.page.getByRole('button', { name: '中文', exact: true }).click();
  await mandy.page.getByRole('checkbox', { name: '公司刊物' }).check();
  await mandy.page.getByRole('button', { name: '本人同意已選取的項目' }).click();
  const given = mandy.page.getByRole('listitem').filter({ hasText: '公司刊物' });
  await given.getByRole('button', { name: mandy.t('consent.withdraw') }).click();
  await mandy.sees(given.filter({ hasText: mandy.t.within('consent.deed.withdrawn') }));
  const { purposes } = await ask(mandy, 'GET', `/api/clients/${client}/notices/${form}/coverage`);
  assert.deepEqual([purposes[0].given, purposes[0].withdrawn], [0, 1]);
  await receiptsVerify(mandy, client, id);
  await receiptsVerify(mandy, client, form);
  await receiptsVerify(cheung, client, id);

  // The same numbers stand where the consultant looks at all clients, and lead back to the people behind them.
  await chan.go('/notices?sort=-published');
  await chan.sees(page.getByRole('heading', { level: 1, name: chan.t('given.title') }));
  await chan.looksRound('notices-of-all');
  const line = page.getByRole('row').filter({ hasText: half(called) });
  await line.getByRole('link', { name: chan.t('given.done_of', { done: 2, asked }) }).click();
  await chan.at(/part=audience/);
  await chan.sees(chan.t('notice.published_version', { version: 1 }));

  // Nobody is asked any more, and what was published stays.
  await chan.button('notice.withdraw').click();
  await dialog.getByLabel(chan.t('notice.withdraw_note')).fill('由新聲明取代。A new statement takes its place.');
  await dialog.getByRole('button', { name: chan.t('notice.withdraw') }).click();
  await chan.sees(chan.t('notice.state.withdrawn'));
  await chan.button('notice.part.history').click();
  await chan.sees(chan.t.within('notice.event.withdraw', { version: 1 }));
  await chan.looksRound('notice-withdrawn');
}
