import { I18nProvider } from '@lingui/react';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import type { Client, SsoPeople } from '@/api/types/client';
import { i18n } from '@/ui/text';
import { reachedQuery } from './queries';
import { Reached } from './Reached';

afterEach(cleanup);

function show(people: SsoPeople) {
  i18n.loadAndActivate({ locale: 'en', messages: {} });
  const known = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY } } });
  known.setQueryData(reachedQuery('1', 'one.example').queryKey, people);
  return render(
    <I18nProvider i18n={i18n}>
      <QueryClientProvider client={known}>
        <Reached client={{ id: '1' } as Client} domain="one.example" />
      </QueryClientProvider>
    </I18nProvider>,
  ).container;
}

const counted: SsoPeople = { domain: 'one.example', matches: 3, others: 2, shared: 0, matched: [], unmatched: [] };

it('says only how many where the names are not for whoever looks', () => {
  const shown = show(counted);
  expect(screen.getByText('sso.people.matches')).toBeTruthy();
  expect(screen.getByText('sso.people.others')).toBeTruthy();
  expect(shown.querySelector('details')).toBeNull();
  expect(shown.textContent).not.toContain('sso.people.first');
});

it('lists who they are to whoever sees the roster', () => {
  const shown = show({ ...counted, matched: [{ id: '2', name: { en: 'Chan Tai Man' }, email: 'chan@one.example' }] });
  expect(shown.querySelector('details')?.textContent).toContain('Chan Tai Man');
});
