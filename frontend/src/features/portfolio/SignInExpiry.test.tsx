import { I18nProvider } from '@lingui/react';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import type { AdministratorsWork } from '@/api/types/client';
import { i18n } from '@/ui/text';
import { administratorsQuery, SignInExpiry } from './SignInExpiry';

vi.mock('@/app/Go', () => ({
  Go: ({ to, children }: { to: string; children: React.ReactNode }) => <a href={to}>{children}</a>,
}));
afterEach(cleanup);

function show(open: AdministratorsWork) {
  i18n.loadAndActivate({ locale: 'en', messages: {} });
  const known = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY } } });
  known.setQueryData(administratorsQuery.queryKey, open);
  return render(
    <I18nProvider i18n={i18n}>
      <QueryClientProvider client={known}>
        <SignInExpiry />
      </QueryClientProvider>
    </I18nProvider>,
  ).container;
}

it('says nothing while nothing runs out', () => {
  expect(show({ total: 0, items: [], today: '2026-11-27' }).textContent).toBe('');
});

it('leads to the sign-in of each client, says what is to be renewed by when, and how many more there are', () => {
  const shown = show({
    total: 2,
    today: '2026-11-27',
    items: [
      {
        id: '1',
        clientId: 'c1',
        client: { en: 'One' },
        kind: 'sign_in_expiry',
        particulars: { name: 'one.example', text: '2026-12-02' },
        due: '2026-11-02',
      },
    ],
  });
  expect(shown.querySelector('a')?.getAttribute('href')).toBe('/clients/c1/sign-in');
  expect(shown.querySelector('li')?.textContent).toContain('one.example');
  expect(shown.querySelector('time')?.getAttribute('datetime')).toBe('2026-12-02');
  expect(screen.getByText('portfolio.still_open_more')).toBeTruthy();
});
