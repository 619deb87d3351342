import assert from 'node:assert/strict';
import { approvedForm, ask, clientNamed } from '../arrange.mjs';
import { letters, linkFor } from '../mail.mjs';

const HARBOUR = '維港物流有限公司';

/** A list of the client's customers is read from a file and looked at; a request for consent goes to it, and a customer decides on a phone by a link of their own. */
export default async function customersByList({ somebody, locale }) {
  // Lists are named apart, and told again on the same demonstration this is another one.
  const mark = `${locale} ${Date.now().toString(36)}`;
  const domain = `${mark.toLowerCase().replace(' ', '-')}.buyers.example`;
  const chan = await somebody('chan');
  const page = chan.page;
  await chan.signsIn('consultant1@harbourlight.example');
  await chan.at(/^\/portfolio/);
  const lee = await somebody('lee');
  await lee.signsIn('reviewer1@harbourlight.example');
  await lee.at(/^\/portfolio/);
  const client = await clientNamed(chan, HARBOUR);
  const form = await approvedForm(chan, lee, client, { en: `Photographs of customers (${locale})`, zhHant: `顧客照片用途（${locale}）` });

  // A list, begun and read from a file in which not every row is somebody.
  await chan.go(`/clients/${client}/people`);
  await chan.link('customer.title').click();
  await chan.at(/\/people\/customers$/);
  await chan.sees(page.getByRole('heading', { level: 1, name: chan.t('customer.title') }));
  await chan.looksRound('customers');
  await chan.button('customer.list.begin').click();
  await chan.field('customer.list.name').fill(`會員 Members (${mark})`);
  await chan.looksRound('customer-list-begin');
  await chan.button('customer.list.begin_submit').click();
  await chan.at(/\/customers\/[0-9a-f-]{36}\/import$/);
  await chan.looksRound('customer-import');
  const rows = [
    '姓名,電郵,語言,備註',
    `黃美玲 Wong Mei Ling,mei@${domain},中文,VIP`,
    `John Carter,john@${domain},English,`,
    `何志強,keung@${domain},,`,
    `John Carter,JOHN@${domain},English,`,
    `沒有電郵,,中文,`,
    `陳淑儀,mandy.suk.yee.chan8@harbour-view-logistics.example,中文,`,
    `<script>alert(1)</script> 李,script@${domain},克林貢文,`,
  ];
  await page.locator('input[type=file]').setInputFiles({ name: '會員.csv', mimeType: 'text/csv', buffer: Buffer.from(`\uFEFF${rows.join('\n')}\n`) });
  await chan.sees(chan.button('customer.import.apply'));
  await chan.sees('沒有電郵');
  await chan.sees(page.getByText(chan.t.within('problems.row.address_of_staff')));
  await chan.looksRound('customer-preview');
  await chan.button('customer.import.apply').click();
  await chan.sees(chan.t('customer.import.applied', { added: 5, changed: 0, gone: 0 }));
  await chan.looksRound('customer-applied');
  await chan.link('customer.import.to_list').click();
  await chan.sees('黃美玲');
  await chan.looksRound('customer-list');
  assert.equal((await ask(chan, 'GET', `/api/clients/${client}/people?q=${encodeURIComponent('何志強')}`)).total, 0, 'a customer is not staff');

  // The request goes to the list, and to nobody of the staff.
  const list = (await ask(chan, 'GET', `/api/clients/${client}/customer-lists`)).items.find((one) => one.name.includes(`(${mark})`));
  await chan.go(`/clients/${client}/notices/${form}?part=audience`);
  await page.getByLabel(chan.t.within('notice.customers')).check();
  await page.getByLabel(new RegExp(`Members \\(${mark}\\)`)).check();
  assert.ok(await page.getByLabel(chan.t.within('notice.letters')).isChecked(), 'a letter is the only way to it');
  await chan.looksRound('notice-for-customers');
  const before = letters();
  await chan.button('notice.audience_save').click();
  await chan.sees(chan.t('notice.audience_saved'));
  const at = `/api/clients/${client}/notices/${form}`;
  await ask(chan, 'POST', `${at}/publication`, { change: null, note: '', insisted: 'The client has no other transferees in mind.' }, (await ask(chan, 'GET', at)).draft.version.version);

  // Each has a letter with a link of their own; one comes by it, on a phone.
  const john = await somebody('john', { phone: true, speaks: 'en' });
  await john.entersByLink(await linkFor(`john@${domain}`, before), `john@${domain}`);
  await john.at(new RegExp(`^/my/notices/${form}$`));
  await john.sees(john.page.getByRole('heading', { level: 1, name: `Photographs of customers (${locale})` }));
  await john.looksRound('customer-reads');
  await john.page.getByRole('checkbox').first().check();
  await john.page.getByRole('button', { name: /^I consent to the items/ }).click();
  await john.sees(john.page.getByRole('heading', { name: john.t.within('consent.decided') }));
  await john.looksRound('customer-decided');
  await john.go('/my');
  await john.sees(john.page.getByRole('heading', { level: 1 }));
  await john.looksRound('customer-home');
  const counts = async () => (await ask(chan, 'GET', `${at}/coverage`)).counts;
  assert.deepEqual([(await counts()).asked, (await counts()).done], [5, 1]);

  // One more by hand is asked, too; and one who is taken off is asked no more, and comes in no more.
  await chan.go(`/clients/${client}/people/customers/${list.id}`);
  await chan.button('customer.add').click();
  await chan.field('customer.field.nameZhHant').fill('歐陽小慧');
  await chan.field('customer.field.email').fill(`siu@${domain}`);
  await page.getByRole('dialog').getByLabel(chan.t('customer.field.language')).selectOption('zh-Hant');
  await chan.looksRound('customer-add');
  const since = letters();
  await chan.button('customer.add_submit').click();
  await chan.sees('歐陽小慧');
  const siu = await linkFor(`siu@${domain}`, since);
  assert.equal((await counts()).asked, 6);
  await page.getByRole('button', { name: '歐陽小慧' }).click();
  await chan.looksRound('customer-edit');
  await chan.button('customer.take_off').click();
  await chan.looksRound('customer-take-off');
  await chan.button('customer.take_off').click();
  await chan.sees(page.getByRole('button', { name: 'John Carter' }));
  await page.getByRole('button', { name: '歐陽小慧' }).waitFor({ state: 'detached' });
  assert.equal((await counts()).asked, 5);
  const late = await somebody('late', { phone: true });
  await late.page.goto(siu);
  await late.sees(late.t('problems.link_revoked'));
  await late.looksRound('customer-shut-out');

  await coordinatorKeeps({ somebody, chan, client, list, mark, domain, counts });

  // What is addressed to it keeps it from being closed.
  await chan.button('customer.list.close').click();
  await page.getByRole('dialog').getByRole('button', { name: chan.t('customer.list.close') }).click();
  await chan.sees(chan.t('problems.customer_list.addressed'));
  await chan.looksRound('customer-list-addressed');
}

