import { I18nProvider } from '@lingui/react';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import type { SsoStillOpen } from '@/api/types/client';
import { i18n } from '@/ui/text';
import { StillOpen, stillOpenQuery } from './StillOpen';

vi.mock('@/app/Go', () => ({
  Go: ({ to, children }: { to: string; children: React.ReactNode }) => <a href={to}>{children}</a>,
}));
afterEach(cleanup);

function show(open: SsoStillOpen) {
  i18n.loadAndActivate({ locale: 'en', messages: {} });
  const known = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY } } });
  known.setQueryData(stillOpenQuery.queryKey, open);
  return render(
    <I18nProvider i18n={i18n}>
      <QueryClientProvider client={known}>
        <StillOpen />
      </QueryClientProvider>
    </I18nProvider>,
  ).container;
}

it('says nothing while nothing is open', () => {
  expect(show({ total: 0, items: [] }).textContent).toBe('');
});

it('leads to the sign-in of each client, and says which are archived and how many more there are', () => {
  const shown = show({
    total: 3,
    items: [
      { id: '1', name: { en: 'One' }, archived: true },
      { id: '2', name: { en: 'Two' }, archived: false },
    ],
  });
  expect([...shown.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual([
    '/clients/1/sign-in',
    '/clients/2/sign-in',
  ]);
  expect(shown.querySelectorAll('li')[0]?.textContent).toContain('portfolio.view.archived');
  expect(shown.querySelectorAll('li')[1]?.textContent).not.toContain('portfolio.view.archived');
  expect(screen.getByText('portfolio.still_open_more')).toBeTruthy();
});
