import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ask, clientNamed } from '../arrange.mjs';

/** A consultant takes the register to a spreadsheet and back, corrects a transfer by hand, and looks at the map. */
export default async function register({ somebody }) {
  const chan = await somebody('chan');
  await chan.signsIn('consultant1@harbourlight.example');
  await chan.at(/^\/portfolio/);
  const client = await clientNamed(chan, '金鳳藥房有限公司');
  await chan.go(`/clients/${client}/transfers`);
  const [download] = await Promise.all([chan.page.waitForEvent('download'), chan.link('transfer.csv').click()]);
  const lines = readFileSync(await download.path(), 'utf8').trimEnd();
  assert.ok(lines.startsWith('\ufeff'), 'a mark that Excel needs');

  const before = (await ask(chan, 'GET', `/api/clients/${client}/transfers`)).items;
  const named = `糧單 ${Date.now()}`;
  const list = join(tmpdir(), `register-${process.pid}-${chan.locale}.csv`);
  writeFileSync(
    list,
    `編號,中文名稱,接收方,接收方所在地,資料種類,資料當事人（人數）,保留期限\n${before[0].number},,,,,僱員：211,七年\n,${named},薪酬服務社,新加坡,薪酬資料,僱員：40,\n`,
  );
  await chan.link('transfer.import').click();
  await chan.at(/\/transfers\/import$/);
  await chan.page.locator('input[type=file]').setInputFiles(list);
  // A name and an importer that the file leaves empty would be emptied: it says so, and takes nothing over.
  await chan.sees(chan.t.within('transfer.import_blocked'));
  await chan.looksRound('import-refused');
  await chan.button('transfer.import_another').click();
  writeFileSync(
    list,
    `編號,資料當事人（人數）,保留期限\n${before[0].number},僱員：${(before[0].people ?? 0) + 1},七年\n`,
  );
  await chan.page.locator('input[type=file]').setInputFiles(list);
  await chan.sees(chan.page.locator('ins').first());
  await chan.looksRound('import-changed');
  await chan.button('transfer.import_apply').click();
  await chan.sees(chan.t.within('transfer.import_done'));
  await chan.link('transfer.import_back').click();
  await chan.at(/\/transfers$/);

  await chan.page.getByRole('table').getByRole('link').first().click();
  await chan.at(/\/transfers\/[0-9a-f-]{36}$/);
  await chan.field('transfer.field.route').fill(`A way ${Date.now()}`);
  await chan.page.reload();
  assert.match(await chan.field('transfer.field.route').inputValue(), /^A way/, 'what was typed survives a reload');
  await chan.looksRound('transfer-edited');
  await chan.button('ui.save').click();
  await chan.at(/\/transfers$/);

  await chan.button('transfer.view_map').click();
  await chan.sees(chan.page.getByRole('img', { name: chan.t.within('transfer.map_alt') }));
  await chan.looksRound('map');
}
