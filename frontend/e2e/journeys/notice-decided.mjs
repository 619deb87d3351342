import assert from 'node:assert/strict';
import { ask, clientNamed, consentForm, publishedNotice } from '../arrange.mjs';
import { receiptsVerify } from '../receipts.mjs';

const HARBOUR = '維港物流有限公司';
const MANDY = 'mandy.suk.yee.chan8@harbour-view-logistics.example';
const CHEUNG = 'tsz.hin.cheung1@harbour-view-logistics.example';

/** One agrees to one purpose of two and takes it back, another reads in English by a personal link; both hold receipts that anybody can check. */
export default async function noticeDecided({ somebody, locale }) {
  const chan = await somebody('chan');
  await chan.signsIn('consultant1@harbourlight.example');
  await chan.at(/^\/portfolio/);
  const lee = await somebody('lee');
  await lee.signsIn('reviewer1@harbourlight.example');
  await lee.at(/^\/portfolio/);
  const client = await clientNamed(chan, HARBOUR);
  const form = await consentForm(chan, lee, client, { en: `Photographs of staff (${locale})`, zhHant: `職員照片用途（${locale}）` });
  const policy = await publishedNotice(chan, lee, client, { en: `Policy read by link (${locale})`, zhHant: `以連結閱讀的政策（${locale}）` });

  // Through the company's own sign-in, on a phone, the text in Chinese.
  const mandy = await somebody('mandy', { phone: true });
  await mandy.signsIn(MANDY, `/my/notices/${form}`);
  await mandy.page.getByRole('button', { name: '中文', exact: true }).click();
  await mandy.sees(mandy.page.getByRole('heading', { level: 1, name: `職員照片用途（${locale}）` }));
  const magazine = mandy.page.getByRole('checkbox', { name: '公司刊物' });
  await mandy.sees(magazine);
  for (const one of await mandy.page.getByRole('checkbox').all()) assert.equal(await one.isChecked(), false, 'nothing is chosen for anybody');
  const give = mandy.page.getByRole('button', { name: '本人同意已選取的項目' });
  const refuse = mandy.page.getByRole('button', { name: '本人不同意任何項目' });
  const [agreeing, refusing] = await Promise.all([give.boundingBox(), refuse.boundingBox()]);
  assert.equal(agreeing.width, refusing.width, 'refusing is as easy as agreeing');
  await mandy.looksRound('consent-form');
  await give.click();
  await mandy.sees(mandy.t('consent.choose_first'));
  // In a tunnel it is kept on the phone, however often it is pressed; until it goes she may think again.
  const context = mandy.page.context();
  await context.setOffline(true);
  await magazine.check();
  await give.evaluate((button) => {
    button.click();
    button.click();
  });
  await mandy.sees(mandy.page.getByText(mandy.t('consent.unsent_text')));
  await mandy.looksRound('consent-not-sent-yet');
  await mandy.button('consent.think_again').click();
  assert.equal(await magazine.isChecked(), false, 'thought of anew, nothing is chosen');
  await magazine.check();
  await give.click();
  await mandy.sees(mandy.page.getByText(mandy.t('reading.unsent')));
  await context.setOffline(false);
  await mandy.sees(mandy.page.getByRole('heading', { name: mandy.t.within('consent.decided') }));
  await mandy.looksRound('consent-decided');
  const counts = async () => ask(mandy, 'GET', `/api/clients/${client}/notices/${form}/coverage`);
  assert.deepEqual((await counts()).purposes.map(({ given, refused }) => [given, refused]), [[1, 0], [0, 1]]);

  // Taking back is one press; it is then hers as coordinator to have it stopped, and to show it.
  await mandy.page.getByRole('listitem').filter({ hasText: '公司刊物' }).getByRole('button', { name: mandy.t('consent.withdraw') }).click();
  await mandy.sees(mandy.page.getByRole('listitem').filter({ hasText: '公司刊物' }).filter({ hasText: mandy.t.within('consent.deed.withdrawn') }));
  assert.equal((await counts()).purposes[0].withdrawn, 1);
  // Agreeing later asks once more who decides, where it may be somebody else.
  const website = mandy.page.getByRole('listitem').filter({ hasText: '公司網站' });
  const agree = website.getByRole('button', { name: mandy.t('consent.agree_now') });
  await agree.click();
  await website.getByRole('checkbox').check();
  await agree.click();
  await mandy.sees(mandy.t('consent.guardian_needed'));
  await website.getByLabel(mandy.t('consent.guardian_name')).fill('陳大文');
  await website.getByLabel(mandy.t('consent.guardian_relation')).fill('父親');
  await mandy.looksRound('consent-for-somebody');
  await agree.click();
  await mandy.sees(website.getByText('陳大文（父親）'));
  assert.deepEqual((await counts()).purposes.map(({ given, refused, withdrawn }) => [given, refused, withdrawn]), [[0, 0, 1], [1, 0, 0]]);
  // And whoever advises the company sees what was decided, apart from who has not answered.
  await chan.go(`/clients/${client}/notices/${form}?part=audience`);
  await chan.sees(chan.page.getByRole('row').filter({ hasText: locale === 'en' ? 'the company magazine' : '公司刊物' }));
  await chan.sees(chan.page.getByText(chan.t.within('notice.unanswered')));
  await chan.looksRound('consent-coverage');
  const duties = await ask(mandy, 'GET', `/api/clients/${client}/own-obligations`);
  assert.ok(JSON.stringify(duties).includes('consent_withdrawn'), 'somebody has to stop it and show it');

  // Each deed stands on her own page, with a receipt that anybody can have checked.
  await mandy.link('consent.records').click();
  await mandy.at(/^\/my\/records$/);
  await mandy.sees(mandy.page.getByRole('heading', { level: 1, name: mandy.t('consent.records') }));
  await mandy.looksRound('my-records');
  await receiptsVerify(mandy, client, form);

  // Whoever has no sign-in of a company comes by a link and a code, and reads in English.
  const people = await ask(chan, 'GET', `/api/clients/${client}/people?q=${encodeURIComponent('tsz.hin.cheung1')}`);
  const link = await ask(chan, 'POST', `/api/clients/${client}/links`, { personId: people.items[0].id, purpose: 'notice', subjectId: policy, send: 'copy' });
  const cheung = await somebody('cheung', { phone: true });
  await cheung.entersByLink(link.url, CHEUNG);
  await cheung.at(new RegExp(`^/my/notices/${policy}$`));
  await cheung.page.getByRole('button', { name: 'English', exact: true }).last().click();
  await cheung.page.getByRole('button', { name: 'I have read and understood', exact: true }).click();
  await cheung.sees(cheung.page.getByRole('heading', { name: cheung.t.within('reading.done') }));
  await receiptsVerify(cheung, client, policy);
  const entry = (await ask(cheung, 'GET', `/api/clients/${client}/own-records`)).items.find((one) => one.noticeId === policy);
  const receipt = await ask(cheung, 'GET', `/api/clients/${client}/own-records/${entry.id}/receipt`);
  assert.deepEqual([receipt.receipt.event.authentication, receipt.receipt.privacy_notice.language], ['link', 'en']);
  assert.equal(receipt.receipt.event.event_type, 'notice/acknowledgement', 'reading is never called consent');
}
