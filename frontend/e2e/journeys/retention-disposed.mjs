import assert from 'node:assert/strict';
import { ask, freshClient } from '../arrange.mjs';

const DAYS = 86_400_000;
const day = (offset) => new Date(Date.now() + offset * DAYS).toISOString().slice(0, 10);
/** Three who left nine years ago, and one who is there; before, all four are. */
const PEOPLE = [
  ['R1,陳大文,Chan Tai Man,營運部,tai.man@retained.example', day(-3300)],
  ['R2,李小明,Lee Siu Ming,營運部,siu.ming@retained.example', day(-3310)],
  ['R3,黃美玲,Wong Mei Ling,財務部,mei.ling@retained.example', day(-3320)],
  ['R4,何嘉欣,Ho Ka Yan,人事部,ka.yan@retained.example', ''],
];
const HEAD = '工號,姓名,Name (EN),部門,Email,最後工作日,狀態';
const list = (left) => [HEAD, ...PEOPLE.map(([who, on]) => (left && on ? `${who},${on},離職` : `${who},,在職`))].join('\n');

/** The list of people as HR sends it: looked at, applied. */
async function imported(person, client, text) {
  const id = await person.page.evaluate(
    async ([client, text]) => {
      const { csrf } = await (await fetch('/api/me', { headers: { Accept: 'application/json' } })).json();
      const form = new FormData();
      form.append('file', new Blob([text]), 'hr.csv');
      const answer = await fetch(`/api/clients/${client}/roster-imports`, {
        method: 'POST',
        headers: { 'X-Praya-Csrf': csrf, 'Idempotency-Key': crypto.randomUUID() },
        body: form,
      });
      if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
      return (await answer.json()).id;
    },
    [client, text],
  );
  await ask(person, 'POST', `/api/clients/${client}/roster-imports/${id}/application`, { confirmGone: true, confirmDoubt: true });
}

/** Who left long ago is held, prepared, approved by another, and is nobody afterwards; whoever was held is still there. */
export default async function retentionDisposed({ somebody, locale }) {
  const ho = await somebody('ho');
  await ho.signsIn('admin1@harbourlight.example');
  await ho.at(/^\/(portfolio|clients)/);
  const name = { en: `Retention Trading (${locale})`, zhHant: `保留貿易有限公司（${locale}）` };
  const client = await freshClient(ho, name, [['consultant1@harbourlight.example', 'consultant'], ['reviewer1@harbourlight.example', 'reviewer']], { emailDomain: `r-${locale.toLowerCase()}.example` });
  const chan = await somebody('chan');
  await chan.signsIn('consultant1@harbourlight.example', `/clients/${client}/notices/retention`);
  await chan.sees(chan.page.getByRole('heading', { level: 1, name: chan.t('retention.title') }));
  await chan.looksRound('retention-empty');
  await imported(chan, client, list(false));
  await imported(chan, client, list(true));
  const people = (await ask(chan, 'GET', `/api/clients/${client}/people`)).items;
  await ask(chan, 'PUT', `/api/clients/${client}/people/${people[0].id}/roles`, { roles: ['coordinator', 'staff'] });

  await chan.go(`/clients/${client}/notices/retention`);
  await chan.page.getByRole('button', { name: /^3 / }).click();
  await chan.sees(/陳大文|Chan Tai Man/);
  await chan.looksRound('retention-leavers');
  await chan.page.keyboard.press('Escape');

  await chan.button('retention.hold').first().click();
  await chan.field('retention.find_person').fill('陳大文');
  await chan.page.getByRole('radio', { name: /陳大文|Chan Tai Man/ }).check();
  await chan.field('retention.reason').fill('審裁處的申索尚未了結。 A claim is pending.');
  await chan.looksRound('retention-hold');
  await chan.page.getByRole('dialog').getByRole('button', { name: chan.t('retention.hold') }).click();
  await chan.sees(chan.t('retention.hold_in_force'));

  await chan.button('retention.prepare.former_employees').click();
  await chan.sees(chan.t('retention.evidence_none'));
  await chan.field('retention.instructed_by').selectOption({ index: 1 });
  await chan.field('retention.reason').fill('客戶本年度的保留期檢視。 The yearly review.');
  await chan.looksRound('retention-prepare');
  await chan.button('retention.preview').click();
  await chan.sees(chan.page.getByRole('heading', { name: chan.t('retention.goes') }));
  await chan.sees(chan.t('problems.not_allowed'));
  await chan.looksRound('retention-preview');
  const disposal = new URL(chan.page.url()).searchParams.get('disposal');

  const lee = await somebody('lee');
  await lee.signsIn('reviewer1@harbourlight.example', `/clients/${client}/notices/retention?disposal=${disposal}`);
  await lee.sees(lee.page.getByRole('heading', { name: lee.t('retention.goes') }));
  await lee.button('retention.approve').click();
  await lee.sees(lee.page.getByRole('heading', { name: lee.t('retention.went') }));
  await lee.sees(lee.page.getByRole('dialog').getByText(lee.t('retention.state.done'), { exact: true }), 40_000);
  await lee.looksRound('retention-done');
  // The page behind says no more that one waits.
  await lee.page.keyboard.press('Escape');
  await lee.page.getByText(lee.t('retention.disposal_open')).waitFor({ state: 'detached' });
  const done = await ask(lee, 'GET', `/api/clients/${client}/retention/disposals/${disposal}`);
  assert.equal(done.done.people, 2, 'whoever was held is still there');
  assert.equal(done.examples.length, 0);

  await chan.go(`/clients/${client}/people?filter=gone`);
  await chan.sees(/陳大文|Chan Tai Man/);
  await chan.sees(chan.t('roster.disposed'));
  assert.equal(await chan.page.getByText(/李小明|Lee Siu Ming/).count(), 0);
  await chan.looksRound('roster-disposed');

  await chan.go(`/clients/${client}/notices/retention`);
  await chan.button('retention.review').click();
  const dialog = chan.page.getByRole('dialog');
  if ((await dialog.getByRole('radio').count()) > 0) {
    await dialog.getByRole('radio').first().check();
    await dialog.getByLabel(chan.t('retention.reason')).fill('仍受保全。 Held for the claim.');
  }
  await chan.looksRound('retention-review');
  await dialog.getByRole('button', { name: chan.t('retention.review_finish') }).click();
  await chan.sees(/仍受保全/);
  await chan.looksRound('retention-full');
}
