/**
 * The shapes of the API, in one place. They stand in for the types generated from backend/openapi.yaml: when those are
 * there, each line below becomes `export type Client = components['schemas']['Client']`, and nothing else changes.
 */
export type Id = string;
/** `YYYY-MM-DD` */
export type Day = string;
/** ISO 8601, UTC */
export type Instant = string;
export type Locale = 'en' | 'zh-Hant' | 'zh-Hans';

export interface Names {
  en: string | null;
  zhHant: string | null;
}
export interface Action {
  allowed: boolean;
  reason: string | null;
}
export type Actions = Record<string, Action>;
export interface Page<T> {
  items: T[];
  /** Exact, and on the first page only. */
  total: number | null;
  next: string | null;
}
export interface Reason {
  key: string;
  field?: string | null;
  params?: Record<string, string | number> | null;
}
export interface Problem {
  type?: string;
  title?: string;
  status: number;
  reasons?: Reason[];
  current?: Answer;
}

// Session
export type Role = 'administrator' | 'partner' | 'consultant' | 'reviewer' | 'coordinator' | 'decision_maker' | 'staff';
export interface Membership {
  id: Id;
  kind: 'member' | 'person';
  firm: Names;
  client: Names | null;
  current: boolean;
}
export interface Me {
  signedIn: boolean;
  csrf: string | null;
  kind: 'member' | 'person' | null;
  method: 'firm' | 'sso' | 'link' | null;
  name: Names | null;
  email: string | null;
  firm: { id: Id; name: Names; colour: string | null } | null;
  roles: Role[];
  client: { id: Id; name: Names; colour: string | null } | null;
  locale: Locale | null;
  memberships: Membership[];
  expiresAt: Instant | null;
}
export interface LinkInvitation {
  firm: Names;
  client: Names;
  personName: Names;
  purpose: 'sign_in' | 'decision' | 'questions';
  emailHint: string;
  state: 'valid';
}
export interface CodeSent {
  sentTo: string;
  validSeconds: number;
  nextInSeconds: number;
}

// Firm
export interface Letterhead {
  address: string | null;
  phone: string | null;
  email: string | null;
  footer: string | null;
}
export interface Firm {
  id: Id;
  name: Names;
  colour: string | null;
  letterhead: Letterhead;
  version: number;
  actions: Actions;
}
export interface FirmMember {
  id: Id;
  name: Names;
  email: string;
  roles: ('administrator' | 'partner')[];
  state: 'active' | 'suspended';
  clientsAssigned: number;
}
export type Band = 'low' | 'medium' | 'high' | 'very_high';
export type TiaState = 'none' | 'draft' | 'in_review' | 'returned' | 'recommended' | 'decided' | 'stopped';
export type Ball = 'me' | 'client' | 'reviewer' | 'vendor';
export interface HighestResidual {
  scenario: string;
  residual: number;
  band: Band;
}
export interface Named {
  id: Id;
  name: Names;
}
export interface ClientRow {
  id: Id;
  name: Names;
  brNumber: string | null;
  sector: string | null;
  staff: number | null;
  platform: string | null;
  edition: string | null;
  engagementEnd: Day | null;
  engagementState: 'active' | 'ended' | 'none';
  consultants: Named[];
  people: number;
  tiaState: TiaState;
  highestResidual: HighestResidual | null;
  openLegalGaps: number;
  nextDue: Day | null;
  nextDueKind: 'engagement_end' | 'review' | null;
  ballWith: Ball | null;
  colour: string | null;
}
export interface QuickClient {
  id: Id;
  name: Names;
  brNumber: string | null;
}
export interface ImportColumn {
  header: string;
  field: string | null;
}
export interface ClientImport {
  id: Id;
  fileName: string;
  encoding: string;
  columns: ImportColumn[];
  rows: {
    line: number;
    state: 'new' | 'duplicate' | 'changed' | 'error';
    name: Names;
    values: Record<string, string | null>;
    problems: Reason[];
  }[];
  counts: { new: number; changed: number; duplicate: number; error: number; total: number };
}
export interface Book {
  rows: Page<ClientRow>;
  totals: {
    clients: number;
    byState: Partial<Record<TiaState, number>>;
    byBand: Partial<Record<Band | 'none', number>>;
    dueIn30: number;
    overdue: number;
  };
}

