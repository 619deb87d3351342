import assert from 'node:assert/strict';

/** No mouse: Ctrl-K to a client, a tab by Enter, an answer by arrows; the focus is seen all the way. */
export default async function keyboard({ somebody }) {
  const chan = await somebody('chan');
  await chan.go('/sign-in');
  await chan.field('access.email').focus();
  await chan.page.keyboard.type('consultant1@harbourlight.example');
  await chan.page.keyboard.press('Enter');
  await chan.passesKeycloak('consultant1@harbourlight.example');
  await chan.at(/^\/portfolio/);
  await chan.sees('維港物流有限公司');

  await chan.page.keyboard.press('Control+K');
  const palette = chan.page.getByRole('combobox', { name: chan.t('ui.palette') });
  await palette.waitFor();
  await chan.looksRound('palette');
  await chan.page.keyboard.type('維港物流有限公司');
  await chan.page.waitForFunction(() => document.querySelector('[role=option][aria-selected=true]')?.textContent?.includes('維港物流有限公司'));
  await chan.page.keyboard.press('Enter');
  await chan.at(/^\/clients\//);

  /** Waits, as a person would, until the place is on the page; then nothing but Tab, and the focus seen on arrival. */
  const tabTo = async (selector, what) => {
    await chan.page.locator(selector).first().waitFor();
    for (let step = 0; step < 120; step += 1) {
      await chan.page.keyboard.press('Tab');
      const arrived = chan.page.locator(`${selector}:focus`);
      if ((await arrived.count()) > 0) {
        assert.ok(
          await arrived.evaluate((focused) => {
            const style = getComputedStyle(focused);
            return style.outlineStyle !== 'none' || style.boxShadow !== 'none';
          }),
          `the focus on ${what} is seen`,
        );
        return;
      }
    }
    throw new Error(`Tab does not reach ${what}`);
  };
  await tabTo('[href$="/transfers"]', 'the tab of transfers');
  await chan.page.keyboard.press('Enter');
  await chan.at(/\/transfers$/);
  await tabTo('[href*="/assessments/"]', 'the assessment');
  await chan.page.keyboard.press('Enter');
  await chan.at(/\/assessments\//);
  await tabTo('[data-question] input[type=radio]', 'an answer');
}
