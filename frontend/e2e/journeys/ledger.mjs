import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { ask, clientNamed, publishedNotice } from '../arrange.mjs';

const HARBOUR = '維港物流有限公司';
const MANDY = 'mandy.suk.yee.chan8@harbour-view-logistics.example';

/**
 * Somebody acknowledges on another's phone. The consultant finds the record, says that it is another person's, and why: the record stays, does not count
 * any more, and she is asked again. What the ledger holds is taken out as a file that says so; the partner reads it and takes nothing out.
 */
export default async function ledger({ somebody, locale }) {
  const chan = await somebody('chan');
  await chan.signsIn('consultant1@harbourlight.example');
  await chan.at(/^\/portfolio/);
  const lee = await somebody('lee');
  await lee.signsIn('reviewer1@harbourlight.example');
  await lee.at(/^\/portfolio/);
  const client = await clientNamed(chan, HARBOUR);
  const title = { en: `Policy in the ledger ${Date.now() % 100_000}`, zhHant: `紀錄冊內的政策 ${Date.now() % 100_000}` };
  const notice = await publishedNotice(chan, lee, client, title);

  const mandy = await somebody('mandy', { phone: true });
  const acknowledges = async () => {
    await mandy.page.getByRole('button', { name: '中文', exact: true }).click();
    await mandy.page.getByRole('button', { name: '本人已閱讀及明白', exact: true }).click();
    await mandy.sees(mandy.page.getByRole('heading', { name: mandy.t.within('reading.done') }));
  };
  await mandy.signsIn(MANDY, `/my/notices/${notice}`);
  await acknowledges();

  // All that is kept of it.
  const { page } = chan;
  await chan.go(`/clients/${client}/notices/ledger?notice=${notice}`);
  await chan.sees(page.getByRole('heading', { level: 1, name: chan.t('ledger.title') }));
  const row = page.getByRole('row').nth(1);
  await chan.sees(row);
  await chan.looksRound('ledger');
  await row.getByRole('button').or(row.getByRole('link')).first().click();
  const dialog = page.getByRole('dialog');
  await chan.sees(dialog.getByText(chan.t('ledger.corrections_none')));
  await chan.looksRound('ledger-record');

  // It was somebody else: said once, with its reason, and for ever.
  await dialog.getByRole('button', { name: chan.t('ledger.correct'), exact: true }).click();
  const correcting = page.getByRole('dialog', { name: chan.t('ledger.correct_title') });
  await correcting.getByLabel(chan.t('ledger.wrong.wrong_person')).check();
  await correcting.getByLabel(chan.t('ledger.correct_reason')).fill('同事借用她的手機確認。A colleague pressed on her phone.');
  await chan.looksRound('ledger-correcting');
  await correcting.getByRole('button', { name: chan.t('ledger.correct_save') }).click();
  await correcting.waitFor({ state: 'detached' });
  await chan.sees(dialog.getByText(chan.t('ledger.counts_no')));
  await chan.looksRound('ledger-corrected');
  const counts = async () => (await ask(chan, 'GET', `/api/clients/${client}/notices/${notice}/coverage`)).counts;
  assert.equal((await counts()).done, 0, 'what does not count is not counted');

  // She is asked again, and her own page says what was said of the first.
  await mandy.page.reload();
  await acknowledges();
  assert.equal((await counts()).done, 1);
  const mine = (await ask(mandy, 'GET', `/api/clients/${client}/own-records`)).items.filter((one) => one.noticeId === notice);
  assert.equal(mine.length, 2, 'both stand in the ledger');

  // Taken out as a file: both records, and which of them counts.
  await page.keyboard.press('Escape');
  await chan.button('ledger.export').click();
  const file = page.waitForEvent('download');
  await dialog.getByRole('button', { name: chan.t('ledger.export') }).click();
  const text = await readFile(await (await file).path(), 'utf8');
  const lines = text.trim().split('\r\n');
  assert.equal(lines.length, 3, text);
  assert.ok(lines[1].includes('A colleague pressed on her phone.') && !lines[2].includes('A colleague'), text);
  await chan.looksRound('ledger-taken-out');

  const wong = await somebody('wong');
  await wong.signsIn('partner1@harbourlight.example');
  await wong.go(`/clients/${client}/notices/ledger?notice=${notice}`);
  await wong.sees(wong.page.getByRole('row').nth(2));
  assert.equal(await wong.button('ledger.export').isEnabled(), false, 'a partner reads');
  await wong.looksRound('ledger-read');

  await mandy.go(`/my/notices/records/${notice}`);
  await mandy.sees(mandy.page.getByText('Mandy Suk Yee Chan').or(mandy.page.getByText('陳淑儀')).first());
  await mandy.looksRound('ledger-on-a-phone');
}
