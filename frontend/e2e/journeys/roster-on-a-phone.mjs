import assert from 'node:assert/strict';
import { ask, clientNamed } from '../arrange.mjs';

const HARBOUR = '維港物流有限公司';

/** The coordinator keeps the roster on a phone: finds somebody by their Chinese name and says when they leave. The consultant sees it, and the trail has it. */
export default async function rosterOnAPhone({ somebody }) {
  const chan = await somebody('chan');
  await chan.signsIn('consultant1@harbourlight.example');
  await chan.at(/^\/portfolio/);
  const client = await clientNamed(chan, HARBOUR);
  const people = `/api/clients/${client}/people`;
  const leaving = await somebodyOfOneName(chan, people);
  await chan.go(`/clients/${client}/people`);
  const theirs = await chan.sees(chan.page.getByRole('button', { name: chan.t.within('roster.filter.leavers') }).filter({ hasText: /\d/ }));
  const leavers = number(await theirs.innerText());
  assert.ok(leavers > 0);

  const mandy = await somebody('mandy', { phone: true });
  await mandy.signsIn('mandy.suk.yee.chan8@harbour-view-logistics.example');
  await mandy.at(/^\/my$/);
  const open = await mandy.sees(mandy.page.getByRole('link', { name: mandy.t.within('staff.home.leavers', { count: leavers }) }));
  await mandy.looksRound('my-home-people');
  await open.click();
  await mandy.at(/^\/my\/people\?filter=leavers$/);
  await mandy.page.waitForFunction((n) => document.querySelectorAll('main li').length === n, leavers);
  await mandy.looksRound('my-people-left');

  await mandy.page.getByRole('button', { name: mandy.t.within('staff.filter.all') }).click();
  await mandy.field('staff.search').fill(leaving.name.zhHant);
  await mandy.at(/\?q=/);
  await mandy.page.waitForFunction(() => document.querySelectorAll('main li').length === 1);
  await mandy.looksRound('my-people-found');
  await mandy.page.getByRole('link', { name: leaving.name.zhHant }).click();
  await mandy.at(new RegExp(`^/my/people/${leaving.id}`));
  await mandy.sees(leaving.email);
  await mandy.looksRound('my-person');
  await mandy.button('staff.mark_left').click();
  await mandy.sees(mandy.t('ui.saved'));
  await mandy.sees(mandy.t('staff.leaves'));
  await mandy.looksRound('my-person-leaves');
  const left = await ask(mandy, 'GET', `${people}/${leaving.id}`);
  assert.equal(left.version, leaving.version + 1);
  assert.match(left.lastWorkingDay, /^\d{4}-\d\d-\d\d$/);

  await consultantSees(chan, client, left);
  await twoAtOnce(chan, mandy, people, left);

  await mandy.go('/my/people/new');
  await mandy.sees(mandy.page.getByRole('heading', { level: 1 }));
  await mandy.looksRound('my-person-new');
  await mandy.button('staff.save').click();
  await mandy.sees(mandy.page.getByText(mandy.t('staff.name_missing')));
  const wrong = await mandy.page.evaluate(() => document.activeElement?.getAttribute('aria-invalid'));
  assert.equal(wrong, 'true', 'whoever is told that a field is wrong stands in it');
  await mandy.looksRound('my-person-new-wrong');

  // Who decides does not keep the roster: it is not offered, and asking for it by its address is refused.
  const cheung = await somebody('cheung', { phone: true });
  await cheung.signsIn('tsz.hin.cheung1@harbour-view-logistics.example');
  await cheung.at(/^\/my$/);
  await cheung.sees(cheung.page.getByRole('heading', { name: cheung.t('me.evidence') }));
  assert.equal(await cheung.page.locator('a[href^="/my/people"]').count(), 0);
  await cheung.go('/my/people');
  await cheung.sees(cheung.page.getByRole('heading', { name: cheung.t('app.not_here') }));
  await cheung.looksRound('my-people-not-theirs');
}

/** Who works there and is not about to leave, the only one of that Chinese name. */
async function somebodyOfOneName(chan, people) {
  const { items } = await ask(chan, 'GET', `${people}?filter=accounts&limit=100`);
  for (const one of items) {
    if (!one.name.zhHant || !one.email || one.leaver || one.lastWorkingDay || one.roles.length > 1) continue;
    const { total } = await ask(chan, 'GET', `${people}?q=${encodeURIComponent(one.name.zhHant)}`);
    if (total === 1) return one;
  }
  throw new Error('Everybody shares a name');
}

const number = (text) => Number(/\d+/.exec(text)[0]);

async function consultantSees(chan, client, left) {
  await chan.go(`/clients/${client}/people?q=${encodeURIComponent(left.name.zhHant)}`);
  const row = chan.page.getByRole('row').filter({ hasText: left.email });
  await chan.sees(row.getByText(chan.t('roster.leaves')));
  await chan.go(`/clients/${client}/trail?action=roster.edit`);
  const line = chan.page.getByRole('row').filter({ hasText: chan.t.within('audit.operation.personEdit') });
  await chan.sees(line.filter({ hasText: /陳淑儀|Mandy/ }));
}

/** The consultant changes a detail while the coordinator's form is open: it is told, and neither change is lost. */
async function twoAtOnce(chan, mandy, people, left) {
  await mandy.page.getByRole('button', { name: mandy.t('staff.edit') }).click();
  await mandy.at(/\/edit/);
  await mandy.looksRound('my-person-edit');
  const { name, email, department, staffNumber, mobileKind, accountKind, active, hireDate, lastWorkingDay } = left;
  const said = { name, email, department, staffNumber, mobileKind, accountKind, active, hireDate, lastWorkingDay };
  await ask(chan, 'PUT', `${people}/${left.id}`, { ...said, title: 'Clerk 文員' }, left.version);
  await mandy.field('staff.department').fill('營運部');
  await mandy.button('staff.save').click();
  await mandy.sees(mandy.page.getByText(mandy.t('staff.stale')));
  await mandy.sees(mandy.t.within('staff.change', { after: 'Clerk 文員' }));
  await mandy.looksRound('my-person-overtaken');
  assert.equal((await ask(mandy, 'GET', `${people}/${left.id}`)).department, department, 'nothing is overwritten');
  await mandy.button('staff.save').click();
  await mandy.page.waitForURL((url) => !url.pathname.endsWith('/edit'));
  const now = await ask(mandy, 'GET', `${people}/${left.id}`);
  assert.deepEqual([now.department, now.title, now.lastWorkingDay], ['營運部', 'Clerk 文員', left.lastWorkingDay]);
}