// Audit
export interface AuditLine {
  seq: number;
  lane: number;
  at: Instant;
  actor: { kind: string; id: Id | null; name: Names | null };
  action: string;
  subject: { kind: string; id: Id | null } | null;
  outcome: string;
  digestBefore: string | null;
  digestAfter: string | null;
  hash: string;
}
export interface AuditVerification {
  intact: boolean;
  lines: number;
  lanes: { lane: number; lines: number; head: string | null; intact: boolean; firstBroken: number | null }[];
  checkedAt: Instant;
}
export interface Attempt {
  id: Id;
  at: Instant;
  actor: { kind: string; id: Id | null; name: Names | null };
  permission: string | null;
  path: string | null;
  outcome: string;
}

// Client
export type Module = 'tia' | 'notice' | 'agreement' | 'training';
export interface Engagement {
  id: Id;
  modules: Module[];
  tier: string | null;
  starts: Day;
  ends: Day | null;
  feeMinor: number | null;
  currency: 'HKD';
  version: number;
}
export interface Assignment {
  id: Id;
  member: Named;
  role: 'consultant' | 'reviewer';
  from: Day;
  until: Day | null;
}
export interface Client {
  id: Id;
  name: Names;
  brNumber: string | null;
  sector: string | null;
  staff: number | null;
  emailDomain: string | null;
  colour: string | null;
  state: 'active' | 'archived';
  version: number;
  engagement: Engagement | null;
  assignments: Assignment[];
  counts: {
    people: number;
    plus86: number;
    otherMobile: number;
    noMobile: number;
    enterprise: number;
    personal: number;
    outsideDomain: number;
    transfers: number;
    tias: number;
  };
  lastImport: { at: Instant; file: string; added: number; changed: number; gone: number } | null;
  signInSource: { alias: string; name: string } | null;
  actions: Actions;
}
export type Vendor = 'dingtalk' | 'wecom' | 'lark' | 'teams' | 'other';
export interface Platform {
  id: Id;
  vendor: Vendor;
  edition: string | null;
  seats: number | null;
  region: string | null;
  version: number;
}
export interface Person {
  id: Id;
  name: Names;
  email: string | null;
  department: string | null;
  title: string | null;
  staffNumber: string | null;
  mobileKind: 'plus86' | 'other' | 'none';
  mobileMasked: string | null;
  accountKind: 'enterprise' | 'personal' | 'unknown';
  active: boolean;
  outsideDomain: boolean;
  hireDate: Day | null;
  lastWorkingDay: Day | null;
  roles: ('coordinator' | 'decision_maker' | 'staff')[];
  state: 'present' | 'gone';
  version: number;
}
export interface LinkMade {
  id: Id;
  /** Shown once; only its hash is kept. */
  url: string;
  expiresAt: Instant;
  whatsapp: string;
}
export interface PersonalLink {
  id: Id;
  person: Named;
  purpose: 'sign_in' | 'decision' | 'questions';
  state: 'valid' | 'used' | 'expired' | 'revoked';
  createdAt: Instant;
  expiresAt: Instant;
  lastUsedAt: Instant | null;
}
export interface Reveal {
  total: number;
  plus86: number;
  other: number;
  none: number;
  enterprise: number;
  personal: number;
  outsideDomain: number;
}
export interface RosterImport {
  id: Id;
  fileName: string;
  kind: 'dingtalk' | 'hr';
  encoding: string;
  columns: ImportColumn[];
  counts: { added: number; changed: number; gone: number; unchanged: number; problems: number };
  rows: {
    line: number;
    change: 'added' | 'changed' | 'unchanged' | 'gone';
    name: Names;
    before: Record<string, string | null> | null;
    after: Record<string, string | null>;
    problems: Reason[];
  }[];
  reveal: Reveal;
}
export type Importer = 'dingtalk_singapore' | 'dingding_mainland' | 'other';
export interface RosterFacts {
  asOf: Instant | null;
  people: number;
  plus86: number;
  otherMobile: number;
  noMobile: number;
  enterprise: number;
  personal: number;
  outsideDomain: number;
  confirmed: boolean;
  importers: { entity: Importer; accounts: number }[];
}
export type Destination = 'mainland' | 'singapore' | 'hong_kong' | 'other';
export interface Transfer {
  id: Id;
  name: Names;
  platformId: Id | null;
  importer: Importer;
  destinations: Destination[];
  purpose: string | null;
  route: string | null;
  starts: Day | null;
  version: number;
  tia: { id: Id; state: TiaState } | null;
}

