import assert from 'node:assert/strict';
import { ask, freshClient } from '../arrange.mjs';

/** An administrator ends an assignment: the colleague's open tab goes dead within five seconds, and both stand in the trail. */
export default async function assignmentEnds({ somebody }) {
  const ho = await somebody('ho');
  await ho.signsIn('admin1@harbourlight.example');
  await ho.at(/^\/portfolio/);
  const name = `赤柱漁業有限公司 ${Date.now() % 10_000}`;
  const client = await freshClient(ho, { en: null, zhHant: name }, [['consultant2@harbourlight.example', 'consultant']]);

  const wong = await somebody('wong');
  await wong.signsIn('consultant2@harbourlight.example');
  await wong.at(/^\/portfolio/);
  await wong.go(`/clients/${client}`);
  await wong.sees(name);

  await ho.go(`/clients/${client}/engagement`);
  await ho.sees(ho.page.getByText('黃偉倫'));
  await ho.looksRound('engagement');
  await ho.button('client.assign_end').first().click();
  const dialog = ho.page.getByRole('dialog');
  await dialog.waitFor();
  await ho.looksRound('assignment-end');
  const begun = Date.now();
  await dialog.getByRole('button', { name: ho.t('client.assign_end_title') }).click();
  await dialog.waitFor({ state: 'detached' });
  // Nobody touches this tab.
  await wong.sees(wong.t('app.not_found'), 8000);
  assert.ok(Date.now() - begun < 6000, `the tab lived for ${Date.now() - begun} ms`);
  assert.equal(await wong.page.getByText(name).count(), 0, 'nothing of the client is left on the page');
  await wong.looksRound('nothing-here');

  const trail = await ask(ho, 'GET', `/api/clients/${client}/audit?limit=50`);
  assert.ok(trail.items.some((line) => line.action === 'assignment.edit'));
  const attempts = await ask(ho, 'GET', '/api/firm/attempts?limit=200');
  assert.ok(attempts.items.some((one) => one.clientId === client && one.outcome !== 'done'), 'the refused look is there too');
}
