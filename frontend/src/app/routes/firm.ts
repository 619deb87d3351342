import { createRoute } from '@tanstack/react-router';
import { NotFound } from '../Root';
import { loadTexts, type Room } from '../texts';
import { lazy, only, type Page, root, textsOf } from './route';

/** Whatever no other route is for. */
const NOWHERE = '/firm/$';

export const firm = createRoute({
  getParentRoute: () => root,
  id: 'firm',
  beforeLoad: ({ context, location, matches }) =>
    Promise.all([
      only('member', context.queries, location.href, matches.at(-1)?.routeId === NOWHERE),
      loadTexts('frame'),
    ]),
  staticData: { rooms: ['frame'] },
  component: lazy(() => import('../shell/FirmShell'), 'FirmShell'),
});
const inFirm = (path: string, rooms: Room[], load: Page, name: string) =>
  createRoute({ getParentRoute: () => firm, path, ...textsOf(rooms, load), component: lazy(load, name) });
export const firmPages = [
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

export const nowhere = createRoute({ getParentRoute: () => firm, path: '$', component: NotFound });