/** The coordinator finds the list on a phone: somebody is put right, somebody added, somebody taken off; whoever else at the company finds nothing. */
async function coordinatorKeeps({ somebody, chan, client, list, mark, domain, counts }) {
  const mandy = await somebody('mandy', { phone: true });
  const page = mandy.page;
  await mandy.signsIn('mandy.suk.yee.chan8@harbour-view-logistics.example');
  await mandy.at(/^\/my$/);
  const { customers } = await ask(chan, 'GET', `/api/clients/${client}/customer-lists`);
  await page.getByRole('link', { name: mandy.t.within('staff.home.customers_count', { count: customers }) }).click();
  await mandy.at(/^\/my\/customers$/);
  await mandy.sees(page.getByText(mandy.t.within('customer.for')).first());
  await mandy.looksRound('my-customers');
  await page.getByRole('link', { name: new RegExp(`Members \\(${mark}\\)`) }).click();
  await mandy.at(new RegExp(`^/my/customers/${list.id}$`));
  await mandy.sees('何志強');
  await mandy.looksRound('my-customer-list');
  await mandy.field('customer.search').fill(`keung@${domain}`);
  await page.waitForFunction(() => document.querySelectorAll('main li').length === 1);
  await page.getByRole('link', { name: '何志強' }).click();
  await mandy.sees(mandy.t('customer.asked'));
  await mandy.looksRound('my-customer');

  await mandy.button('customer.correct').click();
  await mandy.at(/\/edit/);
  await mandy.field('customer.field.email').fill('keung');
  await mandy.button('ui.save').click();
  await mandy.sees(mandy.t('customer.email_wrong'));
  await mandy.looksRound('my-customer-edit-wrong');
  await mandy.field('customer.field.email').fill(`chi.keung@${domain}`);
  // What they have not answered goes to the new address with the letters of the next working morning.
  await mandy.sees(mandy.t('customer.email_hint'));
  await mandy.button('ui.save').click();
  await mandy.at(new RegExp(`^/my/customers/${list.id}/[0-9a-f-]{36}\\?`));
  await mandy.sees(`chi.keung@${domain}`);

  const before = (await counts()).asked;
  await mandy.button('customer.take_off').click();
  await mandy.sees(mandy.t('customer.take_off_text'));
  await mandy.looksRound('my-customer-take-off');
  await page.getByRole('dialog').getByRole('button', { name: mandy.t('customer.take_off') }).click();
  await mandy.at(new RegExp(`^/my/customers/${list.id}\\?q=`));
  await mandy.sees(mandy.t('customer.none_match'));
  await mandy.looksRound('my-customer-none');
  assert.equal((await counts()).asked, before - 1);

  // An employee may be a customer: taken, and said.
  await mandy.button('customer.add').click();
  await mandy.at(/\/new$/);
  await mandy.looksRound('my-customer-new');
  await mandy.field('customer.field.nameZhHant').fill('張子軒');
  await mandy.field('customer.field.email').fill('tsz.hin.cheung1@harbour-view-logistics.example');
  await mandy.button('customer.add_submit').click();
  await mandy.sees(mandy.t('customer.also_staff'));
  await mandy.looksRound('my-customer-also-staff');

  const cheung = await somebody('cheung', { phone: true });
  await cheung.signsIn('tsz.hin.cheung1@harbour-view-logistics.example');
  await cheung.at(/^\/my$/);
  await cheung.sees(cheung.page.getByRole('heading', { name: cheung.t('me.evidence') }));
  assert.equal(await cheung.page.locator('a[href^="/my/customers"]').count(), 0);
  await cheung.go('/my/customers');
  await cheung.sees(cheung.page.getByRole('heading', { name: cheung.t('app.not_here') }));
}
