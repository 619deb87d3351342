import { I18nProvider } from '@lingui/react';
import { HeadlessMantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import type { Person } from '@/api/types/people';
import { i18n } from '@/ui/text';
import { ASKED_ROLES } from './asking';
import { PersonPicker } from './PersonPicker';

vi.mock('@/app/Go', () => ({
  Go: ({ to, children }: { to: string; children: ReactNode }) => <a href={to}>{children}</a>,
}));

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function show(contacts: Partial<Person>[], people: number, gives: 'coordinator' | null) {
  vi.stubGlobal('fetch', async (url: string | URL) => {
    const body = String(url).includes('roster-facts') ? { people } : { items: contacts, total: contacts.length };
    return new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' } });
  });
  i18n.loadAndActivate({ locale: 'en', messages: {} });
  render(
    <I18nProvider i18n={i18n}>
      <HeadlessMantineProvider>
        <QueryClientProvider client={new QueryClient()}>
          <PersonPicker clientId="c" roles={ASKED_ROLES} gives={gives} label="who" person={null} onPick={() => {}} />
        </QueryClientProvider>
      </HeadlessMantineProvider>
    </I18nProvider>,
  );
}
const roster = () => screen.getByText('person.pick.roster').getAttribute('href');

it('says that nobody is on the roster, and leads there instead of searching it', async () => {
  show([], 0, null);
  await screen.findByText(/person\.pick\.roster_empty/);
  expect(roster()).toBe('/clients/c/people');
  expect(screen.queryByRole('searchbox')).toBeNull();
});

it('says that nobody acts for the client where only those are asked, and lets somebody be found', async () => {
  show([], 137, 'coordinator');
  await screen.findByText(/person\.pick\.nobody_acts/);
  expect(roster()).toBe('/clients/c/people');
  expect(screen.getByText('person.pick.find')).toBeTruthy();
});

it('says neither where anybody on the roster may be asked, nor where there is somebody', async () => {
  show([], 137, null);
  await screen.findByText('person.pick.find_any');
  cleanup();
  show([{ id: 'p', name: { en: 'Amy Ho' }, email: 'a@b.hk', roles: ['coordinator'] }], 137, 'coordinator');
  await screen.findByRole('combobox');
  expect(screen.queryByText('person.pick.roster')).toBeNull();
});
