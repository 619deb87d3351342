// The receipts that somebody holds, as anybody may have them checked.
import assert from 'node:assert/strict';
import { ask } from './arrange.mjs';
import { PRAYA, Person } from './person.mjs';

/** Every receipt that somebody has of a notice is genuine; changed by one letter it is altered. */
export async function receiptsVerify(person, client, notice) {
  const { items } = await ask(person, 'GET', `/api/clients/${client}/own-records`);
  const mine = items.filter((one) => one.noticeId === notice);
  assert.ok(mine.length > 0);
  const files = [];
  for (const one of mine) {
    const file = await person.page.evaluate(async (path) => (await fetch(path)).text(), `/api/clients/${client}/own-records/${one.id}/receipt`);
    assert.equal(await verified(file), 'genuine');
    assert.equal(await verified(file.replace('"HK"', '"SG"')), 'altered');
    const page = await (await fetch(JSON.parse(file).verify)).text();
    assert.ok(page.includes('確有此紀錄') && page.includes('This record exists'));
    files.push(file);
  }
  await chosenOnThePage(person, files[0]);
}

/** As whoever was handed the file has it checked: chosen on a page, on a phone, without signing in. */
async function chosenOnThePage(person, file) {
  const window = await person.page.context().browser().newContext({ viewport: { width: 390, height: 844 } });
  const stranger = new Person(await window.newPage(), person.locale, 'stranger');
  await stranger.go('/public/receipts');
  await stranger.looksRound('where a receipt is checked');
  for (const [text, result] of [
    [file, 'genuine'],
    [file.replace('"HK"', '"SG"'), 'altered'],
    [file.slice(0, -3), 'unknown'],
  ]) {
    await stranger.page.setInputFiles('#file', { name: 'receipt.json', mimeType: 'application/json', buffer: Buffer.from(text) });
    await stranger.page.locator('button[type=submit]').click();
    await stranger.page.locator(`main.${result}`).waitFor();
    await stranger.looksRound(`a receipt that is ${result}`);
  }
  person.trouble.push(...stranger.trouble);
  await window.close();
}

async function verified(file) {
  const answer = await fetch(`${PRAYA}/public/receipts`, { method: 'POST', headers: { 'Content-Type': 'application/octet-stream' }, body: file });
  return (await answer.json()).result;
}
