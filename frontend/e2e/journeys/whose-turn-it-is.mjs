import assert from 'node:assert/strict';
import { ask, clientNamed } from '../arrange.mjs';

const day = (offset) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);

/** Something to see to is written down, handed to the client, asked after, reported as done, handed back with the reason, reported again, and closed: at each step the worklist says whose turn it is. */
export default async function whoseTurnItIs({ somebody, locale }) {
  const chan = await somebody('chan');
  await chan.signsIn('consultant1@harbourlight.example');
  await chan.at(/^\/portfolio/);
  const client = await clientNamed(chan, '維港物流有限公司');
  const words = `核對釘釘管理員名單 Check the list of administrators (${locale})`;

  await chan.go(`/clients/${client}`);
  await chan.button('obligation.write_title').click();
  await chan.page.getByRole('dialog').getByRole('textbox', { name: chan.t.within('obligation.words') }).fill(words);
  await chan.page.getByRole('dialog').locator('input[type=date]').fill(day(3));
  await chan.looksRound('obligation-written');
  await chan.button('obligation.write').click();
  await chan.page.getByRole('dialog').waitFor({ state: 'detached' });
  const one = async () => (await ask(chan, 'GET', `/api/clients/${client}/obligations?limit=100`)).items.find((each) => each.words === words);
  assert.equal((await one()).ballWith, 'consultant');

  // Handed to somebody at the client, from the worklist.
  await chan.go('/worklist');
  await chan.page.getByRole('button', { name: chan.t('obligation.hand_of', { what: words }) }).click();
  const mandy = (await ask(chan, 'GET', `/api/clients/${client}/people?q=mandy.suk.yee.chan8`)).items[0];
  await chan.page.getByRole('dialog').getByLabel(chan.t('obligation.ball')).selectOption(`client ${mandy.id}`);
  await chan.looksRound('hand-over');
  await chan.page.getByRole('dialog').getByRole('button', { name: chan.t('obligation.hand') }).click();
  await chan.sees(chan.t('obligation.said_handed', { what: words }));
  assert.deepEqual([(await one()).ballWith, (await one()).ownerPersonId], ['client', mandy.id]);

  // It is the client's turn now, and asking again is counted.
  await chan.page.getByRole('button', { name: chan.t.within('obligation.turn.client') }).click();
  const line = chan.page.getByRole('listitem').filter({ hasText: words });
  await line.waitFor();
  await chan.looksRound('with-the-client');
  await line.getByRole('button', { name: chan.t('obligation.chase_whatsapp_of', { what: words }) }).click();
  await chan.button('obligation.make_message').click();
  await chan.sees(chan.page.getByRole('dialog').locator('pre'));
  await chan.looksRound('asked-again');
  await chan.page.keyboard.press('Escape');
  await line.getByText(chan.t('obligation.asked', { count: 1 })).waitFor();

  // On her phone she says that it is done; the firm is not content, and says why; she says it again.
  const mandyHere = await somebody('mandy', { phone: true });
  await mandyHere.signsIn('mandy.suk.yee.chan8@harbour-view-logistics.example');
  await mandyHere.at(/^\/my$/);
  const task = mandyHere.page.getByRole('listitem').filter({ hasText: words });
  const reports = async (how) => {
    await task.getByRole('button', { name: mandyHere.t('duty.done') }).click();
    await task.getByRole('textbox').fill(how);
    await mandyHere.looksRound(`my-duty-${how.length}`);
    await task.getByRole('button', { name: mandyHere.t('duty.report') }).click();
    await task.waitFor({ state: 'detached' });
  };
  await mandyHere.sees(task);
  await mandyHere.looksRound('my-home-duty');
  await reports('已核對，名單附後。 Checked.');
  await chan.page.reload();
  await chan.page.getByRole('button', { name: chan.t.within('obligation.turn.mine') }).click();
  await chan.sees(line.getByText('已核對，名單附後。'));
  await chan.looksRound('reported-by-the-client');
  await line.getByRole('link').nth(1).focus();
  await chan.page.keyboard.press('h');
  await chan.page.getByRole('dialog').getByLabel(chan.t('obligation.ball')).selectOption(`client ${mandy.id}`);
  await chan.page.getByRole('dialog').getByRole('textbox', { name: chan.t('obligation.hand_note') }).fill('仍欠內地管理員。 Mainland ones are missing.');
  await chan.page.getByRole('dialog').getByRole('button', { name: chan.t('obligation.hand') }).click();
  await chan.sees(chan.t('obligation.said_handed', { what: words }));
  await mandyHere.page.reload();
  await mandyHere.sees(task.getByText('仍欠內地管理員。'));
  await mandyHere.looksRound('my-duty-handed-back');
  await reports('連內地管理員在內，共五人。 Five, the Mainland ones with them.');

  // Closed by keys alone.
  await chan.page.reload();
  await chan.page.getByRole('button', { name: chan.t.within('obligation.turn.mine') }).click();
  await chan.sees(line.getByText('共五人'));
  await line.getByRole('link').nth(1).focus();
  await chan.page.keyboard.press('e');
  await chan.sees(chan.page.getByRole('dialog').getByText('共五人'));
  await chan.page.getByRole('dialog').getByRole('button', { name: chan.t('obligation.done') }).click();
  await chan.sees(chan.t('obligation.said_done', { what: words }));
  assert.equal(await one(), undefined);
  const settled = (await ask(chan, 'GET', `/api/clients/${client}/obligations?state=settled&limit=100`)).items;
  assert.equal(settled.find((each) => each.words === words)?.state, 'done');
}
