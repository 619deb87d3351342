import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  notFound,
  lazyRouteComponent as page,
  redirect,
} from '@tanstack/react-router';
import type { Me } from '@/api/types';
import { paths } from './paths';
import { Broken, NotFound, Pending, Root } from './Root';
import { homeOf, isCustomer, meQuery } from './session';
import { loadTexts, type Room } from './texts';

interface Context {
  queries: QueryClient;
}
type Page = () => Promise<Record<string, unknown>>;
/** What a page asks for first; exported by its module as {@code first}, so that it is asked for as the code comes. */
export type First = (queries: QueryClient, params: Record<string, string>) => unknown;

const root = createRootRouteWithContext<Context>()({ component: Root, notFoundComponent: NotFound });

const textsOf = (rooms: Room[], load?: Page) => ({
  beforeLoad: () => loadTexts(...rooms),
  staticData: { rooms, load },
});
// biome-ignore lint/suspicious/noExplicitAny: pages take no props
const lazy = (load: Page, name: string) => page(load as any, name);

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: async ({ context }) => {
    throw redirect({ href: homeOf(await context.queries.ensureQueryData(meQuery)) });
  },
});

// Before signing in
const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  ...textsOf(['access']),
  component: lazy(() => import('@/features/access/SignInPage'), 'SignInPage'),
});
const link = createRoute({
  getParentRoute: () => root,
  path: '/l/$token',
  ...textsOf(['access']),
  component: lazy(() => import('@/features/access/LinkPage'), 'LinkPage'),
});

const trial = createRoute({
  getParentRoute: () => root,
  path: '/sign-in/trial/$token',
  ...textsOf(['access', 'sso']),
  component: lazy(() => import('@/features/sso/TrialPage'), 'TrialPage'),
});

/** Whatever no other route is for. */
const NOWHERE = '/firm/$';

/** A route for one kind of person; the others are sent to where they belong, or to sign in and back. */
async function only(kind: 'member' | 'person', queries: QueryClient, href: string, unknown = false) {
  const me = await queries.ensureQueryData(meQuery);
  // An address that leads nowhere keeps the firm's frame; anybody else is told without one.
  if (unknown && me.kind !== kind) throw notFound();
  if (!me.signedIn) throw redirect({ href: paths.signIn(undefined, href) });
  if (me.kind !== kind) throw redirect({ href: homeOf(me) });
}

// The firm
const firm = createRoute({
  getParentRoute: () => root,
  id: 'firm',
  beforeLoad: ({ context, location, matches }) =>
    Promise.all([
      only('member', context.queries, location.href, matches.at(-1)?.routeId === NOWHERE),
      loadTexts('frame'),
    ]),
  staticData: { rooms: ['frame'] },
  component: lazy(() => import('./shell/FirmShell'), 'FirmShell'),
});
const inFirm = (path: string, rooms: Room[], load: Page, name: string) =>
  createRoute({ getParentRoute: () => firm, path, ...textsOf(rooms, load), component: lazy(load, name) });
const firmPages = [
  inFirm('/worklist', ['obligation'], () => import('@/features/obligation/WorklistPage'), 'WorklistPage'),
  inFirm('/me/settings', ['obligation'], () => import('@/features/obligation/SettingsPage'), 'SettingsPage'),
  inFirm('/portfolio', ['portfolio'], () => import('@/features/portfolio/PortfolioPage'), 'PortfolioPage'),
  inFirm(
    '/portfolio/import',
    ['client', 'intake', 'sheet'],
    () => import('@/features/client/ClientImportPage'),
    'ClientImportPage',
  ),
  inFirm('/portfolio/new', ['client'], () => import('@/features/client/NewClientPage'), 'NewClientPage'),
  inFirm('/notices', ['portfolio'], () => import('@/features/portfolio/GivenNoticesPage'), 'GivenNoticesPage'),
  inFirm('/book', ['portfolio'], () => import('@/features/portfolio/BookPage'), 'BookPage'),
  inFirm(
    '/library/dossiers',
    ['dossier', 'assessment'],
    () => import('@/features/dossier/DossiersPage'),
    'DossiersPage',
  ),
  inFirm(
    '/library/dossiers/$dossierId',
    ['dossier', 'file', 'assessment'],
    () => import('@/features/dossier/DossierPage'),
    'DossierPage',
  ),
  inFirm(
    '/library/templates',
    ['dossier', 'assessment'],
    () => import('@/features/dossier/DossiersPage'),
    'TemplatesPage',
  ),
  inFirm(
    '/library/templates/$dossierId',
    ['dossier', 'file', 'assessment'],
    () => import('@/features/dossier/DossierPage'),
    'DossierPage',
  ),
  inFirm(
    '/library/notices',
    ['dossier', 'notice', 'issuing'],
    () => import('@/features/issuing/TemplatesPage'),
    'TemplatesPage',
  ),
  inFirm(
    '/library/notices/$templateId',
    ['dossier', 'notice', 'issuing'],
    () => import('@/features/issuing/TemplatePage'),
    'TemplatePage',
  ),
  inFirm(
    '/library/notices/$templateId/issues/$issueId',
    ['dossier', 'notice', 'issuing'],
    () => import('@/features/issuing/IssuePage'),
    'IssuePage',
  ),
  inFirm(
    '/library/changes',
    ['dossier', 'change', 'assessment'],
    () => import('@/features/change/ChangesPage'),
    'ChangesPage',
  ),
  inFirm('/settings', ['firm'], () => import('@/features/firm/HouseStylePage'), 'HouseStylePage'),
  inFirm('/settings/members', ['firm'], () => import('@/features/firm/MembersPage'), 'MembersPage'),
  inFirm('/settings/attempts', ['firm', 'audit'], () => import('@/features/audit/AttemptsPage'), 'AttemptsPage'),
  inFirm(
    '/settings/trail',
    ['firm', 'audit', 'dossier'],
    () => import('@/features/audit/FirmTrailPage'),
    'FirmTrailPage',
  ),
];

