import { createRoute, redirect } from '@tanstack/react-router';
import { paths } from '../paths';
import { isCustomer, meQuery } from '../session';
import type { Room } from '../texts';
import { lazy, only, type Page, root, textsOf } from './route';

/** A client's people, mostly on a phone. */
export const mine = createRoute({
  getParentRoute: () => root,
  id: 'mine',
  beforeLoad: async ({ context, location }) => {
    await only('person', context.queries, location.href);
    const me = await context.queries.ensureQueryData(meQuery);
    if (isCustomer(me) && location.pathname === paths.my()) throw redirect({ href: paths.myNotices() });
  },
  component: lazy(() => import('../shell/PhoneShell'), 'PhoneShell'),
});
const inMine = (path: string, load: Page, name: string, ...rooms: Room[]) =>
  createRoute({ getParentRoute: () => mine, path, ...textsOf(['me', ...rooms]), component: lazy(load, name) });
const myLists = () => import('@/features/customer/MyListsPage');
const myCustomer = () => import('@/features/customer/MyCustomerPage');
export const minePages = [
  inMine('/my', () => import('@/features/me/HomePage'), 'HomePage', 'duty'),
  inMine('/my/questions/$requestId', () => import('@/features/me/QuestionsPage'), 'QuestionsPage', 'assessment'),
  inMine(
    '/my/decisions/$tiaId',
    () => import('@/features/me/DecisionPage'),
    'DecisionPage',
    'assessment',
    'decision',
    'condition',
  ),
  inMine('/my/notices', () => import('@/features/reading/NoticesPage'), 'NoticesPage', 'reading', 'consent'),
  inMine('/my/notices/$noticeId', () => import('@/features/reading/NoticePage'), 'NoticePage', 'reading', 'consent'),
  inMine('/my/records', () => import('@/features/reading/RecordsPage'), 'RecordsPage', 'reading', 'consent'),
  inMine(
    '/my/notices/coverage/$noticeId',
    () => import('@/features/reading/CoveragePage'),
    'CoveragePage',
    'reading',
    'coverage',
  ),
  inMine(
    '/my/notices/records/$noticeId',
    () => import('@/features/ledger/NoticeRecordsPage'),
    'NoticeRecordsPage',
    'ledger',
  ),
  inMine('/my/people', () => import('@/features/me/PeoplePage'), 'PeoplePage', 'staff'),
  inMine('/my/people/new', () => import('@/features/me/PersonNewPage'), 'PersonNewPage', 'staff'),
  inMine('/my/people/$personId', () => import('@/features/me/PersonPage'), 'PersonPage', 'staff'),
  inMine('/my/people/$personId/edit', () => import('@/features/me/PersonEditPage'), 'PersonEditPage', 'staff'),
  inMine('/my/customers', myLists, 'MyListsPage', 'customer'),
  inMine('/my/customers/$listId', myLists, 'MyListPage', 'customer'),
  inMine('/my/customers/$listId/new', myCustomer, 'MyCustomerNewPage', 'customer'),
  inMine('/my/customers/$listId/$personId', myCustomer, 'MyCustomerPage', 'customer'),
  inMine('/my/customers/$listId/$personId/edit', myCustomer, 'MyCustomerEditPage', 'customer'),
  inMine('/my/evidence', () => import('@/features/me/EvidencePage'), 'EvidencePage', 'file'),
  inMine('/my/requests/$requestId', () => import('@/features/request/RequestPage'), 'RequestPage', 'request', 'file'),
  inMine('/my/settings', () => import('@/features/obligation/SettingsPage'), 'SettingsPage', 'obligation'),
];
