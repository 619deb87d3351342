import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { ask, freshClient, samples, PNG } from '../arrange.mjs';
import { unzipped } from '../unzipped.mjs';

const CHAN = 'consultant1@harbourlight.example';
const REVIEWER = 'reviewer1@harbourlight.example';

/**
 * The ten-minute demonstration, minutes 2 to 8: from the address book to the client's decision and its paper; and then the law changes
 * beneath it, and only what changed is decided again.
 */
export default async function addressBookToPaper({ somebody }) {
  const ho = await somebody('ho');
  await ho.signsIn('admin1@harbourlight.example');
  await ho.at(/^\/portfolio/);
  const tail = String(Date.now() % 100_000);
  const name = { zhHant: `大嶼海運有限公司 ${tail}`, en: `Lantau Sea Freight Limited ${tail}` };
  // Who will write it may review here too: what stops them is that it is their own work.
  const client = await freshClient(ho, name, [[CHAN, 'consultant'], [CHAN, 'reviewer'], [REVIEWER, 'reviewer']]);

  const chan = await somebody('chan');
  await chan.signsIn(CHAN);
  await chan.at(/^\/portfolio/);
  await reveals(chan, client, name);
  await namesPeople(chan);
  const tia = await beginsAssessment(chan, client);
  await movesTheScore(chan);

  // Questions go out as a link; the answer lands by itself.
  await chan.go(`/clients/${client}/assessments/${tia}?section=H`);
  const h1 = chan.page.locator('#q-H1');
  await h1.getByRole('button', { name: chan.t('tia.ask_this') }).click();
  const asking = chan.page.getByRole('dialog');
  await choose(asking.getByLabel(chan.t('tia.ask_who')), '陳淑儀');
  await chan.looksRound('ask');
  await asking.getByRole('button', { name: chan.t('ui.share.by_hand') }).click();
  const questions = await (await chan.sees(asking.locator('output'))).innerText();
  await chan.looksRound('asked');
  await asking.getByRole('button', { name: chan.t('ui.close') }).click();
  const mandy = await somebody('mandy', { phone: true });
  await mandy.entersByLink(questions, 'mandy.suk.yee.chan8@harbour-view-logistics.example');
  await mandy.at(/^\/my\/questions\//);
  await mandy.page.getByRole('radio').first().check();
  await mandy.button('me.next').click();
  await mandy.button('me.send').click();
  await mandy.sees(mandy.t('me.sent'));
  await chan.sees(h1.getByText(chan.t('tia.landed')));

  await provesIt(chan, client, tia);

  // Sent; one's own work is refused with the reason; somebody else recommends.
  await sends(chan);
  await chan.sees(chan.t('tia.reviewers.own'));
  await chan.looksRound('own-work-refused');
  const lam = await somebody('lam');
  await lam.signsIn(REVIEWER, `/clients/${client}/assessments/${tia}/review`);
  await recommends(lam);
  await decides(chan, await somebody('cheung', { phone: true }));

  // The paper follows.
  const paper = chan.link('tia.document_pages').or(chan.link('tia.document'));
  await waitFor(chan, paper);
  await chan.looksRound('decided');
  const [download] = await Promise.all([chan.page.waitForEvent('download'), paper.click()]);
  const bytes = readFileSync(await download.path());
  assert.equal(bytes.subarray(0, 5).toString('latin1'), '%PDF-');
  assert.ok(bytes.length > 50_000);

  // The same in Word, and for the board.
  await chan.page.locator('summary').filter({ hasText: chan.t.within('tia.papers') }).click();
  for (const [item, says] of [
    ['tia.paper_word', ['跨境資料轉移影響評估', 'Transfer impact assessment', '決定摘要']],
    ['tia.paper_board_word', ['董事會摘要', 'summary for the board']],
  ]) {
    if (item === 'tia.paper_word') await chan.looksRound('papers');
    const [word] = await Promise.all([
      chan.page.waitForEvent('download'),
      chan.link(item).click(),
    ]);
    assert.match(word.suggestedFilename(), /\.docx$/);
    const text = unzipped(readFileSync(await word.path()), 'word/document.xml');
    for (const said of says) assert.ok(text.includes(said), said);
  }

  const next = await lawMoves(chan, client, tia);
  await sends(chan);
  await lam.go(`/clients/${client}/assessments/${next}/review`);
  await recommends(lam);
  await decides(chan, await somebody('cheung-again', { phone: true }));
  assert.equal((await ask(chan, 'GET', `/api/clients/${client}/tias/${tia}`)).state, 'superseded');
  await onlyThatMoved(chan, client, next);
}

/** Sent for review; what is still open is said first, and sent all the same. */
async function sends(chan) {
  await chan.button('tia.submit').click();
  const anyway = chan.button('tia.submit_anyway');
  await Promise.race([anyway.waitFor(), chan.at(/\/review$/)]);
  if (await anyway.isVisible()) await anyway.click();
  await chan.at(/\/review$/);
}

async function recommends(lam) {
  await lam.at(/\/review$/);
  const outcomes = lam.page.getByRole('radiogroup', { name: lam.t('tia.recommendation') }).getByRole('radio');
  await outcomes.first().waitFor();
  assert.ok(await outcomes.first().isDisabled(), 'a plain "proceed" is refused while gates are open');
  await lam.looksRound('review');
  await outcomes.nth(2).check();
  await lam.field('tia.review_note').fill('回答必答題前，只限考勤資料。 Restrict to attendance until the gates are answered.');
  await lam.button('tia.recommend_it').click();
  await lam.sees(lam.t('tia.act.awaiting'));
}

/** The client decides, by link and code, on a phone. */
async function decides(chan, cheung) {
  await chan.page.reload();
  await choose(chan.field('tia.send_decision_to'), '張子軒');
  await chan.button('ui.share.by_hand').click();
  const link = await (await chan.sees(chan.page.locator('output'))).innerText();
  await chan.looksRound('decision-link');
  await cheung.entersByLink(link, 'tsz.hin.cheung1@harbour-view-logistics.example');
  await cheung.at(/^\/my\/decisions\//);
  await cheung.sees(cheung.page.getByRole('heading', { name: cheung.t('decision.decision_title') }));
  await cheung.looksRound('decision');
  await cheung.page.getByRole('radio', { name: cheung.t('decision.choice.accept') }).check();
  await cheung.field('decision.title').fill('董事 Director');
  await cheung.button('decision.record').click();
  await cheung.looksRound('decision-sure');
  await cheung.page.getByRole('dialog').getByRole('button', { name: cheung.t('decision.record') }).click();
  await cheung.sees(cheung.t('decision.recorded'));
}

/** An answer is tied to a file, beside the answer itself; only then does it count as proven. */
async function provesIt(chan, client, tia) {
  await chan.go(`/clients/${client}/assessments/${tia}?section=G`);
  const g2 = chan.page.locator('#q-G2');
  await g2.locator('input[type=file]').setInputFiles({ name: 'support-access-log.png', mimeType: 'image/png', buffer: PNG });
  // What it is nobody guesses.
  await chan.page.getByRole('dialog').getByLabel(chan.t('file.kind'), { exact: true }).selectOption('screenshot');
  await chan.page.getByRole('dialog').getByRole('button', { name: chan.t('file.give') }).click();
  await chan.sees(g2.getByRole('link', { name: 'support-access-log.png' }));
  await chan.looksRound('proven');
  const { answers } = await ask(chan, 'GET', `/api/clients/${client}/tias/${tia}`);
  const proven = answers.find((one) => one.key === 'G2.main');
  assert.equal(proven.proof, 'document');
  assert.equal(proven.evidenceIds.length, 1);
}

/** The law of a place changes beneath a decided case: what it moved follows, and nothing else. */
async function lawMoves(chan, client, tia) {
  const { items } = await ask(chan, 'GET', '/api/firm/dossiers');
  const law = items.find((one) => one.kind === 'destination' && one.subject === 'mainland');
  await chan.go(`/library/dossiers/${law.id}`);
  await chan.page.getByRole('article', { name: /^I2/ }).getByRole('radio', { checked: false }).first().check();
  await chan.field('dossier.note').fill('新法生效後重新評定 Looked at again under the new law');
  await chan.button('dossier.publish', { no: law.versionNo + 1 }).click();
  await chan.sees(chan.t('dossier.published', { no: law.versionNo + 1 }));

  await chan.go(`/clients/${client}/assessments/${tia}`);
  await chan.link('tia.update_see').first().click();
  await chan.at(/\/adoption/);
  await chan.looksRound('law-moved');
  await chan.button('change.take').click();
  await chan.link('change.open_version').click();
  await chan.at(/\/assessments\/[0-9a-f-]{36}$/);
  const next = chan.page.url().split('/').at(-1);
  assert.notEqual(next, tia);
  const begun = await ask(chan, 'GET', `/api/clients/${client}/tias/${next}`);
  const before = await ask(chan, 'GET', `/api/clients/${client}/tias/${tia}`);
  const said = (one) => new Map(one.answers.map(({ key, options, text, number, date, state }) => [key, JSON.stringify([options, text, number, date, state])]));
  const [was, is] = [said(before), said(begun)];
  assert.deepEqual([...is.keys()].filter((key) => is.get(key) !== was.get(key)), ['I2.main@mainland']);
  await chan.page.goto(`${chan.page.url()}?section=I`);
  await chan.sees(chan.page.locator('[id="q-I2@mainland"]').getByText(chan.t.within('tia.by_source.dossier')));
  await chan.looksRound('law-moved-it');
  return next;
}

/** Beside the version before it, the new one differs in that answer alone. */
async function onlyThatMoved(chan, client, next) {
  await chan.go(`/clients/${client}/assessments/${next}`);
  await chan.link('tia.compare').click();
  await chan.at(/\/comparison$/);
  const answers = chan.page.getByRole('table').last().getByRole('row').filter({ has: chan.page.getByRole('link', { name: /^[A-M]\d/ }) });
  await answers.first().waitFor();
  await chan.looksRound('compared');
  assert.deepEqual(await answers.getByRole('link').allInnerTexts(), ['I2']);
  // The same page holds it against another client's.
  await chan.page.getByRole('button', { name: chan.t.within('tia.compare_change') }).click();
  await chan.page.getByRole('dialog').getByRole('combobox').fill('金鳳藥房');
  await chan.page.getByRole('option', { name: /金鳳藥房/ }).first().click();
  await chan.at(/client=/);
  await chan.sees(chan.page.getByRole('table').first().getByText(/金鳳藥房有限公司|Kam Fung Pharmacy/));
  await chan.looksRound('compared-with-another-client');
}

async function choose(select, name) {
  const option = select.locator('option', { hasText: name });
  await option.waitFor({ state: 'attached' });
  await select.selectOption(await option.getAttribute('value'));
}

/** Nobody presses a button: looks again until the document is made. */
async function waitFor(person, what) {
  for (let look = 0; look < 20; look += 1) {
    await person.page.reload();
    if (await what.waitFor({ timeout: 3000 }).then(() => true, () => false)) return;
  }
  throw new Error('The document was not made');
}

async function reveals(chan, client, name) {
  await chan.page.getByRole('searchbox', { name: chan.t('portfolio.search') }).fill(name.zhHant);
  await chan.page.getByRole('table').getByText(name.zhHant).first().click();
  await chan.at(new RegExp(`^/clients/${client}`));
  await chan.looksRound('fresh-client');
  await chan.link('client.import_roster').first().click();
  await chan.at(/people\/import/);
  await chan.page.locator('input[type=file]').setInputFiles(`${samples}dingtalk-contacts.utf8.csv`);
  await chan.sees(chan.t('roster.import.importers', { count: 2 }));
  await chan.sees(chan.t.within('roster.import.importer.plus86'));
  await chan.sees(chan.t('roster.import.freeze'));
  await chan.looksRound('reveal');
  await chan.button('roster.import.apply').click();
  await chan.sees(chan.t.within('roster.import.applied'));
  await chan.button('roster.import.create').click();
  await chan.sees(chan.t.within('roster.import.created'));
  await chan.looksRound('transfers-created');
}

async function namesPeople(chan) {
  await chan.page.getByRole('navigation', { name: chan.t('app.client_tabs') }).getByRole('link', { name: chan.t.within('app.tab.people') }).click();
  for (const [email, role] of [['mandy.suk.yee.chan8', 'coordinator'], ['tsz.hin.cheung1', 'decision_maker']]) {
    await chan.page.getByRole('searchbox', { name: chan.t('roster.search') }).fill(email);
    const row = chan.page.getByRole('table').getByRole('row').filter({ hasText: email });
    await row.waitFor();
    await row.getByRole('rowheader').click();
    const dialog = chan.page.getByRole('dialog');
    const box = dialog.getByRole('checkbox', { name: chan.t(`roster.role.${role}`) });
    await box.click();
    await chan.page.waitForFunction((name) => document.querySelector(`dialog input[name="${name}"]:checked:not(:disabled)`), role);
    if (role === 'coordinator') await chan.looksRound('person');
    await dialog.getByRole('button', { name: chan.t('ui.close') }).click();
    await dialog.waitFor({ state: 'detached' });
  }
}

async function beginsAssessment(chan, client) {
  await chan.go(`/clients/${client}/transfers`);
  // Two importers at once: the Mainland entity for accounts with a +86 mobile, the Singapore one for all others.
  for (const row of [1, 2]) await chan.page.getByRole('table').getByRole('row').nth(row).getByRole('checkbox').check();
  await chan.field('transfer.begin_from').selectOption({ index: 1 });
  await chan.looksRound('transfers-chosen');
  await chan.button('transfer.start').click();
  await chan.at(/\/assessments\/[0-9a-f-]+$/);
  await chan.sees(chan.page.locator('#q-A1'));
  await chan.sees(chan.page.getByRole('link', { name: chan.t.within('tia.begun_from') }));
  await chan.looksRound('editor');
  // Facts from the roster are filled in, and wait for somebody's word.
  const a4 = chan.page.locator('#q-A4');
  await a4.getByText(chan.t('tia.from_roster')).first().waitFor();
  await a4.getByRole('button', { name: chan.t('tia.confirm') }).first().click();
  await a4.getByText(chan.t.within('tia.by')).first().waitFor();
  const id = /assessments\/([0-9a-f-]+)/.exec(chan.page.url())[1];
  const tia = await ask(chan, 'GET', `/api/clients/${client}/tias/${id}`);
  assert.deepEqual([...tia.destinations].sort(), ['mainland', 'singapore']);
  assert.equal(new Set(tia.transfers.map((one) => one.importerCalled.en)).size, 2);
  return id;
}

/** "Can Mainland staff reach it?" moves the authority-access risk before one's eyes, and the score opens into its sum. */
async function movesTheScore(chan) {
  const page = new URL(chan.page.url());
  page.searchParams.set('section', 'G');
  await chan.page.goto(String(page));
  const r1 = chan.page.getByRole('complementary', { name: chan.t('tia.score') }).getByRole('button').filter({ hasText: /R1 / });
  await r1.waitFor();
  const before = await r1.innerText();
  const g2 = chan.page.locator('#q-G2');
  await g2.getByRole('radio').nth(2).check();
  await chan.page.waitForFunction(([element, text]) => element.innerText !== text, [await r1.elementHandle(), before]);
  await r1.getByText(chan.t.within('tia.score.moved')).waitFor();
  await chan.looksRound('score-moved');
  await r1.click();
  await chan.page.getByRole('dialog').waitFor();
  await chan.looksRound('sum');
  await chan.page.getByRole('dialog').getByRole('button', { name: chan.t('ui.close') }).click();
}