const nowhere = createRoute({ getParentRoute: () => firm, path: '$', component: NotFound });

// One client
const frame = () => import('./shell/ClientFrame');
const client = createRoute({
  getParentRoute: () => firm,
  path: '/clients/$clientId',
  ...textsOf(['client'], frame),
  component: lazy(frame, 'ClientFrame'),
});
const inClient = (path: string, rooms: Room[], load: Page, name: string) =>
  createRoute({ getParentRoute: () => client, path, ...textsOf(rooms, load), component: lazy(load, name) });
const clientPages = [
  inClient('/', ['client', 'tia', 'obligation'], () => import('@/features/client/OverviewPage'), 'OverviewPage'),
  inClient('/edit', ['client'], () => import('@/features/client/EditClientPage'), 'EditClientPage'),
  inClient('/engagement', ['archive', 'client'], () => import('@/features/client/EngagementPage'), 'EngagementPage'),
  inClient('/sign-in', ['client', 'sso'], () => import('@/features/sso/SsoPage'), 'SsoPage'),
  inClient('/robots', ['client', 'robot'], () => import('@/features/robot/RobotsPage'), 'RobotsPage'),
  inClient('/transfers', ['transfer', 'assessment'], () => import('@/features/transfer/RegisterPage'), 'RegisterPage'),
  inClient(
    '/transfers/new',
    ['transfer', 'assessment'],
    () => import('@/features/transfer/TransferPage'),
    'NewTransferPage',
  ),
  inClient('/transfers/import', ['transfer', 'sheet'], () => import('@/features/transfer/ImportPage'), 'ImportPage'),
  inClient(
    '/transfers/$transferId',
    ['transfer', 'assessment'],
    () => import('@/features/transfer/TransferPage'),
    'TransferPage',
  ),
  inClient(
    '/transfers/$transferId/mechanism',
    ['mechanism'],
    () => import('@/features/mechanism/MechanismPage'),
    'MechanismPage',
  ),
  inClient('/notices', ['notice'], () => import('@/features/notice/NoticesPage'), 'NoticesPage'),
  inClient('/notices/ledger', ['ledger'], () => import('@/features/ledger/LedgerPage'), 'LedgerPage'),
  inClient(
    '/notices/retention',
    ['retention', 'file'],
    () => import('@/features/retention/RetentionPage'),
    'RetentionPage',
  ),
  inClient('/notices/$noticeId', ['notice'], () => import('@/features/notice/NoticePage'), 'NoticePage'),
  inClient('/people', ['person', 'roster'], () => import('@/features/roster/PeoplePage'), 'PeoplePage'),
  inClient(
    '/people/import',
    ['roster', 'sheet', 'tia'],
    () => import('@/features/roster/RosterImportPage'),
    'RosterImportPage',
  ),
  inClient('/people/customers', ['customer'], () => import('@/features/customer/CustomersPage'), 'CustomersPage'),
  inClient(
    '/people/customers/$listId',
    ['customer', 'person'],
    () => import('@/features/customer/CustomerListPage'),
    'CustomerListPage',
  ),
  inClient(
    '/people/customers/$listId/import',
    ['customer', 'sheet'],
    () => import('@/features/customer/CustomerImportPage'),
    'CustomerImportPage',
  ),
  inClient(
    '/evidence',
    ['evidence', 'file', 'person', 'assessment'],
    () => import('@/features/evidence/EvidencePage'),
    'EvidencePage',
  ),
  inClient('/trail', ['audit'], () => import('@/features/audit/TrailPage'), 'TrailPage'),
  inClient(
    '/assessments/$tiaId',
    ['tia', 'file', 'person', 'assessment'],
    () => import('@/features/tia/EditorPage'),
    'EditorPage',
  ),
  inClient(
    '/assessments/$tiaId/review',
    ['tia', 'condition', 'file', 'person', 'assessment'],
    () => import('@/features/tia/ReviewPage'),
    'ReviewPage',
  ),
  inClient(
    '/assessments/$tiaId/adoption',
    ['tia', 'change', 'dossier', 'assessment'],
    () => import('@/features/change/AdoptionPage'),
    'AdoptionPage',
  ),
  inClient(
    '/assessments/$tiaId/comparison',
    ['tia', 'assessment'],
    () => import('@/features/tia/ComparisonPage'),
    'ComparisonPage',
  ),
  inClient(
    '/assessments/$tiaId/question-list',
    ['questionnaire', 'sheet', 'file', 'tia', 'assessment'],
    () => import('@/features/questionnaire/ImportPage'),
    'ImportPage',
  ),
];

