import { ask, clientNamed } from '../arrange.mjs';

/** Each page once, light and dark, as those who come there see it. */
export default async function everyPage({ somebody }) {
  const chan = await somebody('chan');
  await chan.signsIn('consultant1@harbourlight.example');
  await chan.at(/^\/portfolio/);
  await chan.sees('維港物流有限公司');
  const harbour = await clientNamed(chan, '維港物流有限公司');
  const kwai = await clientNamed(chan, '葵涌精工有限公司');
  const kam = await clientNamed(chan, '金鳳藥房有限公司');
  const first = async (client) => (await ask(chan, 'GET', `/api/clients/${client}/tias`)).items[0].id;
  const flow = (await ask(chan, 'GET', `/api/clients/${harbour}/transfers`)).items[0].id;
  const pages = {
    worklist: '/worklist',
    portfolio: '/portfolio',
    client: `/clients/${harbour}`,
    transfers: `/clients/${harbour}/transfers`,
    'transfers-map': `/clients/${harbour}/transfers?show=map`,
    transfer: `/clients/${harbour}/transfers/${flow}`,
    'transfer-new': `/clients/${harbour}/transfers/new`,
    'transfer-import': `/clients/${harbour}/transfers/import`,
    mechanism: `/clients/${harbour}/transfers/${flow}/mechanism`,
    'notices-of-harbour': `/clients/${harbour}/notices`,
    'notices-none': `/clients/${kam}/notices`,
    people: `/clients/${harbour}/people`,
    'roster-import': `/clients/${harbour}/people/import`,
    customers: `/clients/${harbour}/people/customers`,
    evidence: `/clients/${harbour}/evidence`,
    trail: `/clients/${harbour}/trail`,
    'client-edit': `/clients/${harbour}/edit`,
    editor: `/clients/${harbour}/assessments/${await first(harbour)}`,
    'editor-risk': `/clients/${harbour}/assessments/${await first(harbour)}?section=G`,
    'question-list': `/clients/${harbour}/assessments/${await first(harbour)}/question-list`,
    review: `/clients/${kwai}/assessments/${await first(kwai)}/review`,
    decided: `/clients/${kam}/assessments/${await first(kam)}/review`,
    'group-robots': `/clients/${harbour}/robots`,
    dossiers: '/library/dossiers',
    dossier: `/library/dossiers/${(await ask(chan, 'GET', '/api/firm/dossiers')).items[0].id}`,
    changes: '/library/changes',
    'changes-of-dossiers': '/library/changes?kind=dossiers',
    adoption: `/clients/${kam}/assessments/${await first(kam)}/adoption`,
    settings: '/settings',
    members: '/settings/members',
    'my-digest': '/me/settings',
  };
  await visit(chan, pages);

  const ho = await somebody('ho');
  await ho.signsIn('admin1@harbourlight.example');
  await ho.at(/^\/portfolio/);
  await visit(ho, {
    'portfolio-import': '/portfolio/import',
    'portfolio-new': '/portfolio/new',
    'engagement-of-admin': `/clients/${harbour}/engagement`,
    'company-sign-in-of-admin': `/clients/${harbour}/sign-in`,
    'client-of-admin': `/clients/${harbour}`,
    attempts: '/settings/attempts',
    'settings-of-admin': '/settings',
    'members-of-admin': '/settings/members',
  });

  const mandy = await somebody('mandy', { phone: true });
  await mandy.signsIn('mandy.suk.yee.chan8@harbour-view-logistics.example');
  await mandy.at(/^\/my$/);
  const leaver = (await ask(chan, 'GET', `/api/clients/${harbour}/people?filter=leavers`)).items[0].id;
  await visit(mandy, {
    'my-home': '/my',
    'my-evidence': '/my/evidence',
    'my-people': '/my/people',
    'my-person-left': `/my/people/${leaver}`,
    'my-person-edit': `/my/people/${leaver}/edit`,
    'my-person-new': '/my/people/new',
    'my-customers': '/my/customers',
    'my-notices': '/my/notices',
    'my-settings': '/my/settings',
  });
}

async function visit(person, pages) {
  for (const [name, path] of Object.entries(pages)) {
    for (const scheme of ['light', 'dark']) {
      await person.page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      if (scheme === 'light') await person.go(path);
      await person.page.waitForFunction(() => document.querySelector('main h1, main h2') && !document.querySelector('main [aria-busy=true]'));
      await person.looksRound(`${name}-${scheme}`);
    }
  }
}
