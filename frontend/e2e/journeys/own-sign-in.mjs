import assert from 'node:assert/strict';
import { ask, freshClient } from '../arrange.mjs';
import { PRAYA } from '../person.mjs';
import { until } from '../until.mjs';

/**
 * An administrator sets up a client's own sign-in from the screen, step by step: SAML in English, OpenID Connect in Chinese. Somebody
 * at the company tries it and is not let in by that; it is switched on, they come in; it is switched off, and they are back to link and code;
 * and the domain is given up.
 */
export default async function ownSignIn({ somebody, please, locale }) {
  const saml = locale === 'en';
  const company = `${saml ? 'tai-po-dental' : 'north-point-tutors'}-${Date.now() % 10_000}`;
  const domain = `${company}.example`;
  const email = `kwan@${domain}`;
  const name = saml ? { en: 'Tai Po Dental Limited', zhHant: '大埔牙科有限公司' } : { en: 'North Point Tutors Limited', zhHant: '北角補習社有限公司' };
  const ho = await somebody('ho');
  await ho.signsIn('admin1@harbourlight.example');
  await ho.at(/^\/portfolio/);
  const client = await freshClient(ho, name, [['consultant1@harbourlight.example', 'consultant']], { emailDomain: domain });
  const chan = await somebody('chan');
  await chan.signsIn('consultant1@harbourlight.example');
  await chan.at(/^\/portfolio/);
  const person = await onTheRoster(chan, client, email);

  await ho.go(`/clients/${client}`);
  await ho.link('client.signin_setup').click();
  await ho.at(/\/sign-in$/);
  await ho.sees(ho.t('sso.state.none'));
  await ho.sees(ho.t('sso.step_later'));
  await ho.looksRound('sso-not-set-up');
  const told = await ask(ho, 'GET', `/api/clients/${client}/sso`);
  assert.equal(await ho.field('sso.domain').inputValue(), domain, 'what is known of the client is suggested');
  await ho.sees(ho.page.locator('pre').filter({ hasText: told.redirect }));

  // The company's IT adds Praya, and answers.
  const answered = JSON.parse(await please(`company ${JSON.stringify({ name: company, email, protocol: saml ? 'saml' : 'oidc', redirect: told.redirect, entityId: told.entityId })}`));
  if (saml) {
    await ho.field('sso.protocol').selectOption('saml');
    await ho.field('sso.metadata').fill('<html>not found</html>');
    await ho.button('sso.save').click();
    await ho.sees(ho.t('problems.sso_metadata_unreadable'));
    await ho.looksRound('sso-metadata-refused');
    await ho.field('sso.metadata').fill(answered.metadata);
  } else {
    await ho.field('sso.issuer').fill(answered.issuer);
    await ho.field('sso.client_id').fill(answered.clientId);
    await ho.page.getByLabel(ho.t('sso.secret')).fill(answered.clientSecret);
  }
  await ho.button('sso.save').click();
  await ho.sees(ho.t('sso.state.draft'));
  await ho.sees(ho.page.locator('pre').filter({ hasText: 'praya-verification=' }));
  await ho.looksRound('sso-described');
  await ho.button('sso.domain.check').click();
  await ho.sees(ho.t('sso.state.domain_proven'));

  await ho.field('sso.test.email').fill('somebody@elsewhere.example');
  await ho.button('sso.test.begin').click();
  await ho.sees(ho.t('problems.sso_email_outside'));
  await ho.field('sso.test.email').fill(email);
  await ho.button('sso.test.begin').click();
  await ho.sees(ho.t('sso.test.waiting', { email }));
  await ho.looksRound('sso-waiting');
  const link = await (await ho.sees(ho.page.locator('pre').filter({ hasText: '/auth/trial/' }))).innerText();

  const it = await somebody('it', { phone: true });
  await it.page.goto(link);
  await it.passesKeycloak(email);
  await it.at(/^\/sign-in\/trial\//);
  await it.sees(it.t('sso.outcome.passed'));
  await it.sees(it.t('sso.match.matched'));
  await it.looksRound('sso-tried');
  assert.equal((await ask(it, 'GET', '/api/me')).signedIn, false, 'a test signs nobody in');

  // The administrator's page asks by itself.
  await ho.sees(ho.t('sso.state.tested'));
  await ho.sees(ho.t('sso.people.matches', { count: 1 }));
  await ho.looksRound('sso-tested');
  await ho.button('sso.on.do').click();
  await ho.sees(ho.t('sso.state.active'));
  await ho.looksRound('sso-on');

  const kwan = await somebody('kwan', { phone: true });
  await kwan.signsIn(email);
  await kwan.at(/^\/my$/);
  await kwan.sees(name.zhHant);
  assert.equal((await ask(kwan, 'GET', '/api/me')).method, 'sso');

  await ho.button('sso.off.do').click();
  await ho.sees(ho.t('sso.off.text'));
  await ho.looksRound('sso-switching-off');
  await ho.button('sso.off.confirm').click();
  await ho.sees(ho.t('sso.state.off'));
  await ho.looksRound('sso-off');
  await until('the session ends', async () => !(await ask(kwan, 'GET', '/api/me')).signedIn);
  const late = await somebody('late', { phone: true });
  await late.go('/');
  await late.field('access.email').fill(email);
  await late.button('access.continue').click();
  await late.sees(late.t('problems.domain_unknown'));

  const { url } = await ask(chan, 'POST', `/api/clients/${client}/links`, { personId: person, purpose: 'sign_in', subjectId: null, send: 'copy' });
  assert.ok(url.startsWith(PRAYA));
  await kwan.entersByLink(url, email);
  await kwan.sees(name.zhHant);
  assert.equal((await ask(kwan, 'GET', '/api/me')).method, 'link');

  // The other protocol is another source: said before it is saved, with the addresses that it would have.
  const { next } = await ask(ho, 'GET', `/api/clients/${client}/sso`);
  await ho.sees(ho.page.locator('pre').filter({ hasText: next.redirect }));
  await opens(ho, 'sso.step.details');
  await ho.field('sso.protocol').selectOption(saml ? 'oidc' : 'saml');
  await ho.sees(ho.t('sso.another'));
  await ho.looksRound('sso-another-provider');
  await ho.field('sso.protocol').selectOption(saml ? 'saml' : 'oidc');

  await opens(ho, 'sso.step.domain');
  await ho.button('sso.release.do').click();
  await ho.sees(ho.t('sso.release.free', { domain }));
  await ho.looksRound('sso-giving-up');
  await ho.page.getByRole('dialog').getByRole('button', { name: ho.t('sso.release.confirm', { domain }) }).click();
  await ho.sees(ho.t('sso.state.draft'));
  await ho.sees(ho.page.locator('pre').filter({ hasText: 'praya-verification=' }));
  await ho.looksRound('sso-given-up');
  assert.equal((await ask(kwan, 'GET', '/api/me')).method, 'link', 'whoever came by link stays');
}

/** A step that is done is folded. */
async function opens(who, step) {
  await who.page.locator('summary').filter({ hasText: who.t.within(step) }).click();
}

/** @return the id of somebody who speaks for the client */
async function onTheRoster(consultant, client, email) {
  const people = `/api/clients/${client}/people`;
  const { id } = await ask(consultant, 'POST', people, {
    name: { en: 'Kwan Wing Sze', zhHant: '關詠詩' },
    email,
    mobileKind: 'other',
    accountKind: 'enterprise',
    active: true,
  });
  const { version } = await ask(consultant, 'GET', `${people}/${id}`);
  await ask(consultant, 'PUT', `${people}/${id}/roles`, { roles: ['coordinator'] }, version);
  return id;
}
