import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { ask, clientNamed } from '../arrange.mjs';
import { filled } from '../filled.mjs';

/** Questions go out as a workbook and come back filled in; what differs is seen, and taken over. One answer goes back to the client with a comment, is given again on a phone, and accepted. The firm talks about it among itself. */
export default async function questionList({ somebody, locale }) {
  const chan = await somebody('chan');
  await chan.signsIn('consultant1@harbourlight.example');
  await chan.at(/^\/portfolio/);
  const client = await clientNamed(chan, '維港物流有限公司');
  const tia = (await ask(chan, 'GET', `/api/clients/${client}/tias`)).items[0];
  const mandyId = (await ask(chan, 'GET', `/api/clients/${client}/people?q=mandy.suk.yee.chan8`)).items[0].id;
  const at = `/api/clients/${client}/tias/${tia.id}`;
  const editor = `/clients/${client}/assessments/${tia.id}`;
  const standing = async (key) => (await ask(chan, 'GET', at)).answers.find((one) => one.key === key);
  const verdict = async (key) => (await ask(chan, 'GET', at)).verdicts.find((one) => one.key === key);
  const contact = `人力資源部主管 Head of HR (${locale} ${Date.now() % 1000})`;
  const approver = `董事總經理 Managing director (${locale} ${Date.now() % 1000})`;

  // Out, and back.
  await chan.go(`${editor}?section=A`);
  await chan.button('tia.lists').click();
  const workbook = chan.page.getByRole('menuitem', { name: new RegExp(`${chan.t.within('tia.lists_section').source}.*Excel`) });
  await chan.sees(workbook);
  await chan.looksRound('list-out');
  const [download] = await Promise.all([chan.page.waitForEvent('download'), workbook.click()]);
  const file = filled(readFileSync(await download.path()), { 'A2.main': contact, 'A3.approver': approver });
  await chan.go(`${editor}/question-list`);
  await chan.sees(chan.page.getByRole('heading', { level: 1 }));
  await chan.looksRound('list-bring');
  await chan.page.locator('main input[type=file]').setInputFiles({ name: `Questions ${locale}.xlsx`, mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer: file });
  await chan.sees(chan.page.getByText(contact));
  await chan.sees(chan.page.getByText(approver));
  await chan.looksRound('list-differences');
  await chan.button('questionnaire.take', { count: 2 }).click();
  await chan.sees(chan.t('questionnaire.done', { count: 2 }));
  assert.equal((await standing('A2.main')).source, 'sheet');

  // Looked at: one accepted and taken back and accepted, one returned.
  await chan.link('questionnaire.back').last().click();
  await chan.at(/assessments/);
  await chan.page.getByRole('button', { name: chan.t.within('tia.to_look_at') }).click();
  const A2 = chan.page.locator('#q-A2');
  const A3 = chan.page.locator('#q-A3');
  await chan.sees(A2.getByText(chan.t('verdict.waiting')));
  await chan.sees(chan.page.getByText(chan.t.within('tia.unseen_sender')));
  await chan.looksRound('answers-to-look-at');
  await A3.getByRole('button', { name: chan.t('verdict.accept') }).click();
  await chan.sees(A3.getByText(chan.t.within('verdict.accepted')));
  await A3.getByRole('button', { name: chan.t('verdict.undo') }).click();
  await chan.sees(A3.getByText(chan.t('verdict.waiting')));
  await A3.getByRole('button', { name: chan.t('verdict.accept') }).click();
  await chan.sees(A3.getByText(chan.t.within('verdict.accepted')));
  assert.equal((await verdict('A3.approver')).state, 'accepted');
  await A2.getByRole('button', { name: chan.t('verdict.return') }).click();
  await chan.field('verdict.comment').fill(`請寫上電話號碼。 Please add a telephone number. (${locale})`);
  await chan.field('verdict.return_to').selectOption(mandyId);
  await chan.looksRound('answer-return');
  await chan.button('tia.ask_send').click();
  await chan.sees(chan.t('tia.ask_sso'));
  await chan.page.keyboard.press('Escape');
  await chan.sees(A2.getByText(chan.t.within('verdict.with_client')));
  await chan.looksRound('answer-returned');

  // Whoever reviews sees it too, before all that is merely unproven.
  await chan.go(`${editor}/review`);
  const exception = chan.page.locator('[data-exception]').filter({ hasText: chan.t.within('verdict.with_client') });
  await chan.sees(exception.getByText(chan.t('tia.exc.client'), { exact: true }));
  await chan.looksRound('review-not-accepted');
  await chan.go(`${editor}?section=A`);
  await chan.sees(A2.getByText(chan.t.within('verdict.with_client')));

  // On a phone.
  const mandy = await somebody('mandy', { phone: true });
  await mandy.signsIn('mandy.suk.yee.chan8@harbour-view-logistics.example');
  await mandy.at(/^\/my$/);
  const task = mandy.page.getByRole('listitem').filter({ hasText: mandy.t.within('me.questions_returned', { count: 1 }) });
  await mandy.sees(task);
  await mandy.looksRound('my-home-returned');
  await task.getByRole('link').click();
  await mandy.at(/^\/my\/questions\//);
  await mandy.sees(mandy.t('me.returned'));
  await mandy.sees(mandy.page.getByText(`(${locale})`, { exact: false }));
  await mandy.looksRound('my-question-returned');
  await mandy.page.getByRole('textbox').first().fill(`${contact}, 2345 6789`);
  await mandy.button('me.next').click();
  await mandy.page.waitForURL(/at=/);
  const request = /questions\/([0-9a-f-]+)/.exec(mandy.page.url())[1];
  const count = (await ask(mandy, 'GET', `/api/clients/${client}/question-requests/${request}`)).visible.length;
  await mandy.go(`/my/questions/${request}?at=${count + 1}`);
  await mandy.sees(mandy.page.getByRole('heading', { name: mandy.t('me.check') }));
  await mandy.sees(mandy.page.getByText('2345 6789'));
  await mandy.looksRound('my-answers-again');
  assert.equal((await standing('A2.main')).source, 'client');

  // It lands where it was returned, and is accepted; its history says all of it.
  await chan.sees(A2.getByText(chan.t('verdict.waiting')));
  await A2.getByRole('button', { name: chan.t('verdict.accept') }).click();
  await chan.sees(A2.getByText(chan.t.within('verdict.accepted')));
  await A2.getByRole('button', { name: chan.t('tia.history') }).click();
  await chan.sees(chan.page.locator('dialog').getByText(chan.t.within('verdict.history.returned')));
  await chan.looksRound('answer-history');
  await chan.page.keyboard.press('Escape');

  await amongTheFirm(chan, await somebody('lam'), A2, locale, mandy, at);
}

/** A comment, a mention, and the mention on the other's worklist; the client knows nothing of it. */
async function amongTheFirm(chan, lam, question, locale, mandy, at) {
  const words = `電話號碼足夠嗎？ Is the number enough? (${locale})`;
  await question.getByRole('button', { name: chan.t.within('tia.comments') }).click();
  await chan.field('discussion.write').fill(words);
  await chan.page.locator('dialog').getByRole('button', { name: /^@.*(林志明|Lam)/ }).click();
  await chan.looksRound('comment-written');
  await chan.page.locator('dialog').getByRole('button', { name: chan.t('discussion.add') }).click();
  await chan.sees(chan.page.locator('dialog li').getByText(words));
  await chan.looksRound('comments');
  await chan.page.keyboard.press('Escape');

  await lam.signsIn('reviewer1@harbourlight.example', '/worklist');
  await lam.at(/^\/worklist/);
  await lam.page.getByRole('link', { name: lam.t.within('obligation.what.mention', { text: 'A2' }) }).first().click();
  await lam.at(/assessments/);
  const theirs = lam.page.locator('#q-A2');
  await theirs.getByRole('button', { name: lam.t.within('tia.comments') }).click();
  await lam.sees(lam.page.locator('dialog').getByText(words));
  await lam.looksRound('mentioned');
  await lam.page.locator('dialog li').filter({ hasText: words }).getByRole('button', { name: lam.t('discussion.note') }).click();
  await lam.page.locator('dialog li').filter({ hasText: words }).getByRole('button', { name: lam.t('discussion.note') }).waitFor({ state: 'detached' });

  const refused = await ask(mandy, 'GET', `${at}/comments?question=A2`).catch((error) => String(error));
  assert.match(refused, /: 403 /);
}
