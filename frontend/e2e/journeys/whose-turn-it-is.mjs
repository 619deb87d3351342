import assert from 'node:assert/strict';
import { ask, clientNamed, PNG } from '../arrange.mjs';

const day = (offset) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);

/** Something to see to is written down, handed to the client, asked after, reported as done with what shows it, handed back with the reason, reported again, and closed: at each step the worklist says whose turn it is. */
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
  const reports = async (how, file) => {
    await task.getByRole('button', { name: mandyHere.t('duty.done') }).click();
    await task.getByRole('textbox').fill(how);
    if (file) await attaches(file);
    await mandyHere.looksRound(`my-duty-${how.length}`);
    await task.getByRole('button', { name: mandyHere.t('duty.report') }).click();
    await task.waitFor({ state: 'detached' });
  };
  const attaches = async (name) => {
    const input = task.locator('input[type=file]');
    await input.setInputFiles({ name: 'list.pdf', mimeType: 'application/pdf', buffer: Buffer.from('MZ\0\0this is a program') });
    await mandyHere.sees(task.getByText(mandyHere.t('problems.file_program')));
    await mandyHere.looksRound('my-duty-refused');
    await input.setInputFiles({ name, mimeType: 'image/png', buffer: PNG });
    await mandyHere.sees(task.getByRole('button', { name: mandyHere.t('duty.remove_of', { name }) }));
    // She leaves and comes back: it is there, and nothing went out.
    await mandyHere.page.reload();
    await mandyHere.sees(task.getByText(mandyHere.t('duty.kept')));
    await mandyHere.sees(task.getByRole('button', { name: mandyHere.t('duty.remove_of', { name }) }));
    assert.equal((await ask(chan, 'GET', `/api/clients/${client}/evidence?kind=unsaid`)).items.some((each) => each.name === name), false);
  };
  await mandyHere.sees(task);
  await mandyHere.looksRound('my-home-duty');
  await reports('已核對，名單附後。 Checked.', `名單 List (${locale}).png`);
  await chan.page.reload();
  await chan.page.getByRole('button', { name: chan.t.within('obligation.turn.mine') }).click();
  await chan.sees(line.getByText('已核對，名單附後。'));
  await chan.sees(line.getByRole('link', { name: `名單 List (${locale}).png` }));
  await chan.looksRound('reported-by-the-client');
  await line.getByRole('link').nth(1).focus();
  await chan.page.keyboard.press('h');
  // Whoever reported it has it again.
  assert.equal(await chan.page.getByRole('dialog').getByLabel(chan.t('obligation.ball')).inputValue(), `client ${mandy.id}`);
  await chan.page.getByRole('dialog').getByRole('textbox', { name: chan.t('obligation.hand_note') }).fill('仍欠內地管理員。 Mainland ones are missing.');
  await chan.page.getByRole('dialog').getByRole('button', { name: chan.t('obligation.hand_back') }).click();
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
  await confirms(chan, client, `名單 List (${locale}).png`);
  const settled = (await ask(chan, 'GET', `/api/clients/${client}/obligations?state=settled&limit=100`)).items;
  assert.equal(settled.find((each) => each.words === words)?.state, 'done');
}

/** What came with the report is evidence: the firm says once what it is, and from when to when it holds. */
async function confirms(chan, client, name) {
  const item = (await ask(chan, 'GET', `/api/clients/${client}/evidence?kind=unsaid`)).items.find((each) => each.name === name);
  await chan.go(`/clients/${client}/evidence#${item.id}`);
  const dialog = chan.page.getByRole('dialog');
  await chan.sees(dialog.getByText(chan.t('evidence.confirm_text')));
  await dialog.getByRole('button', { name: chan.t('evidence.confirm') }).click();
  await chan.sees(dialog.getByText(chan.t('file.kind_missing')));
  await chan.looksRound('report-to-confirm');
  await dialog.getByLabel(chan.t('file.kind'), { exact: true }).selectOption('screenshot');
  await dialog.getByLabel(chan.t('file.expires')).fill('2099-12-31');
  await dialog.getByRole('button', { name: chan.t('evidence.confirm') }).click();
  await dialog.getByText(chan.t('evidence.confirm_text')).waitFor({ state: 'detached' });
  await chan.looksRound('report-confirmed');
  const said = await ask(chan, 'GET', `/api/clients/${client}/evidence/${item.id}`);
  assert.deepEqual([said.kind, said.expiresOn, said.uses[0].kind], ['screenshot', '2099-12-31', 'obligation']);
}
