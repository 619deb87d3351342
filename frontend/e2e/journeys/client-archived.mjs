import assert from 'node:assert/strict';
import { ask, freshClient, given } from '../arrange.mjs';
import { until } from '../until.mjs';

/** A client is put away after it was said what that does: whoever works on it is out within seconds, the lists leave it out; and it comes back as it was. Put away again, its files are destroyed. */
export default async function clientArchived({ somebody, locale }) {
  const zhHant = `${locale === 'en' ? '火炭印務' : '荃灣紡織'}有限公司 ${Date.now() % 10_000}`;
  const name = { en: null, zhHant };
  const ho = await somebody('ho');
  await ho.signsIn('admin1@harbourlight.example');
  await ho.at(/^\/portfolio/);
  const client = await freshClient(ho, name, [['consultant1@harbourlight.example', 'consultant']]);
  const chan = await somebody('chan');
  await chan.signsIn('consultant1@harbourlight.example', `/clients/${client}/people`);
  await chan.at(/\/people$/);
  await chan.sees(zhHant);

  await ho.go(`/clients/${client}/engagement`);
  await ho.button('client.archive').click();
  await ho.sees(ho.t('client.archive_what_people'));
  await ho.looksRound('archive-asking');
  await ho.page.getByRole('dialog').getByRole('button', { name: ho.t.within('client.archive_confirm') }).click();
  await ho.sees(ho.t('problems.client_archived'));
  await ho.looksRound('archived');

  // The open tab of whoever was assigned goes dead by itself.
  await chan.sees(chan.t('app.not_found'), 8000);
  await chan.looksRound('archived-for-consultant');
  await ho.go('/portfolio');
  await ho.page.getByRole('button', { name: ho.t.within('portfolio.view.archived') }).click();
  const row = await ho.sees(ho.page.getByRole('row').filter({ hasText: zhHant }));
  await ho.looksRound('portfolio-archived');
  await row.getByRole('link').first().click();
  await ho.at(new RegExp(`^/clients/${client}$`));
  await ho.looksRound('archived-overview');
  await ho.link('client.restore').click();
  await ho.at(/\/engagement$/);
  await ho.button('client.restore').click();
  await ho.sees(ho.button('client.archive'));
  await chan.go(`/clients/${client}/people`);
  await chan.sees(zhHant);
  await chan.sees(chan.page.getByRole('heading', { level: 1 }));
  const { assignments } = await ask(chan, 'GET', `/api/clients/${client}`);
  assert.equal(assignments.length, 1, 'the assignment came back as it was');

  // Put away for good: its files are destroyed, by name, and nobody opens them again.
  const file = await given(chan, client, `contract-${locale}.png`);
  await ho.go(`/clients/${client}/engagement`);
  await ho.button('client.archive').click();
  await ho.page.getByRole('dialog').getByRole('button', { name: ho.t.within('client.archive_confirm') }).click();
  await ho.button('client.key_destroy').click();
  const dialog = ho.page.getByRole('dialog');
  await ho.sees(dialog.getByText(ho.t('client.key_what_never')));
  await dialog.getByLabel(ho.t('client.key_reason')).fill('客戶已要求刪除。 The client asked for erasure.');
  await dialog.getByLabel(ho.t('client.key_name', { name: zhHant })).fill('另一位客戶');
  await dialog.getByRole('button', { name: ho.t('client.key_confirm') }).click();
  await ho.sees(dialog.getByText(ho.t('problems.name_differs')));
  await ho.looksRound('destroying');
  await dialog.getByLabel(ho.t('client.key_name', { name: zhHant })).fill(zhHant);
  await dialog.getByRole('button', { name: ho.t('client.key_confirm') }).click();
  await ho.sees('客戶已要求刪除。');
  await dialog.waitFor({ state: 'detached' });
  await ho.looksRound('destroyed');
  await ho.button('client.restore').click();
  await ho.sees(ho.button('client.archive'));
  const opened = (path) => chan.page.evaluate(async (at) => (await fetch(at)).status, path);
  await until('whoever works on it to be let in', async () => (await opened(`/api/clients/${client}/evidence/${file}`)) === 200);
  assert.equal(await opened(`/api/clients/${client}/evidence/${file}/content`), 410);
}
