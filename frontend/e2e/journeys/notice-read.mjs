import assert from 'node:assert/strict';
import { ask, clientNamed, publishedAgain, publishedNotice } from '../arrange.mjs';

const HARBOUR = '維港物流有限公司';
/** As the pack has them, for whoever reads the Chinese text. */
const PRESS = '本人已閱讀及明白';

/** A notice is read on a phone and acknowledged: what was replaced meanwhile is not, a tunnel loses nothing, and pressing twice leaves one record. */
export default async function noticeRead({ somebody, locale }) {
  const chan = await somebody('chan');
  await chan.signsIn('consultant1@harbourlight.example');
  await chan.at(/^\/portfolio/);
  const lee = await somebody('lee');
  await lee.signsIn('reviewer1@harbourlight.example');
  await lee.at(/^\/portfolio/);
  const client = await clientNamed(chan, HARBOUR);
  const title = { en: `Acceptable use of DingTalk (${locale})`, zhHant: `釘釘可接受使用政策（${locale}）` };
  const notice = await publishedNotice(chan, lee, client, title);
  const called = locale === 'en' ? title.en : title.zhHant;

  const mandy = await somebody('mandy', { phone: true });
  await mandy.signsIn('mandy.suk.yee.chan8@harbour-view-logistics.example');
  await mandy.at(/^\/my$/);
  const far = async () => (await ask(mandy, 'GET', `/api/clients/${client}/notices/${notice}/coverage`)).counts;
  const before = await far();
  assert.ok(before.asked > 100, 'everybody on the roster is asked');
  const card = mandy.page.getByRole('listitem').filter({ hasText: mandy.t.within('me.notice_task', { title: called }) });
  await mandy.sees(card);
  await mandy.looksRound('my-home-notice');
  await card.getByRole('link').click();
  await mandy.at(new RegExp(`^/my/notices/${notice}$`));

  // In Chinese, whichever language the page around it speaks.
  await mandy.page.getByRole('button', { name: '中文', exact: true }).click();
  await mandy.sees(mandy.page.getByRole('heading', { level: 1, name: title.zhHant }));
  await mandy.looksRound('notice-to-read');
  await mandy.page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await mandy.looksRound('notice-to-read-dark');
  await mandy.page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  assert.equal((await far()).opened, before.opened + 1, 'it is known to be open');
  await mandy.page.getByRole('button', { name: mandy.t.within('reading.to_end') }).click();
  const press = mandy.page.getByRole('button', { name: PRESS, exact: true });
  await mandy.sees(press);
  assert.equal(await mandy.page.locator('input[type=checkbox]').isChecked(), false, 'nothing is ticked for anybody');
  await mandy.looksRound('notice-end');

  // Another version is published while this one lies open: nothing is recorded for the older, and she is told.
  const text = await ask(mandy, 'GET', `/api/clients/${client}/own-notices/${notice}`);
  await publishedAgain(chan, lee, client, notice);
  await press.click();
  await mandy.sees(mandy.page.getByText(mandy.t.within('reading.moved_nothing')));
  await mandy.looksRound('notice-moved');
  const newer = await ask(mandy, 'GET', `/api/clients/${client}/own-notices/${notice}`);
  assert.notEqual(newer.versionId, text.versionId);
  assert.equal(newer.acknowledged, null);

  // Into a tunnel: pressed twice at once, kept on the phone, and there over a reload.
  const sent = [];
  mandy.page.on('request', (request) => {
    if (request.url().endsWith('/acknowledgement')) sent.push(request.postDataJSON());
  });
  const context = mandy.page.context();
  await context.setOffline(true);
  await press.evaluate((button) => {
    button.click();
    button.click();
  });
  await mandy.sees(mandy.page.getByText(mandy.t('reading.unsent')));
  await mandy.looksRound('notice-not-sent-yet');
  await context.setOffline(false);
  await mandy.sees(mandy.page.getByRole('heading', { name: mandy.t.within('reading.done') }));
  await mandy.looksRound('notice-acknowledged');
  assert.ok(sent.every((one) => one.versionId === newer.versionId && one.language === 'zh-Hant' && one.electronic === false));
  const { acknowledged } = await ask(mandy, 'GET', `/api/clients/${client}/own-notices/${notice}`);
  const again = await ask(mandy, 'POST', `/api/clients/${client}/own-notices/${notice}/acknowledgement`, sent[0]);
  assert.equal(again.id, acknowledged.id, 'sent again it is the same record');

  await mandy.page.getByRole('link', { name: mandy.t('reading.home') }).click();
  await mandy.at(/^\/my$/);
  await mandy.sees(mandy.page.getByRole('heading', { name: mandy.t('staff.home.notices_far.staff') }));
  await card.waitFor({ state: 'detached' });
  await mandy.page.locator('main').locator('a[href="/my/notices"]').click();
  await mandy.at(/^\/my\/notices$/);
  await mandy.sees(mandy.page.getByRole('link', { name: called }));
  await mandy.looksRound('my-notices');

  // The coordinator sees one more, and who is still to be asked.
  await mandy.go(`/my/notices/coverage/${notice}`);
  await mandy.sees(mandy.page.getByText(mandy.t('me.notices_far_of', { done: before.done + 1, asked: before.asked })));
  await mandy.page.waitForFunction(() => document.querySelectorAll('main li').length > 0);
  assert.equal(await mandy.page.getByRole('listitem').filter({ hasText: 'Mandy Suk Yee Chan' }).count(), 0);
  await mandy.looksRound('notice-coverage');
  // Among many one is found by name; and whoever is not among them may have answered.
  const list = mandy.page.locator('#who').getByRole('listitem');
  const { items } = await ask(mandy, 'GET', `/api/clients/${client}/notices/${notice}/readers?standing=waiting&limit=1`);
  const colleague = items[0].name.en ?? items[0].name.zhHant;
  await mandy.field('coverage.search.staff').fill(colleague);
  await mandy.page.waitForURL(/[?&]q=/);
  await mandy.sees(list.filter({ hasText: colleague }).first());
  await mandy.field('coverage.search.staff').fill('Mandy Suk Yee Chan');
  await mandy.sees(mandy.page.getByText(mandy.t('coverage.found', { total: 0 })));
  await mandy.looksRound('notice-coverage-nobody');
  await mandy.page.getByRole('link', { name: mandy.t.within('coverage.found_elsewhere') }).click();
  await mandy.at(/^\/my\/notices\/records\//);
  await mandy.sees(mandy.page.getByRole('listitem').filter({ hasText: 'Mandy Suk Yee Chan' }).first());

  // Asked again after a change: what is new is shown, and nothing that stayed.
  await publishedAgain(chan, lee, client, notice, 'telephone 2345 6711');
  await mandy.go(`/my/notices/${notice}`);
  await mandy.sees(mandy.page.getByText(mandy.t.within('reading.changes_since.acknowledgement', { number: 2 })));
  await mandy.button('reading.changes_show').click();
  await mandy.sees(mandy.page.locator('ins').first());
  assert.match(await mandy.page.locator('ins').allInnerTexts().then((all) => all.join(' ')), /6711/);
  assert.match(await mandy.page.locator('del').allInnerTexts().then((all) => all.join(' ')), /6700/);
  await mandy.looksRound('notice-changes');

  // The consultant sees the same two laid over each other, in both languages.
  await chan.go(`/clients/${client}/notices/${notice}?part=changes`);
  await chan.sees(chan.page.locator('article ins').first());
  assert.equal(await chan.page.locator('article section ins').count(), 2, 'one change, in each language');
  await chan.looksRound('notice-differences');
  await chan.button('notice.differences_whole').click();
  await chan.sees(chan.button('notice.differences_only'));
  await chan.looksRound('notice-differences-whole');

  // Withdrawn: said plainly, with the way home.
  await mandy.go(`/my/notices/${notice}`);
  await mandy.sees(mandy.page.getByRole('heading', { level: 1, name: title[locale === 'en' ? 'en' : 'zhHant'] }));
  await ask(chan, 'POST', `/api/clients/${client}/notices/${notice}/withdrawal`, { note: 'Replaced by the handbook. 已由員工手冊取代。' });
  await mandy.page.reload();
  await mandy.sees(mandy.page.getByRole('heading', { name: mandy.t('reading.gone') }));
  await mandy.looksRound('notice-gone');
}
