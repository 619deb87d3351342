import { I18nProvider } from '@lingui/react';
import { HeadlessMantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Client } from '@/api/types/client';
import type { Person } from '@/api/types/people';
import { i18n } from '@/ui/text';
import { AskEnd, Asked, useAsking } from './asking';

const client = vi.hoisted(() => ({ signInSource: null as string | null }));
vi.mock('../client', () => ({ useClient: () => ({ id: 'c', ...client }) as Client }));
const somebody = { id: 'p', name: { en: 'Amy Ho' }, email: 'amy@example.org', roles: ['staff'], version: 1 } as Person;
const fetched: string[] = [];
const answered: Record<string, unknown> = {
  'POST links': { id: 'l', url: 'https://praya/l/token', expiresAt: '2026-12-11T00:00:00Z', message: 'link message' },
  'PUT roles': { ...somebody, roles: ['coordinator'] },
  'GET page': { url: 'https://praya/my/questions/r', message: 'page message' },
};

beforeEach(() => {
  fetched.length = 0;
  vi.stubGlobal('fetch', async (url: string | URL | Request, init?: RequestInit) => {
    const path = new URL(url instanceof Request ? url.url : String(url), 'https://praya').pathname;
    const method = (url instanceof Request ? url.method : init?.method) ?? 'GET';
    fetched.push(`${method} ${path}`);
    const body = answered[`${method} ${path.split('/').at(-1)}`] ?? { id: 'r' };
    return new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' } });
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function Dialog({ gives }: { gives: 'coordinator' | null }) {
  const asking = useAsking({ room: 'tia', purpose: 'questions', gives, ask: async () => ({ id: 'r' }) });
  if (asking.act.result) return <Asked asking={asking} />;
  return (
    <>
      <button type="button" onClick={() => asking.pick(somebody)}>
        pick
      </button>
      <AskEnd asking={asking} dueLabel="due" due="" onDue={() => {}} ready />
    </>
  );
}

function show(gives: 'coordinator' | null, source: string | null) {
  client.signInSource = source;
  i18n.loadAndActivate({ locale: 'en', messages: {} });
  render(
    <I18nProvider i18n={i18n}>
      <HeadlessMantineProvider>
        <QueryClientProvider client={new QueryClient()}>
          <Dialog gives={gives} />
        </QueryClientProvider>
      </HeadlessMantineProvider>
    </I18nProvider>,
  );
  fireEvent.click(screen.getByText('pick'));
}
const press = (label: string) => fireEvent.click(screen.getByRole('button', { name: label }));
const disabled = (label: string) => (screen.getByRole('button', { name: label }) as HTMLButtonElement).disabled;

it('speaks of no link where a letter has none', async () => {
  show(null, 'their company');
  press('tia.ask_letter');
  await screen.findByText('ui.share.told');
  expect(screen.queryByText('ui.share.mailed')).toBeNull();
  expect(fetched).toEqual([]);
});

it('offers the page as a message to whoever signs in by themselves', async () => {
  show(null, 'their company');
  press('ui.share.write');
  await screen.findByText('page message');
  expect(screen.getByText('ui.share.page')).toBeTruthy();
  expect(fetched).toEqual(['GET /api/clients/c/people/p/page']);
});

it('offers a link to whoever comes in by one', async () => {
  show(null, null);
  press('tia.ask_make');
  await screen.findByText('link message');
  expect(fetched).toEqual(['POST /api/clients/c/links']);
});

it('gives nobody a role for being asked questions', async () => {
  show(null, null);
  expect(screen.queryByRole('checkbox')).toBeNull();
  press('ui.share.by_email');
  await screen.findByText('ui.share.mailed');
  expect(fetched).toEqual(['POST /api/clients/c/links']);
});

it('gives a role once that is ticked, and asks nothing before', async () => {
  show('coordinator', null);
  expect(disabled('ui.share.by_email')).toBe(true);
  fireEvent.click(screen.getByRole('checkbox'));
  expect(disabled('ui.share.by_email')).toBe(false);
  press('ui.share.by_email');
  await screen.findByText('ui.share.mailed');
  expect(fetched[0]).toBe('PUT /api/clients/c/people/p/roles');
});
