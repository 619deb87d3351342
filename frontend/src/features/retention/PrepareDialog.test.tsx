import { I18nProvider } from '@lingui/react';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { i18n } from '@/ui/text';
import { PrepareDialog } from './PrepareDialog';

vi.mock('@/app/client', () => ({ useClient: () => ({ id: 'c' }) }));
HTMLDialogElement.prototype.showModal ??= () => {};
HTMLDialogElement.prototype.close ??= () => {};
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const leaver = (id: string, standing: string) => ({ personId: id, name: { en: id }, leftOn: '2015-01-01', standing });

/** Of 523 who are due three are shown; one of the first 500 is held, one may have come back. */
async function shown(sent: unknown[]) {
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => {}, removeEventListener: () => {} }));
  vi.stubGlobal('fetch', async (url: string | URL, init?: RequestInit) => {
    const path = String(url);
    if (init?.method === 'POST') sent.push(JSON.parse(String(init.body)));
    const body = path.includes('leavers')
      ? {
          items: [leaver('Amy', 'due'), leaver('Ben', 'due'), leaver('Held', 'held'), leaver('Back', 'returned')],
          total: 523,
          next: 'more',
        }
      : path.includes('evidence')
        ? {
            items: [
              { id: 'e1', name: 'Minutes.pdf' },
              { id: 'old', name: 'Old.pdf', replacedById: 'e1' },
            ],
            total: 2,
          }
        : path.includes('people')
          ? { items: [{ id: 'p', name: { en: 'Mandy' }, roles: ['coordinator'] }], total: 1 }
          : { id: 'made' };
    return new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' } });
  });
  i18n.loadAndActivate({ locale: 'en', messages: { 'retention.whom': 'Whom: {count}' } });
  render(
    <I18nProvider i18n={i18n}>
      <MantineProvider>
        <QueryClientProvider client={new QueryClient()}>
          <PrepareDialog
            group={{ kind: 'former_employees', months: 84, cutoff: '2019-11-01', due: 523, held: 1, returned: 1 }}
            onClose={() => {}}
            done={() => {}}
          />
        </QueryClientProvider>
      </MantineProvider>
    </I18nProvider>,
  );
  await screen.findByText(/Amy/);
  await screen.findByText(/Mandy/);
}
const box = (name: RegExp) => screen.getByRole('checkbox', { name, hidden: true });
const field = (label: RegExp) => screen.getByLabelText(label);

it('counts whom it is about, not those who are held or may have come back, and no more than go at once', async () => {
  await shown([]);
  expect(document.body.textContent).toContain('Whom: 498');
  expect(document.body.textContent).not.toContain('Held');
});

it('leaves out whoever is unticked and nobody else, whoever was not shown goes with the rest', async () => {
  const sent: unknown[] = [];
  await shown(sent);
  fireEvent.click(box(/Ben/));
  expect(document.body.textContent).toContain('Whom: 497');
  fireEvent.click(box(/Back/));
  fireEvent.change(field(/retention\.another/), { target: { value: 'A successor has the address.' } });
  expect(document.body.textContent).toContain('Whom: 498');
  fireEvent.change(field(/retention\.instructed_by/), { target: { value: 'p' } });
  fireEvent.change(field(/retention\.reason$|retention\.reason(?!_)/), { target: { value: 'The yearly review.' } });
  fireEvent.click(screen.getByText('retention.preview'));
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]).toMatchObject({
    kind: 'former_employees',
    evidenceId: null,
    people: null,
    without: ['Ben'],
    others: [{ personId: 'Back', reason: 'A successor has the address.' }],
  });
});

it('says plainly that without evidence it is a word alone, and points to what is chosen', async () => {
  const sent: unknown[] = [];
  await shown(sent);
  expect(document.body.textContent).toContain('retention.evidence_none');
  await screen.findByText('Minutes.pdf');
  expect(screen.queryByText('Old.pdf')).toBeNull();
  fireEvent.change(field(/retention\.evidence$|retention\.evidence(?!_)/), { target: { value: 'e1' } });
  expect(document.body.textContent).not.toContain('retention.evidence_none');
  fireEvent.change(field(/retention\.instructed_by/), { target: { value: 'p' } });
  fireEvent.change(field(/retention\.reason$|retention\.reason(?!_)/), { target: { value: 'The yearly review.' } });
  fireEvent.click(screen.getByText('retention.preview'));
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]).toMatchObject({ evidenceId: 'e1' });
});