// Content pack
export interface PackOption {
  key: string;
  label: string;
  exposure?: number | null;
  degree?: number | null;
  sensitivity?: number | null;
  disabled?: boolean;
  destinations?: Destination[] | null;
}
export interface PackPart {
  id: string;
  label: string | null;
  type: 'single' | 'multi' | 'text' | 'number' | 'date';
  required: boolean;
  options: PackOption[];
  min?: number | null;
  max?: number | null;
}
export type Grade = 'verified' | 'from-memory' | 'proposal' | 'brief';
export interface PackSource {
  key: string;
  title: string;
  grade: Grade;
}
export interface Question {
  id: string;
  gate: boolean;
  asked: 'client' | 'importer' | 'destination' | 'computed' | 'decision';
  evidence: boolean;
  vendorAskable: boolean;
  wording: string;
  help: string | null;
  effects: { scenario: string; raises?: number | null; lowers?: number | null; kind?: string | null }[];
  parts: PackPart[];
  sources: PackSource[];
  grade: Grade;
}
export interface Words {
  title: string;
  text?: string | null;
}
export interface Pack {
  urn: string;
  version: string;
  title: string;
  disclaimer: string;
  sections: { id: string; title: string; intro: string | null; questions: Question[] }[];
  scenarios: { id: string; title: string; text: string }[];
  words: Record<
    | 'bands'
    | 'recommendations'
    | 'proof'
    | 'gapClasses'
    | 'gaps'
    | 'contradictions'
    | 'destinations'
    | 'grades'
    | 'vendorAsked'
    | 'houseRules',
    Record<string, string | Words> | string | null
  >;
}

