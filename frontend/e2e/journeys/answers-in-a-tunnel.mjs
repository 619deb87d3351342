import assert from 'node:assert/strict';
import { ask, clientNamed } from '../arrange.mjs';

/** Two people answer one question, and a train goes into a tunnel: nothing is overwritten, nothing is lost, and the screen says what is where. */
export default async function answersInATunnel({ somebody }) {
  const chan = await somebody('chan');
  await chan.signsIn('consultant1@harbourlight.example');
  await chan.at(/^\/portfolio/);
  const client = await clientNamed(chan, '維港物流有限公司');
  const tia = (await ask(chan, 'GET', `/api/clients/${client}/tias`)).items[0];
  const person = (await ask(chan, 'GET', `/api/clients/${client}/people?q=mandy.suk.yee.chan8`)).items[0];
  const at = `/api/clients/${client}/tias/${tia.id}`;
  const pack = await ask(chan, 'GET', `/api/packs/${tia.pack}/${tia.packVersion}?locale=en`);
  const single = new Set(
    pack.sections
      .flatMap((section) => section.questions)
      .filter((question) => question.parts.filter((part) => part.type !== 'text').length === 1 && question.parts[0].type === 'single')
      .map((question) => `${question.id}.${question.parts[0].id}`),
  );
  // Two that the consultant answered with one of several; each run has two of its own, and leaves alone what other journeys ask.
  const { answers } = await ask(chan, 'GET', at);
  const [before, had] = answers.filter(
    (one) => one.source === 'consultant' && one.key.endsWith('.main') && one.options.length === 1 && !/^[KH]3|@/.test(one.key) && single.has(one.key),
  );
  const [first, second] = [before, had].map((one) => one.key.split('.')[0]);
  const request = await ask(chan, 'POST', `${at}/question-requests`, { personId: person.id, questions: [first, second], message: '' });
  const standing = async ({ key }) => (await ask(chan, 'GET', at)).answers.find((one) => one.key === key);

  const mandy = await somebody('mandy', { phone: true });
  await mandy.signsIn('mandy.suk.yee.chan8@harbour-view-logistics.example');
  await mandy.at(/^\/my$/);
  await mandy.go(`/my/questions/${request.id}`);
  // What the firm filled in waits for her word; she says otherwise, and so does the consultant meanwhile.
  await mandy.sees(mandy.t('me.filled.consultant'));
  await mandy.looksRound('filled-in');
  await mandy.page.locator('input[type=radio]:not(:checked)').last().check();
  const theirs = { options: before.options, proof: before.proof, evidenceIds: before.evidenceIds, state: 'confirmed', note: 'Asked again. 已再查詢。' };
  await ask(chan, 'PUT', `${at}/answers/${before.key}`, theirs, before.version);
  await mandy.button('me.next').click();
  await mandy.sees(mandy.t('me.overtaken'));
  await mandy.looksRound('two-answers');
  assert.equal(await mandy.button('me.next').count(), 0, 'nothing goes on before she has chosen');
  await mandy.button('me.overtaken_keep').click();
  await mandy.at(/at=2/);
  const mine = await standing(before);
  assert.equal(mine.source, 'client');
  assert.notDeepEqual(mine.options, before.options);

  // Into the tunnel, and out of it.
  const context = mandy.page.context();
  await context.setOffline(true);
  await mandy.page.locator('input[type=radio]:not(:checked)').first().check();
  await mandy.button('me.next').click();
  await mandy.sees(mandy.page.getByRole('heading', { name: mandy.t('me.check') }));
  await mandy.sees(mandy.t('me.unsent', { count: 1 }));
  await mandy.looksRound('not-sent-yet');
  assert.equal((await standing(had)).version, had.version);
  await context.setOffline(false);
  await mandy.page.getByText(mandy.t('me.unsent', { count: 1 })).waitFor({ state: 'detached' });
  assert.equal((await standing(had)).source, 'client');

  // The browser's own way back is the way back of the questions.
  await mandy.page.goBack();
  await mandy.at(/at=2/);
  await mandy.page.goForward();
  await mandy.button('me.send').click();
  await mandy.sees(mandy.t('me.sent'));
  await mandy.sees(mandy.page.getByRole('heading', { name: mandy.t('me.sent_answers') }));
  await mandy.looksRound('sent-answers');
}
