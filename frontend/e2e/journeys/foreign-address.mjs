import assert from 'node:assert/strict';
import { clientNamed } from '../arrange.mjs';

/** Another client's address, another firm's, and one that never was: the same plain page, the same bytes. */
export default async function foreignAddress({ somebody }) {
  const chan = await somebody('chan');
  await chan.signsIn('consultant1@harbourlight.example');
  await chan.at(/^\/portfolio/);
  const own = await clientNamed(chan, '維港物流有限公司');
  const wong = await somebody('wong');
  await wong.signsIn('consultant2@harbourlight.example');
  await wong.at(/^\/portfolio/);
  const liang = await somebody('liang');
  await liang.signsIn('consultant9@northgate.example');
  await liang.at(/^\/portfolio/);
  await liang.sees('維港酒店有限公司');
  const answers = [];
  for (const [person, client] of [[wong, own], [liang, own], [liang, '0190a000-0000-7000-8000-000000000000']]) {
    answers.push(
      await person.page.evaluate(async (path) => {
        const answer = await fetch(path, { headers: { Accept: 'application/json' } });
        return `${answer.status} ${await answer.text()}`;
      }, `/api/clients/${client}`),
    );
    await person.go(`/clients/${client}`);
    await person.sees(person.t('app.not_found'));
    assert.equal(await person.page.getByText('維港物流有限公司').count(), 0);
  }
  assert.equal(new Set(answers).size, 1, answers.join('\n'));
  await liang.looksRound('not-found');
}
