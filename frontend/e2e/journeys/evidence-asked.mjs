import assert from 'node:assert/strict';
import { ask, clientNamed, given, PNG } from '../arrange.mjs';

const MAIL = 'From: Ann Lee <ann@vendor.example>\r\nSubject: Where your data is kept\r\nDate: Tue, 3 Nov 2026 23:30:00 +0000\r\n\r\nIn Hangzhou.\r\n';

/** The consultant asks for a document; the coordinator photographs it on a phone; it comes back once, and is accepted. Beside it, an e-mail and a fact become evidence. */
export default async function evidenceAsked({ somebody, locale }) {
  const chan = await somebody('chan');
  await chan.signsIn('consultant1@harbourlight.example');
  await chan.at(/^\/portfolio/);
  const client = await clientNamed(chan, '維港物流有限公司');
  const person = (await ask(chan, 'GET', `/api/clients/${client}/people?q=mandy.suk.yee.chan8`)).items[0];
  const wanted = `已簽署的釘釘服務協議 Signed agreement (${locale})`;

  await chan.go(`/clients/${client}/evidence`);
  await chan.button('evidence.ask').click();
  await chan.field('evidence.ask_wanted').fill(wanted);
  await chan.field('evidence.ask_who').selectOption(person.id);
  await chan.looksRound('ask-for-a-document');
  await chan.button('evidence.ask_send').click();
  await chan.sees(chan.t('evidence.ask_sso'));
  await chan.page.keyboard.press('Escape');
  await chan.sees(chan.page.getByRole('button', { name: wanted }));
  await chan.looksRound('evidence-asked');

  const mandy = await somebody('mandy', { phone: true });
  await mandy.signsIn('mandy.suk.yee.chan8@harbour-view-logistics.example');
  await mandy.at(/^\/my$/);
  const task = mandy.page.getByRole('listitem').filter({ hasText: wanted });
  await mandy.sees(task);
  await mandy.looksRound('my-home-document');
  await task.getByRole('link').click();
  await mandy.at(/^\/my\/requests\//);
  await mandy.looksRound('my-request');
  await photographs(mandy, `page-1-${locale}.png`);
  await mandy.looksRound('my-request-photographed');
  // She leaves before she has sent it: it is there when she comes back, and the page says that nothing went out.
  await mandy.sees(mandy.t('request.unsent'));
  await mandy.go('/my');
  await mandy.sees(task.getByText(mandy.t('me.document_begun')));
  await mandy.looksRound('my-home-begun');
  await task.getByRole('link').click();
  await mandy.sees(mandy.page.getByText(`page-1-${locale}.png`));
  await mandy.sees(mandy.t('request.unsent'));
  await mandy.button('request.send').click();
  await mandy.sees(mandy.t('request.sent'));
  await mandy.looksRound('my-request-sent');
  assert.equal(await mandy.page.evaluate(() => Object.keys(localStorage).filter((name) => name.includes('.draft.')).length), 0);

  await opens(chan, client, wanted);
  await chan.sees(chan.page.getByRole('link', { name: `page-1-${locale}.png` }));
  await chan.looksRound('document-to-check');
  await chan.button('evidence.request.return').click();
  await chan.sees(chan.t('evidence.request.comment_needed'));
  await chan.field('evidence.request.comment').fill('欠第二頁 Page 2 is missing');
  await chan.button('evidence.request.return').click();
  await chan.sees(chan.t('evidence.request.returned'));

  await mandy.page.reload();
  await mandy.sees('欠第二頁 Page 2 is missing');
  await photographs(mandy, `page-2-${locale}.png`);
  await mandy.looksRound('my-request-returned');
  await mandy.button('request.send').click();
  await mandy.sees(mandy.t('request.sent'));

  await opens(chan, client, wanted);
  await chan.button('evidence.request.accept').click();
  await chan.page.getByRole('button', { name: wanted }).waitFor({ state: 'detached' });
  await mandy.page.reload();
  await mandy.sees(mandy.t('request.accepted'));

  // Where it is used is said on the item itself.
  await chan.page.getByRole('button', { name: `page-2-${locale}.png` }).click();
  await chan.sees(chan.t('evidence.use.evidence_request', { title: wanted }));
  await chan.looksRound('evidence-item');
  await chan.page.keyboard.press('Escape');

  await mailAndFact(chan, client, locale);
  await renewed(chan, client, locale);
}

async function photographs(mandy, name) {
  await mandy.page.locator('main input[type=file]').setInputFiles({ name, mimeType: 'image/png', buffer: PNG });
  await mandy.button('file.give').click();
  await mandy.sees(mandy.t('file.kind_missing'));
  await mandy.page.getByRole('dialog').getByLabel(mandy.t('file.kind'), { exact: true }).selectOption('contract');
  await mandy.button('file.give').click();
  await mandy.sees(mandy.page.getByText(name));
  await mandy.page.locator('dialog').waitFor({ state: 'detached' });
}

async function opens(chan, client, wanted) {
  await chan.go(`/clients/${client}/evidence`);
  await chan.page.getByRole('button', { name: wanted }).click();
}

/** A newer file begins as the older one was said to be, with days of its own; the older one stays, and leads to it. */
async function renewed(chan, client, locale) {
  const name = `證書 Certificate (${locale}).png`;
  const id = await given(chan, client, name, 'kind=certificate&source=vendor&sourceWords=Ann%20Lee&visibility=firm_only&expiresOn=2099-01-31');
  await chan.go(`/clients/${client}/evidence`);
  await chan.page.getByRole('button', { name }).click();
  await chan.page.getByRole('dialog').locator('input[type=file]').setInputFiles({ name: 'scan0042.png', mimeType: 'image/png', buffer: PNG });
  const dialog = chan.page.getByRole('dialog');
  await chan.sees(dialog.getByText(chan.t('file.replaces', { name })));
  const begins = {};
  for (const key of ['file.name', 'file.kind', 'file.source', 'file.source_words', 'file.visibility', 'file.effective', 'file.expires']) begins[key] = await dialog.getByLabel(chan.t(key), { exact: true }).inputValue();
  assert.deepEqual(Object.values(begins), [name, 'certificate', 'vendor', 'Ann Lee', 'firm_only', '', '']);
  await chan.looksRound('evidence-renewed');
  await dialog.getByLabel(chan.t('file.effective'), { exact: true }).fill('2098-12-01');
  await chan.button('file.give_newer').click();
  await dialog.waitFor({ state: 'detached' });
  await chan.sees(chan.t.within('evidence.replaced_on'));
  const { items } = await ask(chan, 'GET', `/api/clients/${client}/evidence?standing=current&kind=certificate`);
  const [newer, older] = [items.find((one) => one.replacesId === id), items.find((one) => one.id === id)];
  assert.deepEqual([newer.visibility, newer.source, older.replacedById, older.replacedFrom], ['firm_only', 'vendor', newer.id, '2098-12-01']);
  await chan.page.getByRole('button', { name }).last().click();
  await chan.looksRound('evidence-older');
  await chan.page.keyboard.press('Escape');
}

/** An e-mail brings its own date, in Hong Kong; a fact needs no file. */
async function mailAndFact(chan, client, locale) {
  await chan.page.locator('main input[type=file]').first().setInputFiles({ name: `reply-${locale}.eml`, mimeType: 'message/rfc822', buffer: Buffer.from(MAIL) });
  await chan.page.waitForFunction(() => document.querySelector('dialog input[type=date]')?.value === '2026-11-04');
  await chan.looksRound('evidence-mail');
  await chan.button('file.give').click();
  await chan.sees(chan.page.getByRole('button', { name: `reply-${locale}.eml` }));
  await chan.button('evidence.add_fact').click();
  await chan.field('evidence.fact_name').fill(`資料存於杭州 Kept in Hangzhou (${locale})`);
  await chan.field('evidence.fact_statement').fill('供應商支援人員於電話中確認。 The vendor’s support confirmed it by telephone.');
  await chan.looksRound('evidence-fact');
  await chan.button('evidence.fact_give').click();
  await chan.sees(chan.page.getByRole('button', { name: `資料存於杭州 Kept in Hangzhou (${locale})` }));
  const { items } = await ask(chan, 'GET', `/api/clients/${client}/evidence?kind=fact`);
  assert.equal(items[0].source, 'own_observation');
}
