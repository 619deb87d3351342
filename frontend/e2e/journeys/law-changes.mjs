import assert from 'node:assert/strict';
import { ask, clientNamed, PNG } from '../arrange.mjs';

/**
 * What is new beneath assessments: a consultant corrects a dossier, sees which clients it moves, takes the newer content over into a
 * decided case, finds only what changed to confirm, and takes it back.
 */
export default async function lawChanges({ somebody, locale }) {
  const chan = await somebody('chan');
  await chan.signsIn('consultant1@harbourlight.example');
  await chan.at(/^\/portfolio/);
  const kam = await clientNamed(chan, '金鳳藥房有限公司');
  const decided = (await ask(chan, 'GET', `/api/clients/${kam}/tias`)).items.find((one) => one.state === 'decided');

  await chan.link('app.library').click();
  await chan.at(/^\/library\/dossiers$/);
  await chan.looksRound('dossiers');
  await chan.page.getByRole('table').getByRole('row').nth(1).click();
  await chan.at(/^\/library\/dossiers\/[0-9a-f-]{36}$/);
  const dossier = chan.page.url().split('/').at(-1);
  const before = (await ask(chan, 'GET', `/api/firm/dossiers/${dossier}`)).dossier.versionNo;
  await chan.looksRound('dossier');

  // What a fact rests on is kept with the dossier, and the fact points to it.
  const name = `addendum-${locale}.png`;
  const documents = chan.page.locator('section').filter({ has: chan.page.getByRole('heading', { name: chan.t('dossier.documents'), exact: true }) });
  await documents.locator('input[type=file]').setInputFiles({ name, mimeType: 'image/png', buffer: PNG });
  await chan.field('file.source_words').fill('供應商電郵 Vendor’s e-mail');
  await chan.looksRound('dossier-document-new');
  await chan.page.getByRole('dialog').getByLabel(chan.t('file.kind'), { exact: true }).selectOption('vendor_reply');
  await chan.button('file.give').click();
  await chan.sees(documents.getByRole('button', { name }));
  const fact = chan.page.getByRole('article').filter({ has: chan.page.locator('#f-G3') });
  await fact.getByLabel(chan.t('dossier.point')).selectOption({ label: name });
  await chan.sees(fact.getByRole('link', { name }));
  const publish = chan.page.getByRole('button', { name: chan.t('dossier.publish', { no: before + 1 }) });
  await publish.click();
  // What is new is said, or it is not published.
  await chan.sees(chan.t('problems.validation.NotBlank'));
  await chan.field('dossier.note').fill('覆核後無改動 Checked, unchanged');
  await publish.click();
  await chan.sees(chan.t('dossier.published', { no: before + 1 }));
  const now = await ask(chan, 'GET', `/api/firm/dossiers/${dossier}`);
  const added = now.documents.find((one) => one.name === name);
  assert.ok(now.current.facts.find((one) => one.question === 'G3').documents.includes(added.id));

  // Withdrawn, it proves nothing, and stands there as withdrawn.
  await documents.getByRole('button', { name }).click();
  await chan.looksRound('dossier-document');
  await chan.button('dossier.document_withdraw').click();
  await chan.field('dossier.document_withdraw_reason').fill('供應商收回電郵 The vendor took it back');
  await chan.button('dossier.document_withdraw').click();
  await chan.page.getByRole('dialog').getByRole('textbox').waitFor({ state: 'detached' });
  await chan.sees(chan.page.getByRole('dialog').getByText('供應商收回電郵 The vendor took it back'));
  await chan.page.keyboard.press('Escape');
  await chan.sees(fact.getByText(chan.t('dossier.document_state.withdrawn')));

  await chan.link('dossier.see_effects').click();
  await chan.at(/^\/library\/changes/);
  await chan.looksRound('changes-of-dossiers');
  await chan.button('change.kind.pack').click();
  await chan.sees(chan.page.getByRole('table'));
  await chan.looksRound('changes-of-law');

  await chan.go(`/clients/${kam}/assessments/${decided.id}`);
  await chan.page.getByRole('link', { name: chan.t('tia.update_see') }).first().click();
  await chan.at(/\/adoption/);
  await chan.looksRound('adoption');
  await chan.button('change.take').click();
  await chan.link('change.open_version').click();
  await chan.at(/\/assessments\/[0-9a-f-]{36}$/);
  const next = chan.page.url().split('/').at(-1);
  const begun = await ask(chan, 'GET', `/api/clients/${kam}/tias/${next}`);
  assert.equal(begun.packVersion, '1.1.0');
  assert.ok(begun.versionNo > decided.versionNo);
  const toConfirm = begun.answers.filter((one) => one.state === 'inferred').map((one) => one.key);
  assert.ok(toConfirm.every((key) => key.startsWith('I1.')), `only what changed is asked again: ${toConfirm}`);
  assert.equal((await ask(chan, 'GET', `/api/clients/${kam}/tias/${decided.id}`)).state, 'decided');

  await chan.go(`/clients/${kam}/assessments/${decided.id}/adoption`);
  await chan.button('change.undo_one').click();
  await chan.at(new RegExp(`/assessments/${decided.id}$`));
  const left = (await ask(chan, 'GET', `/api/clients/${kam}/tias`)).items;
  assert.ok(!left.some((one) => one.id === next), 'what was undone is listed no more');
}