// A client's people, mostly on a phone
const mine = createRoute({
  getParentRoute: () => root,
  id: 'mine',
  beforeLoad: async ({ context, location }) => {
    await only('person', context.queries, location.href);
    const me = await context.queries.ensureQueryData(meQuery);
    if (isCustomer(me) && location.pathname === paths.my()) throw redirect({ href: paths.myNotices() });
  },
  component: lazy(() => import('./shell/PhoneShell'), 'PhoneShell'),
});
const inMine = (path: string, load: Page, name: string, ...rooms: Room[]) =>
  createRoute({ getParentRoute: () => mine, path, ...textsOf(['me', ...rooms]), component: lazy(load, name) });
const myLists = () => import('@/features/customer/MyListsPage');
const myCustomer = () => import('@/features/customer/MyCustomerPage');
const minePages = [
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

export const routeTree = root.addChildren([
  home,
  signIn,
  link,
  trial,
  firm.addChildren([...firmPages, client.addChildren(clientPages), nowhere]),
  mine.addChildren(minePages),
]);

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** Whose texts it speaks with. */
    rooms?: Room[];
    /** Its code, where it says what it asks for first. */
    load?: Page;
  }
}

/**
 * What the address will need, begun at once instead of one step after another once it is known who asks: code and words are the same for
 * everybody. @returns the rooms whose words it speaks with
 */
export function ahead(router: ReturnType<typeof makeRouter>, queries: QueryClient, pathname: string): Room[] {
  const [matchedRoutes, params] = router.getMatchedRoutes(pathname);
  const rooms = matchedRoutes.flatMap((route) => route.options.staticData?.rooms ?? []);
  // A link and the way in are nobody's yet: they do not wear the colours of a session that happens to be open.
  const me = rooms.includes('access') ? undefined : queries.fetchQuery(meQuery).catch(() => undefined);
  for (const { options } of matchedRoutes) {
    const { component } = options as { component?: { preload?: () => Promise<unknown> } };
    // Where it does not come, the page itself says so.
    component?.preload?.().catch(() => undefined);
    const { load } = options.staticData ?? {};
    if (load) void asked(queries, params, me, load);
  }
  return rooms;
}

/** Only for whoever the page is for: to anybody else each question would be a refusal on record. */
async function asked(
  queries: QueryClient,
  params: Record<string, string>,
  me: Promise<Me | undefined> | undefined,
  load: Page,
) {
  const [who, module] = await Promise.all([me, load().catch(() => undefined)]);
  if (who?.signedIn && who.kind === 'member') (module?.first as First | undefined)?.(queries, params);
}

/** View state lives in the address as plain words, not as JSON. */
const parseSearch = (search: string): Record<string, string> => Object.fromEntries(new URLSearchParams(search));
const stringifySearch = (search: Record<string, unknown>): string => {
  const kept = Object.entries(search).filter(([, value]) => value !== undefined && value !== null && value !== '');
  const text = new URLSearchParams(kept.map(([name, value]) => [name, String(value)])).toString();
  return text ? `?${text}` : '';
};

export const makeRouter = (queries: QueryClient) =>
  createRouter({
    routeTree,
    context: { queries },
    parseSearch,
    stringifySearch,
    defaultPendingComponent: Pending,
    defaultPendingMs: 400,
    defaultErrorComponent: Broken,
    defaultNotFoundComponent: NotFound,
    scrollRestoration: true,
    // What scrolls is the firm's middle, not the window: a new page begins at its head, one gone back to where it was left.
    scrollToTopSelectors: ['#main'],
  });
