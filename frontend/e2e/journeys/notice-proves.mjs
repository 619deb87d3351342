import assert from 'node:assert/strict';
import { ask, clientNamed, consentForm } from '../arrange.mjs';
import { until } from '../until.mjs';

const HARBOUR = '維港物流有限公司';

/** A notice stands beside the question that it may prove, with how far it got: it is tied there, and counts once the firm says that so many are enough. */
export default async function noticeProves({ somebody, locale }) {
  const chan = await somebody('chan');
  await chan.signsIn('consultant1@harbourlight.example');
  await chan.at(/^\/portfolio/);
  const lee = await somebody('lee');
  await lee.signsIn('reviewer1@harbourlight.example');
  await lee.at(/^\/portfolio/);
  const client = await clientNamed(chan, HARBOUR);
  const title = { en: `Photographs on the website (${locale})`, zhHant: `網站照片（${locale}）` };
  const form = await consentForm(chan, lee, client, title);
  const called = locale === 'en' ? title.en : title.zhHant;
  const tia = (await ask(chan, 'GET', `/api/clients/${client}/tias`)).items.find((one) => one.state === 'draft');

  await chan.go(`/clients/${client}/assessments/${tia.id}?section=D#D2`);
  const row = chan.page.locator('[data-question=D2]').getByRole('listitem').filter({ hasText: called });
  await chan.sees(row);
  const proofs = async () => (await ask(chan, 'GET', `/api/clients/${client}/tias/${tia.id}`)).answers.filter((one) => one.key.startsWith('D2.')).flatMap((one) => one.proofs);
  await row.getByRole('button', { name: chan.t('tia.notice_use') }).click();
  await until('it is tied to the answer', async () => (await proofs()).includes(`notice:${form}`));
  await chan.looksRound('question-proven-by-notice');
  const seen = async () => (await ask(chan, 'GET', `/api/clients/${client}/notice-proofs`)).items.find((one) => one.noticeId === form);
  assert.equal((await seen()).standing, 'below_threshold', 'nobody has decided');

  // The firm says how many are enough where it says whom it is meant for.
  await row.getByRole('link', { name: called }).click();
  await chan.at(new RegExp(`/notices/${form}`));
  await chan.go(`/clients/${client}/notices/${form}?part=audience`);
  const enough = chan.field('notice.sufficient');
  assert.equal(await enough.inputValue(), '95');
  await enough.fill('0');
  await chan.sees(chan.t('notice.sufficient_wrong'));
  await enough.fill('60');
  await chan.button('notice.audience_save_ask').click();
  await until('it is kept', async () => (await seen()).sufficient === 60);
  await chan.looksRound('enough-to-prove');

  // Withdrawn, it proves nothing any more, and says so where it was tied.
  await ask(chan, 'POST', `/api/clients/${client}/notices/${form}/withdrawal`, { note: 'No longer used.' });
  await chan.go(`/clients/${client}/assessments/${tia.id}?section=D#D2`);
  await chan.sees(row.getByText(chan.t.within('tia.notice_state.withdrawn')));
  await row.getByRole('button', { name: chan.t('tia.evidence_unlink') }).click();
  await until('it is tied no more', async () => !(await proofs()).includes(`notice:${form}`));
  await row.first().waitFor({ state: 'detached' });
}
