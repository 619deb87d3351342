import { createRoute } from '@tanstack/react-router';
import type { Room } from '../texts';
import { firm } from './firm';
import { lazy, type Page, textsOf } from './route';

const frame = () => import('../shell/ClientFrame');
export const client = createRoute({
  getParentRoute: () => firm,
  path: '/clients/$clientId',
  ...textsOf(['client'], frame),
  component: lazy(frame, 'ClientFrame'),
});
const inClient = (path: string, rooms: Room[], load: Page, name: string) =>
  createRoute({ getParentRoute: () => client, path, ...textsOf(rooms, load), component: lazy(load, name) });
export const clientPages = [
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
