import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { freshClient, samples } from '../arrange.mjs';
import { unzipped } from '../unzipped.mjs';

const CHAN = 'consultant1@harbourlight.example';
const REVIEWER = 'reviewer1@harbourlight.example';

/** The ten-minute demonstration, minutes 2 to 8: from the address book to the client's decision and its paper. */
export default async function addressBookToPaper({ somebody, locale }) {
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

  // Sent; one's own work is refused with the reason; somebody else recommends.
  await chan.button('tia.submit').click();
  await chan.at(/\/review$/);
  await chan.sees(chan.t('tia.reviewers.own'));
  await chan.looksRound('own-work-refused');
  const lam = await somebody('lam');
  await lam.signsIn(REVIEWER, `/clients/${client}/assessments/${tia}/review`);
  await lam.at(/\/review$/);
  const proceed = lam.page.getByRole('radiogroup', { name: lam.t('tia.recommendation') }).getByRole('radio').first();
  await proceed.waitFor();
  assert.ok(await proceed.isDisabled(), 'a plain "proceed" is refused while gates are open');
  await lam.looksRound('review');
  await lam.page.getByRole('radiogroup', { name: lam.t('tia.recommendation') }).getByRole('radio').nth(2).check();
  await lam.field('tia.review_note').fill(locale === 'en' ? 'Restrict to attendance until the gates are answered.' : '回答必答題前，只限考勤資料。');
  await lam.button('tia.recommend_it').click();
  await lam.sees(lam.t('tia.act.awaiting'));

  // The client decides, by link and code, on a phone.
  await chan.page.reload();
  await choose(chan.field('tia.send_decision_to'), '張子軒');
  await chan.button('ui.share.by_hand').click();
  const link = await (await chan.sees(chan.page.locator('output'))).innerText();
  await chan.looksRound('decision-link');
  const cheung = await somebody('cheung', { phone: true });
  await cheung.entersByLink(link, 'tsz.hin.cheung1@harbour-view-logistics.example');
  await cheung.at(/^\/my\/decisions\//);
  await cheung.sees(cheung.page.getByRole('heading', { name: cheung.t('me.decision_title') }));
  await cheung.looksRound('decision');
  await cheung.page.getByRole('radio', { name: cheung.t('me.choice.accept') }).check();
  await cheung.field('me.title').fill(locale === 'en' ? 'Director' : '董事');
  await cheung.button('me.record').click();
  await cheung.looksRound('decision-sure');
  await cheung.page.getByRole('dialog').getByRole('button', { name: cheung.t('me.record') }).click();
  await cheung.sees(cheung.t('me.recorded'));

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
  // The first registered: the accounts with a +86 mobile.
  const mainland = chan.page.getByRole('table').getByRole('row').nth(1);
  await mainland.getByRole('checkbox').check();
  await chan.looksRound('transfers-chosen');
  await chan.button('transfer.start').click();
  await chan.at(/\/assessments\/[0-9a-f-]+$/);
  await chan.sees(chan.page.locator('#q-A1'));
  await chan.looksRound('editor');
  // Facts from the roster are filled in, and wait for somebody's word.
  const a4 = chan.page.locator('#q-A4');
  await a4.getByText(chan.t('tia.inferred')).first().waitFor();
  await a4.getByRole('button', { name: chan.t('tia.confirm') }).first().click();
  await a4.getByText(chan.t.within('tia.by')).first().waitFor();
  return /assessments\/([0-9a-f-]+)/.exec(chan.page.url())[1];
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
  await g2.getByRole('radio').nth(1).check();
  await chan.page.waitForFunction(([element, text]) => element.innerText !== text, [await r1.elementHandle(), before]);
  await r1.getByText(chan.t.within('tia.score.moved')).waitFor();
  await chan.looksRound('score-moved');
  await r1.click();
  await chan.page.getByRole('dialog').waitFor();
  await chan.looksRound('sum');
  await chan.page.getByRole('dialog').getByRole('button', { name: chan.t('ui.close') }).click();
}
