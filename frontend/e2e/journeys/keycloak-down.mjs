/** The sign-in service is gone: whoever is in goes on working; whoever comes reads why not. */
export default async function keycloakDown({ somebody, please }) {
  const chan = await somebody('chan');
  await chan.signsIn('consultant1@harbourlight.example');
  await chan.at(/^\/portfolio/);
  await chan.sees('維港物流有限公司');
  await please('stop-keycloak');
  await chan.page.reload();
  await chan.sees('維港物流有限公司');

  const late = await somebody('late');
  await late.go('/');
  await late.field('access.email').fill('consultant2@harbourlight.example');
  await late.button('access.continue').click();
  await late.at(/^\/sign-in\?problem=identity_provider_down/, 40_000);
  await late.sees(late.t('problems.identity_provider_down'));
  await late.looksRound('sign-in-down');
}
