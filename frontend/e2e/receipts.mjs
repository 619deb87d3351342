// The receipts that somebody holds, as anybody may have them checked.
import assert from 'node:assert/strict';
import { ask } from './arrange.mjs';
import { PRAYA } from './person.mjs';

/** Every receipt that somebody has of a notice is genuine; changed by one letter it is altered. */
export async function receiptsVerify(person, client, notice) {
  const { items } = await ask(person, 'GET', `/api/clients/${client}/own-records`);
  const mine = items.filter((one) => one.noticeId === notice);
  assert.ok(mine.length > 0);
  for (const one of mine) {
    const file = await person.page.evaluate(async (path) => (await fetch(path)).text(), `/api/clients/${client}/own-records/${one.id}/receipt`);
    assert.equal(await verified(file), 'genuine');
    assert.equal(await verified(file.replace('"HK"', '"SG"')), 'altered');
    const page = await (await fetch(JSON.parse(file).verify)).text();
    assert.ok(page.includes('確有此紀錄') && page.includes('This record exists'));
  }
}

async function verified(file) {
  const answer = await fetch(`${PRAYA}/public/receipts`, { method: 'POST', headers: { 'Content-Type': 'application/octet-stream' }, body: file });
  return (await answer.json()).result;
}
