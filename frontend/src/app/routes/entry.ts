import { createRoute, redirect } from '@tanstack/react-router';
import { homeOf, meQuery } from '../session';
import { lazy, root, textsOf } from './route';

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

export const entry = [home, signIn, link, trial];
