import { I18nProvider } from '@lingui/react';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, waitFor } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import type { DisposalRow, DisposalView, RetentionTally } from '@/api/types/retention';
import { i18n } from '@/ui/text';
import { DisposalPanel } from './DisposalPanel';
import { disposalQuery, retentionQuery } from './queries';

vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => {}, removeEventListener: () => {} }));
vi.mock('@/app/client', () => ({ useClient: () => ({ id: 'c' }) }));
HTMLDialogElement.prototype.showModal ??= () => {};
HTMLDialogElement.prototype.close ??= () => {};
afterEach(cleanup);

const tally = (people: number): RetentionTally => ({
  people,
  links: 0,
  departments: 0,
  guardians: 0,
  reasons: 0,
  obligations: 0,
  lists: 0,
  openings: 0,
  acknowledgements: 0,
  consents: 0,
});

const known = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY } } });

function shown(state: DisposalRow['state'], own = false, change: Partial<DisposalView> = {}) {
  i18n.loadAndActivate({ locale: 'en', messages: {} });
  const by = { en: 'Somebody' };
  const view: DisposalView = {
    row: {
      id: 'd',
      number: 1,
      kind: 'former_employees',
      state,
      people: 77,
      disposed: 5,
      preparedBy: by,
      preparedAt: '2026-11-01T00:00:00Z',
    },
    applied: {
      record: { en: 'Records', zhHant: '紀錄' },
      keep: { en: 'Keep', zhHant: '保留' },
      basis: { en: 'The Code', zhHant: '守則' },
      grade: 'verified',
    },
    own: own ? { reason: 'The board said so.', by, at: '2026-10-01T00:00:00Z' } : null,
    months: 84,
    ownPeriod: own,
    cutoff: '2019-11-01',
    pack: 'notice-hk',
    packVersion: '1',
    reason: 'A reason that is long enough.',
    instructedBy: by,
    instructedOn: '2026-11-01',
    going: tally(77),
    done: tally(5),
    examples: [],
    outcomes: {},
    seen: '0'.repeat(64),
    version: 0,
    decide: { allowed: false },
    cancel: { allowed: false },
    ...change,
  };
  known.setQueryData(disposalQuery('c', 'd').queryKey, view);
  render(
    <I18nProvider i18n={i18n}>
      <MantineProvider>
        <QueryClientProvider client={known}>
          <DisposalPanel disposalId="d" onClose={() => {}} />
        </QueryClientProvider>
      </MantineProvider>
    </I18nProvider>,
  );
  return document.body.textContent ?? '';
}

it.each(['cancelled', 'sent_back'] as const)('says of one that was %s that nothing went', (state) => {
  const text = shown(state);
  expect(text).toContain('retention.nothing_went');
  expect(text).not.toContain('retention.went');
  expect(text).not.toContain('retention.tally.');
});

it.each(['running', 'done', 'stopped'] as const)(
  'says of one that is %s what went, and not what would have',
  (state) => {
    const text = shown(state);
    expect(text).toContain('retention.went');
    expect(text).toContain('retention.tally.people5');
  },
);

it('says the grade of what a period rests on, and of a client’s own what it departs from', () => {
  const table = shown('done');
  expect(table).toContain('retention.basis');
  expect(table).toContain('retention.grade.verified');
  expect(table).not.toContain('retention.departs');
  cleanup();
  const own = shown('done', true);
  expect(own).toContain('retention.rule_own');
  expect(own).toContain('retention.own_said');
  expect(own).toContain('retention.departs');
  expect(own).not.toContain('retention.basis');
});

it('says whose word it is that the client decided, or shows what does', () => {
  expect(shown('prepared')).toContain('retention.as_stated');
  cleanup();
  const evidence = { id: 'e', name: 'Minutes.pdf', sha256: 'a'.repeat(64), withdrawn: true };
  const text = shown('prepared', false, { evidence });
  expect(text).toContain('Minutes.pdf');
  expect(text).toContain('retention.evidence_withdrawn');
  expect(text).not.toContain('retention.as_stated');
});

it('has the page behind it read again with every piece, and as it ends', async () => {
  known.setQueryData(retentionQuery('c').queryKey, {} as never);
  shown('running');
  const stale = () => known.getQueryState(retentionQuery('c').queryKey)?.isInvalidated;
  expect(stale()).toBe(false);
  known.setQueryData(disposalQuery('c', 'd').queryKey, (was) => was && { ...was, done: tally(25) });
  await waitFor(() => expect(stale()).toBe(true));
  known.setQueryData(retentionQuery('c').queryKey, {} as never);
  known.setQueryData(
    disposalQuery('c', 'd').queryKey,
    (was) => was && { ...was, row: { ...was.row, state: 'done' as const } },
  );
  await waitFor(() => expect(stale()).toBe(true));
});
