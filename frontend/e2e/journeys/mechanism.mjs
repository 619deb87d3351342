import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { ask, clientNamed } from '../arrange.mjs';

const ELIGIBLE = { en: 'The GBA Standard Contract can be used', 'zh-Hant': '可採用大灣區標準合同' };
const NOT = { en: 'The GBA Standard Contract cannot be used', 'zh-Hant': '不可採用大灣區標準合同' };
const PLACES = { mainland_other: { en: 'Elsewhere in the Mainland', 'zh-Hant': '內地其他地方' }, guangzhou: { en: 'Guangzhou', 'zh-Hant': '廣州' } };

/**
 * A consultant finds how a transfer is dressed: Hangzhou is outside the Greater Bay Area and Guangzhou is in it. What follows is seen while it is
 * answered, a colleague's choice meanwhile is not written over, and the filing has a clock, a pack in Word and a reminder until it is filed.
 */
export default async function mechanism({ somebody, locale }) {
  const chan = await somebody('chan');
  await chan.signsIn('consultant1@harbourlight.example');
  await chan.at(/^\/portfolio/);
  const client = await clientNamed(chan, '金鳳藥房有限公司');
  const name = `薪酬資料往廣州 ${Date.now() % 100_000}`;
  const { id: transfer } = await ask(chan, 'POST', `/api/clients/${client}/transfers`, {
    ...BARE,
    name: { en: `Payroll to Guangzhou ${name.slice(-5)}`, zhHant: name },
  });

  // From the register to the questions.
  await chan.go(`/clients/${client}/transfers/${transfer}`);
  await chan.link('transfer.mechanism').first().click();
  await chan.at(/\/mechanism$/);
  await chan.sees(chan.page.getByRole('heading', { level: 1, name: chan.t('mechanism.title') }));
  await chan.looksRound('mechanism-unanswered');
  const question = (id) => chan.page.locator(`[id="${id}"]`);
  const outcome = (said) => chan.sees(chan.page.locator('[aria-live=polite]').getByText(said[locale], { exact: true }));
  const choose = (id, words) => question(id).getByLabel(words, { exact: false }).first().check();
  await choose('gba.exporter_place', locale === 'en' ? 'Hong Kong' : '香港');
  await choose('gba.recipient_place', PLACES.mainland_other[locale]);
  await outcome(NOT);
  await chan.looksRound('mechanism-hangzhou');
  await choose('gba.recipient_place', PLACES.guangzhou[locale]);
  await choose('gba.important_data', locale === 'en' ? 'No' : '否');
  await choose('gba.onward', locale === 'en' ? 'No' : '不會');
  await choose('gba.pipia', locale === 'en' ? 'Yes' : '已進行');
  await question('gba.effective_on').locator('input').fill('2026-11-16');
  await outcome(ELIGIBLE);
  await chan.sees(chan.page.getByText(chan.t.within('mechanism.due_from')));
  await chan.page.reload();
  await outcome(ELIGIBLE);
  await chan.looksRound('mechanism-guangzhou');

  // Meanwhile a colleague saved another choice: it is shown beside one's own, and goes on standing in the history.
  const at = `/api/clients/${client}/transfers/${transfer}/mechanism`;
  await ask(chan, 'PUT', at, { answers: { 'gba.recipient_place': ['unknown'] }, note: 'A colleague was here first.' }, 0);
  await chan.button('mechanism.save').click();
  await chan.sees(chan.page.getByText('A colleague was here first.'));
  await chan.looksRound('mechanism-overtaken');
  await chan.field('mechanism.note').fill(`廣州的服務商 The provider in Guangzhou (${locale})`);
  await chan.button('mechanism.save').click();
  await chan.sees(chan.t('mechanism.saved', { version: 2 }));

  // The clock of its filing, and the pack.
  const filing = chan.page.locator('#filing');
  await filing.getByRole('button', { name: chan.t('mechanism.record_filing') }).click();
  await chan.sees(filing.getByText(chan.t('mechanism.to_file')));
  const due = await filing.locator('time').first().getAttribute('datetime');
  assert.equal(due, '2026-11-30', 'ten working days after 16 November 2026; none of them is a holiday');
  await chan.looksRound('mechanism-to-file');
  const [download] = await Promise.all([chan.page.waitForEvent('download'), filing.getByRole('link', { name: chan.t('mechanism.filing_pack') }).click()]);
  assert.equal(readFileSync(await download.path()).subarray(0, 2).toString('latin1'), 'PK');
  const reminder = () => chan.page.getByText(chan.t.within('obligation.what.filing')).filter({ hasText: name.slice(-5) });
  await chan.go(`/clients/${client}`);
  await chan.sees(reminder().first());
  await chan.looksRound('filing-due');

  // Filed: nobody is reminded of it any more.
  await chan.go(`/clients/${client}/transfers/${transfer}/mechanism`);
  await chan.field('mechanism.filed_on').fill('2026-11-10');
  await filing.getByRole('button', { name: chan.t('mechanism.record_filing') }).click();
  await chan.sees(chan.t('problems.filed_before_effective'));
  await chan.field('mechanism.filed_on').fill('2026-11-20');
  await chan.field('mechanism.reference').fill('DPO/GBA/2026/0417');
  await filing.getByRole('button', { name: chan.t('mechanism.record_filing') }).click();
  await chan.sees(filing.getByText('DPO/GBA/2026/0417').first());
  await chan.looksRound('mechanism-filed');
  await chan.go(`/clients/${client}`);
  await chan.sees(chan.page.getByRole('heading', { level: 1 }));
  await reminder().waitFor({ state: 'detached' });
}

/** A flow with what the register must have, and no more. */
const BARE = {
  importer: 'other',
  importerName: { en: 'Pearl Payroll Services Limited', zhHant: '珠江薪酬服務有限公司' },
  importerPlace: 'mainland',
  importerRole: 'processor',
  categories: ['payroll'],
  subjects: [{ group: 'employees', count: 40 }],
  systems: [],
  storedIn: ['mainland'],
  accessedFrom: [],
  recipients: [],
  frequency: 'periodic',
  purpose: '發放薪酬 Paying salaries',
  route: '',
  retention: '',
};
