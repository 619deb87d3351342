import type { Narrow, Schemas } from '../schemas';
import type { Band, ClientTiaState } from './assessment';

// The firm's clients
export type ClientRow = Narrow<
  Schemas['ClientRow'],
  {
    tiaState?: ClientTiaState | null;
    highestResidual?: Narrow<Schemas['HighestResidual'], { band: Band }> | null;
    ballWith?: 'consultant' | 'client' | 'reviewer' | 'vendor' | null;
  }
>;
export type QuickClient = Schemas['ClientQuick'];
export type ClientImportRow = Narrow<Schemas['ClientImportRow'], { state: 'new' | 'duplicate' | 'error' }>;
export type ClientImport = Narrow<Schemas['ClientImportView'], { rows: ClientImportRow[] }>;
export type Book = Narrow<Schemas['BookView'], { rows: ClientRow[] }>;

// One client
export type Client = Schemas['ClientView'];
export type ClientEdit = Schemas['ClientEdit'];
export type Engagement = Schemas['EngagementView'];
export type EngagementEdit = Schemas['EngagementEdit'];
export type Module = 'tia' | 'notice' | 'agreement' | 'training';
export type Assignment = Schemas['AssignmentView'];
export type AssignmentEdit = Schemas['AssignmentEdit'];
export type Platform = Schemas['PlatformView'];
export type PlatformEdit = Schemas['PlatformEdit'];
export type Vendor = 'dingtalk' | 'wecom' | 'lark' | 'teams' | 'other';

// A client's own sign-in
export type Sso = Narrow<
  Schemas['SsoView'],
  { state: 'none' | 'draft' | 'domain_proven' | 'tested' | 'active' | 'off'; protocol?: 'oidc' | 'saml' | null }
>;
export type SsoEdit = Schemas['SsoEdit'];
export type SsoPeople = Schemas['PeopleView'];
export type AdministratorsWork = Schemas['AdministratorsView'];
export type SsoStillOpen = Schemas['StillOpenView'];
export type SsoTest = Schemas['SsoTestView'];
export type TrialResult = Schemas['TrialResult'];
