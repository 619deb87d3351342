import { I18nProvider } from '@lingui/react';
import { HeadlessMantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import type { Client, Sso } from '@/api/types/client';
import { i18n } from '@/ui/text';
import { ChangeOver, ChangingOver, TellIt } from './ChangeOver';
import { LeftOpen } from './LeftOpen';
import { Releasing } from './Releasing';

afterEach(cleanup);

function show(what: React.ReactNode) {
  i18n.loadAndActivate({ locale: 'en', messages: {} });
  return render(
    <I18nProvider i18n={i18n}>
      <HeadlessMantineProvider>
        <QueryClientProvider client={new QueryClient()}>{what}</QueryClientProvider>
      </HeadlessMantineProvider>
    </I18nProvider>,
  ).container;
}

const client = { id: '1', archived: false } as Client;
const on = {
  state: 'active',
  protocol: 'oidc',
  redirect: 'https://now/endpoint',
  entityId: 'https://now',
  next: { redirect: 'https://next/endpoint', entityId: 'https://next' },
  changingOver: false,
  leftOpen: false,
  release: { allowed: false, reason: 'sso_active' },
} as Sso;

it('says that people keep signing in while it is on, and what switching it off does', () => {
  const shown = show(<ChangeOver sso={on} />);
  expect([...shown.querySelectorAll('li')].map((one) => one.textContent)).toEqual([
    'sso.change.tell_active',
    'sso.change.off',
    'sso.change.enter',
    'sso.change.on',
  ]);
  cleanup();
  const off = show(<ChangeOver sso={{ ...on, state: 'off' }} />);
  expect([...off.querySelectorAll('li')].map((one) => one.textContent)).toEqual([
    'sso.change.tell',
    'sso.change.enter',
    'sso.change.on',
  ]);
});

it('tells the new addresses anew, of the protocol that was chosen, while the change is under way', () => {
  show(<TellIt sso={on} />);
  expect(screen.getByText('sso.it.message')).toBeTruthy();
  cleanup();
  const changing: Sso = { ...on, state: 'domain_proven', protocol: 'saml', changingOver: true };
  show(<TellIt sso={changing} />);
  expect(screen.getByText('sso.it.again_saml')).toBeTruthy();
  expect(screen.queryByText('sso.it.message')).toBeNull();
  cleanup();
  show(<ChangingOver sso={changing} />);
  expect(screen.getByText('sso.changing')).toBeTruthy();
  cleanup();
  show(<ChangingOver sso={{ ...changing, state: 'tested' }} />);
  expect(screen.getByText('sso.changing.tested')).toBeTruthy();
  cleanup();
  expect(show(<ChangingOver sso={on} />).textContent).toBe('');
});

it('offers to stop again where something is left open, of a client that is put away too', () => {
  expect(show(<LeftOpen client={client} sso={on} />).querySelector('[role=status]')).toBeNull();
  cleanup();
  show(<LeftOpen client={client} sso={{ ...on, state: 'off', leftOpen: true }} />);
  expect(screen.getByRole('button', { name: 'sso.left_open.again' })).toBeTruthy();
  cleanup();
  show(<LeftOpen client={{ ...client, archived: true }} sso={{ ...on, state: 'draft', leftOpen: true }} />);
  expect(screen.getByText('sso.left_open')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'sso.left_open.again' })).toBeTruthy();
});

it('gives a domain up after asking, not while it is in use, and not where there is none', () => {
  show(<Releasing client={client} sso={on} />);
  const refused = screen.getByRole('button', { name: 'sso.release.do' });
  refused.click();
  expect(refused.getAttribute('aria-disabled')).toBe('true');
  expect(screen.queryByRole('dialog')).toBeNull();
  cleanup();
  expect(
    show(<Releasing client={client} sso={{ ...on, state: 'draft', release: null }} />).querySelector('button'),
  ).toBeNull();
});
