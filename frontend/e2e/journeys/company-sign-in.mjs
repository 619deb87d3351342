import { ask, clientNamed } from '../arrange.mjs';

/** A client's own sign-in, found by e-mail: the coordinator answers on a phone, and it lands in the open editor. Whoever HR says has left reads why not. */
export default async function companySignIn({ somebody, locale }) {
  // Each language has a question of its own: the two run one after the other.
  const question = locale === 'en' ? 'K3' : 'H3';
  const chan = await somebody('chan');
  await chan.signsIn('consultant1@harbourlight.example');
  await chan.at(/^\/portfolio/);
  const client = await clientNamed(chan, '維港物流有限公司');
  const tia = (await ask(chan, 'GET', `/api/clients/${client}/tias`)).items[0];
  const person = (await ask(chan, 'GET', `/api/clients/${client}/people?q=mandy.suk.yee.chan8`)).items[0];
  const request = await ask(chan, 'POST', `/api/clients/${client}/tias/${tia.id}/question-requests`, {
    personId: person.id,
    questions: [question],
    message: '請告訴我們。 Please tell us.',
  });
  await chan.go(`/clients/${client}/assessments/${tia.id}?section=${question[0]}`);
  await chan.sees(chan.page.locator(`#q-${question}`));

  const mandy = await somebody('mandy', { phone: true });
  await mandy.signsIn('mandy.suk.yee.chan8@harbour-view-logistics.example');
  await mandy.at(/^\/my$/);
  await mandy.sees('維港物流有限公司');
  await mandy.looksRound('my-home');
  await mandy.page.getByRole('link', { name: mandy.t.within('me.answer') }).and(mandy.page.locator(`[href$="/${request.id}"]`)).click();
  await mandy.at(/^\/my\/questions\//);
  await mandy.looksRound('my-question');
  const option = mandy.page.getByRole('radio').nth(locale === 'en' ? 0 : 1);
  await option.check();
  await mandy.button('me.next').click();
  await mandy.sees(mandy.page.getByRole('heading', { name: mandy.t('me.check') }));
  await mandy.looksRound('my-answers');
  await mandy.button('me.send').click();
  await mandy.sees(mandy.t('me.sent'));

  // The editor asks again by itself: nobody reloads.
  await chan.sees(chan.page.locator(`#q-${question}`).getByText(chan.t('tia.landed')));

  const left = await somebody('lee');
  await left.signsIn('tsz.ching.lee4@harbour-view-logistics.example');
  await left.at(/^\/sign-in\?problem=account_left/);
  await left.sees(left.page.getByRole('heading', { name: left.t('access.refused') }));
  await left.looksRound('sign-in-refused');
}
