import assert from 'node:assert/strict';

/** The partner opens a number down to its rows, and one of those down to the client; nothing there can be changed. */
export default async function theBook({ somebody }) {
  const cheng = await somebody('cheng');
  await cheng.signsIn('partner1@harbourlight.example');
  await cheng.at(/^\/book/);
  await cheng.sees(cheng.page.getByRole('heading', { name: cheng.t('book.title') }));
  await cheng.looksRound('book');
  const worst = cheng.page.getByRole('button', { name: cheng.t.within('ui.band.very_high') });
  const number = Number(/\d+/.exec(await worst.innerText())[0]);
  assert.ok(number >= 1);
  await worst.click();
  await cheng.sees(cheng.t('book.showing'));
  const rows = cheng.page.getByRole('table').getByRole('rowheader');
  await cheng.page.waitForFunction((n) => document.querySelectorAll('[role=rowheader]').length === n, number);
  await cheng.looksRound('book-opened');
  await rows.getByText('金線製衣有限公司').first().click();
  await cheng.at(/^\/clients\//);
  await cheng.sees('金線製衣有限公司');
  await cheng.looksRound('client-of-the-partner');
}
