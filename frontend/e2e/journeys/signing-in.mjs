import assert from 'node:assert/strict';

/** A firm account; signing out everywhere ends the other browser as well. */
export default async function signingIn({ somebody }) {
  const chan = await somebody('chan');
  await chan.go('/');
  await chan.at(/^\/sign-in/);
  await chan.looksRound('sign-in');
  await chan.signsIn('consultant1@harbourlight.example');
  await chan.at(/^\/portfolio/);
  await chan.sees('維港物流有限公司');
  const cookies = (await chan.page.context().cookies()).filter((one) => one.name === '__Host-praya');
  assert.ok(cookies.length === 1 && cookies[0].httpOnly && cookies[0].secure && cookies[0].sameSite === 'Lax');

  const elsewhere = await somebody('chan-elsewhere');
  await elsewhere.signsIn('consultant1@harbourlight.example');
  await elsewhere.at(/^\/portfolio/);
  await elsewhere.page.locator('header button[aria-haspopup=menu]').last().click();
  await elsewhere.page.getByRole('menuitem', { name: elsewhere.t('app.sign_out_everywhere') }).click();
  await elsewhere.looksRound('sign-out-everywhere');
  await elsewhere.page.getByRole('dialog').getByRole('button', { name: elsewhere.t('app.sign_out_everywhere') }).click();
  await elsewhere.page.waitForURL((url) => !/portfolio/.test(url.pathname));
  await chan.page.reload();
  await chan.at(/^\/sign-in/);
}