// Assessment
export type Proof = 'none' | 'asserted' | 'document' | 'tested';
export type AnswerState = 'inferred' | 'confirmed' | 'vendor_asked';
export interface AnswerBody {
  options?: string[] | null;
  text?: string | null;
  number?: number | null;
  date?: Day | null;
  proof?: Proof;
  testedOn?: Day | null;
  evidenceIds?: Id[];
  state: AnswerState;
  askedOn?: Day | null;
  note?: string | null;
}
export interface Answer extends AnswerBody {
  /** `A4.share`, or `I1.main@mainland` where it is asked per destination. */
  key: string;
  source: 'prefill' | 'consultant' | 'client';
  by: Named | null;
  at: Instant;
  version: number;
}
export interface ScoreLine {
  question: string;
  part: string;
  destination: Destination | null;
  effect: 'raise' | 'lower';
  weight: number;
  exposure: number | null;
  degree: number | null;
  proof: number | null;
  effectiveness: number | null;
  counted: boolean;
  blank: boolean;
}
export interface ScenarioScore {
  id: string;
  likelihood: number;
  severity: number;
  inherent: number;
  inherentBand: Band;
  reduction: number;
  cappedAt: number | null;
  residual: number;
  residualBand: Band;
  floored: boolean;
  lines: ScoreLine[];
  movesMost: string[];
}
export interface Gap {
  id: string;
  class: 'legal' | 'guidance' | 'policy';
  question: string;
  open: boolean;
}
export interface Score {
  scenarios: ScenarioScore[];
  severityLines: { question: string; part?: string | null; label?: string | null; value: number }[];
  gaps: Gap[];
  gatesOpen: string[];
  contradictions: { id: string; answers: string[] }[];
  vendorAsked: string[];
  coverage: { shown: number; proven: number; ratio: number };
  progress: { shown: number; answered: number; inferred: number };
  plainProceed: { allowed: boolean; reasons: Reason[] };
}
export type Recommendation = 'proceed' | 'proceed_with_conditions' | 'restrict' | 'localise_or_alternative' | 'stop';
export interface Condition {
  text: string;
  owner: string | null;
  due: Day | null;
}
export interface Comment {
  key: string;
  text: string;
}
export interface Review {
  outcome: 'returned' | 'recommended';
  recommendation: Recommendation | null;
  comments: Comment[];
  conditions: Condition[];
  note: string | null;
  by: Named;
  at: Instant;
}
export interface Decision {
  choice: 'accept' | 'accept_with_conditions' | 'decline';
  conditions: Condition[];
  note: string | null;
  name: string;
  title: string;
  method: 'sso' | 'link' | 'signed_page' | 'firm';
  at: Instant;
}
export interface Tia {
  id: Id;
  title: Names;
  number: string;
  versionNo: number;
  state: TiaState;
  pack: string;
  packVersion: string;
  transfers: Transfer[];
  destinations: Destination[];
  author: Named;
  version: number;
  startedAt: Instant;
  answers: Answer[];
  score: Score;
  /** Question ids shown; `I1@mainland` where asked per destination. */
  visible: string[];
  actions: Actions;
  review: Review | null;
  reviews: Review[];
  decision: Decision | null;
  previousId: Id | null;
  comments: Comment[];
}
export interface TiaRow {
  id: Id;
  title: Names;
  number: string;
  versionNo: number;
  state: TiaState;
  destinations: Destination[];
  author: Named;
  startedAt: Instant;
  decidedAt?: Instant | null;
  highestResidual?: HighestResidual | null;
}
export interface AnswerSaved {
  answer: Answer;
  score: Score;
  visible: string[];
  progress: Score['progress'];
}
export interface Changes {
  seq: number;
  answers: Answer[];
  score: Score;
  state: TiaState;
  visible?: string[];
}
export interface Difference {
  key: string;
  before: Answer | null;
  after: Answer | null;
}
export interface QuestionRequestMade {
  id: Id;
  url: string;
  whatsapp: string;
}
export interface QuestionRequest {
  id: Id;
  person: Named;
  questions: string[];
  answered: number;
  due: Day | null;
  state: 'open' | 'completed' | 'revoked';
  askedAt: Instant;
}
export interface Evidence {
  id: Id;
  name: string;
  kind: string | null;
  mediaType: string;
  size: number;
  sha256: string;
  effectiveOn: Day | null;
  expiresOn: Day | null;
  uploadedAt?: Instant;
  by?: Named | null;
}
export interface TiaDocument {
  state: 'pending' | 'ready' | 'failed';
  sha256: string | null;
  pages: number | null;
}

// Client person
export interface MyHome {
  client: Names;
  firm: Names;
  person: Names;
  roles: Role[];
  questions: { requestId: Id; tiaTitle: Names; count: number; answered: number; due: Day | null }[];
  decisions: { tiaId: Id; title: Names; recommendation: Recommendation; since: Instant }[];
  tias: { id: Id; title: Names; state: TiaState; decidedAt: Instant | null }[];
  evidenceCount: number;
}
export interface MyQuestionRequest {
  id?: Id;
  tiaTitle?: Names;
  questions: Question[];
  answers: Answer[];
  due: Day | null;
}
export interface MyDecision {
  clientId?: Id;
  title: Names;
  summary: string | null;
  score: { id: string; title: string; inherentBand: Band; residualBand: Band }[];
  gaps: { id: string; class: Gap['class']; title: string; text: string | null }[];
  recommendation: Recommendation;
  conditions: Condition[];
  reviewer: Named;
  reviewedAt?: Instant;
  disclaimer: string;
  version: number;
  actions: Actions;
}
