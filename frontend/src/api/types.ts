/**
 * The shapes of the API: names for the types generated from backend/openapi.yaml. What the description can only call a
 * string (states, bands, kinds) is narrowed here to the words that there are; nothing is described a second time.
 */
import type { components } from './generated/schema';

type Schemas = components['schemas'];
type Narrow<T, N> = Omit<T, keyof N> & N;

export type Id = string;
/** `YYYY-MM-DD` */
export type Day = string;
/** ISO 8601, UTC */
export type Instant = string;
export type Locale = 'en' | 'zh-Hant' | 'zh-Hans';

export type Names = Schemas['Names'];
export type Action = Schemas['Action'];
export type Created = Schemas['Created'];
/** `total` is exact, and on the first page only. */
export interface Page<T> {
  items: T[];
  total?: number | null;
  next?: string | null;
}
export interface Reason {
  key: string;
  field?: string | null;
  params?: Record<string, unknown> | null;
}
/** RFC 9457, as every refusal comes. */
export interface Problem {
  type?: string;
  title?: string;
  status: number;
  reasons?: Reason[];
  /** What stands now, where a version was stale. */
  current?: Answer | null;
}

// Session
export type Me = Narrow<Schemas['Me'], { kind?: 'member' | 'person' | null; locale?: Locale | null }>;
export type LinkInvitation = Narrow<Schemas['OpenedView'], { purpose: Purpose }>;
export type LinkRenewed = Schemas['LinkRenewed'];
export type CodeSent = Schemas['CodeSentView'];

// Firm
export type Firm = Schemas['FirmView'];
export type FirmEdit = Schemas['FirmEdit'];
export type FirmRole = 'administrator' | 'partner';
export type Member = Narrow<Schemas['MemberView'], { roles?: FirmRole[] | null }>;
export type MemberEdit = Schemas['MemberEdit'];
export type MemberNew = Schemas['MemberNew'];
export type Band = 'low' | 'medium' | 'high' | 'very_high';
export type TiaState = 'draft' | 'in_review' | 'returned' | 'recommended' | 'decided' | 'superseded' | 'abandoned';
/** Of a client's assessments taken together. */
export type ClientTiaState = 'none' | 'draft' | 'in_review' | 'returned' | 'recommended' | 'decided' | 'stopped';
export type ClientRow = Narrow<
  Schemas['ClientRow'],
  {
    tiaState?: ClientTiaState | null;
    highestResidual?: Narrow<Schemas['HighestResidual'], { band: Band }> | null;
    ballWith?: 'consultant' | 'client' | 'reviewer' | 'vendor' | null;
  }
>;
export type QuickClient = Schemas['ClientQuick'];
export type RowProblem = Schemas['RowProblem'];
export type ClientImportRow = Narrow<Schemas['ClientImportRow'], { state: 'new' | 'duplicate' | 'error' }>;
export type ClientImport = Narrow<Schemas['ClientImportView'], { rows: ClientImportRow[] }>;
export type Book = Narrow<Schemas['BookView'], { rows: ClientRow[] }>;

// Audit
export type AuditLine = Schemas['LineView'];
export type AuditVerification = Schemas['VerificationView'];
export type Attempt = Schemas['AttemptView'];

// Client
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
export type PersonRole = 'coordinator' | 'decision_maker' | 'staff';
export type CustomerList = Schemas['CustomerListView'];
export type CustomerLists = Schemas['CustomerListsView'];
export type Customer = Narrow<Schemas['CustomerView'], { language?: Locale | null }>;
export type CustomerKnown = Narrow<
  Schemas['CustomerKnownView'],
  { customer: Customer; actions: { edit?: Action; issueLinks?: Action } }
>;
export type CustomerKept = Schemas['CustomerKept'];
export type CustomerEdit = Schemas['CustomerEdit'];
export type CustomerImportRow = Narrow<
  Schemas['CustomerImportRow'],
  { change: 'added' | 'changed' | 'unchanged' | 'gone' | 'error' }
>;
export type CustomerImport = Narrow<Schemas['CustomerImportView'], { rows: CustomerImportRow[] }>;
export type CustomersApplied = Schemas['CustomersApplied'];
export type AccountKind = 'enterprise' | 'personal' | 'unknown' | 'none';
export type Person = Narrow<
  Schemas['PersonView'],
  {
    roles: PersonRole[];
    accountKind: AccountKind;
    mobileKind: 'plus86' | 'other' | 'none';
    state: 'present' | 'gone' | 'disposed';
  }
>;
export type PersonEdit = Narrow<Schemas['PersonEdit'], { accountKind: AccountKind; mobileKind: Person['mobileKind'] }>;
export type Purpose = 'sign_in' | 'decision' | 'questions' | 'evidence' | 'notice';
export type LinkEdit = Narrow<Schemas['LinkEdit'], { purpose: Purpose; send: 'email' | 'copy' }>;
export type LinkIssued = Schemas['IssuedView'];
export type PageAddress = Schemas['PageView'];
export type PersonalLink = Narrow<Schemas['LinkView'], { purpose: Purpose }>;
export type Reveal = Schemas['Reveal'];
export type Profile = Schemas['Profile'];
export type RosterRow = Narrow<
  Schemas['ImportRow'],
  { change: 'added' | 'changed' | 'unchanged' | 'gone' | 'error'; fields: (keyof Profile)[] }
>;
export type RosterImport = Narrow<Schemas['RosterImportView'], { kind: 'dingtalk' | 'hr'; rows: RosterRow[] }>;
export type RosterApplied = Schemas['RosterApplied'];
export type RosterFacts = Schemas['RosterFactsView'];
export type Destination = 'mainland' | 'singapore' | 'hong_kong' | 'other';
export type ImporterRole = 'processor' | 'independent' | 'unknown';
export type Transfer = Narrow<
  Schemas['TransferView'],
  {
    importerPlace: Destination;
    importerRole: ImporterRole;
    storedIn: Destination[];
    accessedFrom: Destination[];
    destinations: Destination[];
    tia?: { id: Id; state: TiaState } | null;
  }
>;
export type TransferEdit = Schemas['TransferEdit'];
export type TransferBrief = Narrow<Schemas['TransferBrief'], { destinations: Destination[] }>;
export type Proposal = Schemas['ProposalView'];
export type Profiles = Schemas['ProfilesView'];
export type TransferWords = Schemas['RegisterWordsView'];
export type FlowMap = Schemas['FlowMap'];
export type TransferImportRow = Narrow<Schemas['TransferImportRow'], { state: 'new' | 'changed' | 'same' | 'error' }>;
export type TransferImport = Narrow<Schemas['TransferImportView'], { rows: TransferImportRow[] }>;
export type QuestionListRow = Narrow<
  Schemas['QuestionListRow'],
  { state: 'new' | 'changed' | 'emptied' | 'conflict' | 'unchanged' | 'unreadable' }
>;
export type QuestionList = Narrow<Schemas['QuestionListView'], { rows: QuestionListRow[]; format: 'xlsx' | 'docx' }>;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];
export const EVIDENCE_KINDS = [
  'contract',
  'policy',
  'screenshot',
  'certificate',
  'legal_opinion',
  'test_record',
  'vendor_reply',
  'correspondence',
  'other',
] as const;
export const SOURCES = ['unsaid', 'client', 'vendor', 'public_page', 'own_observation'] as const;
export type Source = (typeof SOURCES)[number];
export const VISIBILITIES = ['firm_only', 'firm_and_client', 'decision_maker_too'] as const;
export type Visibility = (typeof VISIBILITIES)[number];
export type EvidenceUse = Narrow<Schemas['Use'], { kind: 'assessment' | 'evidence_request' | 'obligation' }>;
export type Evidence = Narrow<
  Schemas['EvidenceView'],
  { kind: EvidenceKind | 'fact' | 'unsaid'; source: Source; visibility: Visibility; uses: EvidenceUse[] }
>;
export type EvidenceParticulars = Narrow<Schemas['EvidenceParticulars'], { kind: EvidenceKind }>;
export type FactEdit = Narrow<
  Schemas['FactEdit'],
  { language: Locale; source: Source; visibility?: Visibility | null }
>;
export type RequestState = 'asked' | 'given' | 'lacking' | 'returned' | 'accepted' | 'withdrawn';
export type EvidenceRequest = Narrow<Schemas['EvidenceRequestView'], { state: RequestState; language: Locale }>;
export type EvidenceRequestEdit = Narrow<Schemas['EvidenceRequestEdit'], { language: Locale }>;
export type EvidenceRequestAnswer = Schemas['EvidenceRequestAnswer'];

// How long records are kept
/** Groups of people who are gone; and, with them, what else is kept for a time. */
export type PeopleKind = 'former_employees' | 'former_customers';
export type RetentionKind = PeopleKind | 'compliance_file';
export type RetentionRow = Narrow<
  Schemas['RetentionRow'],
  { grade: 'verified' | 'from-memory' | 'proposal' | 'brief' }
>;
export type RetentionView = Narrow<
  Schemas['RetentionView'],
  { rows: RetentionRow[]; groups: Narrow<Schemas['RetentionGroup'], { kind: RetentionKind }>[] }
>;
export type RetentionGroup = RetentionView['groups'][number];
export type PeopleGroup = RetentionGroup & { kind: PeopleKind };
export type Leaver = Narrow<Schemas['RetentionLeaver'], { standing: 'due' | 'held' | 'returned' }>;
export type EndedText = Schemas['RetentionEnded'];
export type RetentionReview = Narrow<
  Schemas['RetentionReviewRow'],
  {
    groups: Narrow<Schemas['RetentionDecided'], { kind: RetentionKind; decision: 'keep' | 'dispose' | 'nothing' }>[];
  }
>;
export type RetentionReviewEdit = Schemas['RetentionReviewEdit'];
export type Hold = Narrow<Schemas['RetentionHold'], { kind: 'client' | 'notice' | 'person' }>;
export type HoldEdit = Narrow<Schemas['RetentionHoldEdit'], { kind: 'client' | 'notice' | 'person' }>;
export type RetentionTally = Schemas['RetentionTally'];
export type DisposalRow = Narrow<
  Schemas['RetentionDisposalRow'],
  { kind: PeopleKind; state: 'prepared' | 'sent_back' | 'cancelled' | 'running' | 'done' | 'stopped' }
>;
export type DisposalView = Narrow<
  Schemas['RetentionDisposalView'],
  { row: DisposalRow; applied?: Narrow<Schemas['RetentionApplied'], { grade: RetentionRow['grade'] }> | null }
>;
export type Listed = Narrow<
  Schemas['RetentionListed'],
  { standing: 'due' | 'held' | 'returned' | 'not_due' | 'waiting' | 'disposed' | 'stopped' }
>;
export type DisposalEdit = Narrow<Schemas['RetentionDisposalEdit'], { kind: PeopleKind }>;

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

// Obligations
export type BallHolder = 'consultant' | 'client' | 'reviewer' | 'vendor' | 'administrator';
export type Turn = 'mine' | 'colleague' | 'client' | 'reviewer' | 'vendor';
export type Obligation = Narrow<
  Schemas['ObligationView'],
  {
    kind:
      | 'review'
      | 'condition'
      | 'evidence_expiry'
      | 'sign_in_expiry'
      | 'question'
      | 'filing'
      | 'measure_lapsed'
      | 'manual'
      | 'assessment'
      | 'vendor_question'
      | 'evidence_request'
      | 'client_answers'
      | 'notice'
      | 'consent_withdrawn'
      | 'notice_unread'
      | 'notice_unreached'
      | 'retention_review'
      | 'retention_disposal'
      | 'robot_refused'
      | 'mention';
    ballWith: BallHolder;
    state: 'open' | 'done' | 'waived' | 'lapsed';
  }
>;
export type ObligationEdit = Narrow<Schemas['ObligationEdit'], { ballWith: BallHolder }>;
export type WorkLine = Narrow<Schemas['WorkLine'], { turn: Turn; obligation: Obligation }>;
export type Worklist = Narrow<Schemas['WorklistView'], { items: WorkLine[] }>;
export type Reminder = Narrow<Schemas['ReminderView'], { obligation: Obligation }>;
export type DigestChoice = Narrow<Schemas['DigestChoice'], { locale: Locale }>;
export type CalendarState = Schemas['CalendarView'];
export type CalendarIssued = Schemas['CalendarIssued'];

// Content pack
export type Part = Narrow<Schemas['PartView'], { type: 'single' | 'multi' | 'text' | 'number' | 'date' }>;
export type Question = Narrow<Schemas['QuestionView'], { parts: Part[] }>;
export type PackSection = Narrow<Schemas['SectionView'], { questions: Question[] }>;
export type Words = Schemas['WordsView'];
export type Pack = Narrow<Schemas['PackView'], { sections: PackSection[] }>;

export type PackRow = Schemas['PackRow'];

// Dossiers of the firm
export type DossierKind = 'importer' | 'destination' | 'template';
export type DossierRef = Narrow<Schemas['DossierRef'], { kind: DossierKind }>;
export type DossierRow = Narrow<Schemas['DossierRow'], { kind: DossierKind }>;
export type DossierList = Narrow<Schemas['DossierList'], { items: DossierRow[] }>;
export type DossierFact = Narrow<Schemas['DossierFact'], { proof: Proof; state: 'confirmed' | 'vendor_asked' }>;
export type DossierVersion = Narrow<Schemas['DossierVersion'], { facts: DossierFact[] }>;
export type DossierDocument = Narrow<
  Schemas['DossierDocument'],
  { kind: EvidenceKind; standing: 'holds' | 'expired' | 'withdrawn' }
>;
export type Dossier = Narrow<
  Schemas['DossierView'],
  { dossier: DossierRow; current?: DossierVersion | null; documents: DossierDocument[] }
>;
export type DossierEdit = Schemas['DossierEdit'];
export type DossierNew = Narrow<Schemas['DossierNew'], { kind: DossierKind }>;
export type DossierVersionNew = Schemas['DossierVersionNew'];

// Changes from outside
export type ChangeKind = 'pack' | 'dossiers';
export type Fate = 'applied' | 'preserved' | 'conflict' | 'added' | 'archived';
export type FateCounts = Record<Fate, number>;
export type PackNews = Schemas['PackNews'];
export type PackBehind = Schemas['PackBehind'];
export type PackChangeLine = Schemas['PackChangeLine'];
export type RiskMove = Narrow<Schemas['RiskMove'], { bandBefore: Band; bandAfter: Band }>;
export type AdoptionEffect = Narrow<
  Schemas['AdoptionEffect'],
  { state: TiaState; moves: RiskMove[]; counts: FateCounts }
>;
export type AdoptionSaid = Narrow<Schemas['AdoptionSaid'], { state: AnswerState; proof: Proof }>;
export type AdoptionItem = Narrow<
  Schemas['AdoptionItem'],
  { fate: Fate; was?: AdoptionSaid | null; becomes?: AdoptionSaid | null }
>;
export type DossierFactMove = Narrow<
  Schemas['DossierFactMove'],
  { was?: AdoptionSaid | null; becomes?: AdoptionSaid | null }
>;
export type DossierNews = Narrow<Schemas['DossierNews'], { kind: DossierKind; facts: DossierFactMove[] }>;
export type AdoptionEffects = Narrow<Schemas['AdoptionEffects'], { items: AdoptionEffect[]; dossiers: DossierNews[] }>;
export type AdoptionDetail = Narrow<
  Schemas['AdoptionDetail'],
  { effect: AdoptionEffect; items: AdoptionItem[]; dossiers: DossierNews[] }
>;
export interface AdoptionPreview {
  pack?: AdoptionDetail | null;
  dossiers?: AdoptionDetail | null;
}
export type Adoption = Narrow<Schemas['AdoptionView'], { kind: ChangeKind; counts: FateCounts }>;
export type FirmAdoption = Narrow<Schemas['FirmAdoption'], { adoption: Adoption }>;

// Assessment
export const PROOFS = ['none', 'asserted', 'document', 'tested'] as const;
export type Proof = (typeof PROOFS)[number];
export type AnswerState = 'inferred' | 'confirmed' | 'vendor_asked';
export type AnswerEdit = Narrow<Schemas['AnswerEdit'], { proof: Proof; state: 'confirmed' | 'vendor_asked' }>;
export type Answer = Narrow<
  Schemas['AnswerView'],
  {
    proof: Proof;
    state: AnswerState;
    source:
      | 'prefill'
      | 'register'
      | 'roster'
      | 'dossier'
      | 'template'
      | 'consultant'
      | 'client'
      | 'carried'
      | 'restated'
      | 'sheet';
    inherited: DossierRef[];
  }
>;
/** What an answer says, whether it is kept already or still being written. */
export type Grounds = Narrow<
  Schemas['GroundsView'],
  {
    importers: GroundImporter[];
    apart: GroundApart[];
    register: GroundRegister[];
    later: GroundLater[];
  }
>;
export type GroundAnswer = Narrow<Schemas['GroundAnswer'], { proof: Proof; state: AnswerState }>;
export type GroundNewer = Narrow<Schemas['GroundNewer'], { answer?: GroundAnswer | null }>;
export type GroundSaying = Narrow<
  Schemas['GroundSaying'],
  { answer?: GroundAnswer | null; newer?: GroundNewer | null }
>;
export type GroundRegister = Narrow<Schemas['GroundRegister'], { answer?: GroundAnswer | null }>;
export type GroundLater = Narrow<Schemas['GroundLater'], { answer: GroundAnswer }>;
export type GroundImporter = Narrow<Schemas['GroundImporter'], { dossier?: DossierRef | null }>;
export type GroundApart = Narrow<Schemas['GroundApart'], { sayings: GroundSaying[] }>;
export type Forecast = Schemas['ForecastView'];
export type Said = Partial<Omit<AnswerEdit, 'state'>> & { state?: AnswerState };
export type Scenario = Narrow<Schemas['ScenarioView'], { inherentBand: Band; residualBand: Band }>;
export type GapClass = 'legal' | 'guidance' | 'policy';
export type Gap = Narrow<Schemas['GapView'], { gapClass: GapClass }>;
export type Visible = Schemas['VisibleView'];
export type Score = Narrow<Schemas['ScoreView'], { scenarios: Scenario[]; gaps: Gap[] }>;
export type Blocked = Schemas['Blocked'];
export type Recommendation = 'proceed' | 'proceed_with_conditions' | 'restrict' | 'localise_or_alternative' | 'stop';
export type Condition = Schemas['Condition'];
export type EvidenceKey = Narrow<Schemas['KeyView'], { state: 'none' | 'kept' | 'destroyed' }>;
export type OwnObligation = Schemas['OwnObligation'];
export type Review = Narrow<
  Schemas['ReviewView'],
  { outcome: 'returned' | 'recommended'; recommendation?: Recommendation | null }
>;
export type ReviewEdit = Schemas['ReviewEdit'];
export type Choice = 'accept' | 'accept_with_conditions' | 'decline';
export type Decision = Narrow<Schemas['DecisionView'], { choice: Choice }>;
export type DecisionEdit = Narrow<Schemas['DecisionEdit'], { choice: Choice }>;
/** How an answer of the client's stands with the firm. */
export type Verdict = Narrow<
  Schemas['VerdictView'],
  { state: 'waiting' | 'accepted' | 'returned'; language?: Locale | null }
>;
export type VerdictLine = Narrow<
  Schemas['VerdictLine'],
  { outcome: 'accepted' | 'returned' | 'reopened'; language?: Locale | null }
>;
export type Verdicts = Narrow<Schemas['VerdictsView'], { verdicts: Verdict[] }>;
export type AnswerSeen = Schemas['AnswerSeen'];
export type AnswersReturned = Narrow<Schemas['AnswersReturned'], { language: Locale }>;
export type Comment = Narrow<Schemas['CommentView'], { language: Locale }>;
export type Thread = Narrow<Schemas['ThreadView'], { items: Comment[] }>;
export type CommentEdit = Narrow<Schemas['CommentEdit'], { language: Locale }>;
export type Tia = Narrow<
  Schemas['TiaView'],
  {
    state: TiaState;
    destinations: Destination[];
    transfers: TransferBrief[];
    answers: Answer[];
    verdicts: Verdict[];
    score: Score;
    reviews: Review[];
    decision?: Decision | null;
  }
>;
export type TiaRow = Narrow<Schemas['TiaRow'], { state: TiaState }>;
export type AnswerSaved = Narrow<Schemas['AnsweredView'], { answer: Answer; score: Score }>;
export type Changes = Narrow<
  Schemas['ChangesView'],
  { state: TiaState; answers: Answer[]; verdicts?: Verdict[] | null; score?: Score | null }
>;
/** One part as two assessments answer it. */
export interface Difference {
  key: string;
  before: Answer | null;
  after: Answer | null;
}
export type QuestionRequest = Schemas['QuestionRequestRow'];
export type QuestionRequestEdit = Schemas['QuestionRequestEdit'];
/** The paper of a decided version. */
export type TiaDocument = Narrow<Schemas['DocumentView'], { state: 'pending' | 'ready' | 'failed' }>;

// Mechanism of a transfer
export type MechanismGrade = 'verified' | 'from-memory' | 'proposal' | 'brief';
export type MechanismSaid = Narrow<Schemas['SaidView'], { grade: MechanismGrade }>;
export type MechanismSource = Narrow<Schemas['MechanismSource'], { grade: MechanismGrade }>;
export type MechanismQuestion = Narrow<
  Schemas['MechanismQuestion'],
  { type: 'single' | 'multi' | 'number' | 'date'; said: MechanismSaid }
>;
export type MechanismGroup = Narrow<Schemas['QuestionGroup'], { questions: MechanismQuestion[] }>;
export type ClauseTopic = Schemas['ClauseTopic'];
/** By question id: option keys, or one number or day as text. */
export type MechanismAnswers = Record<string, string[]>;
export type MechanismFinding = Narrow<
  Schemas['FindingView'],
  { outcome: MechanismSaid; reasons: { said: MechanismSaid; by: string[] }[]; steps: MechanismSaid[] }
>;
export type MechanismResult = Narrow<
  Schemas['ResultView'],
  {
    s33: MechanismFinding;
    rmc: MechanismFinding;
    gba: MechanismFinding;
    returnLeg: MechanismFinding;
    due?: Narrow<Schemas['FilingDue'], { counting?: MechanismSaid | null }> | null;
    sources: MechanismSource[];
  }
>;
type Authority = 'dpo' | 'guangdong_cac';
export type Mechanism = Narrow<
  Schemas['MechanismView'],
  {
    guide: Narrow<
      Schemas['GuideView'],
      { preamble: MechanismSaid[]; groups: MechanismGroup[]; sources: MechanismSource[] }
    >;
    choice?: Narrow<Schemas['ChoiceView'], { answers: MechanismAnswers; result: MechanismResult }> | null;
    filings: Narrow<Schemas['FilingView'], { authority: Authority }>[];
  }
>;
export type MechanismEdit = Schemas['MechanismEdit'];
export type MechanismSaved = Schemas['MechanismSaved'];
export type FilingEdit = Narrow<Schemas['FilingEdit'], { authority: Authority }>;

// Client person
export type Home = Narrow<
  Schemas['HomeView'],
  { tias: Narrow<Schemas['HomeTia'], { state: TiaState; choice?: Choice | null }>[] }
>;
export type MyRequest = Narrow<Schemas['RequestView'], { answers: Answer[] }>;
export type MyDecision = Narrow<
  Schemas['RecommendationView'],
  {
    state: TiaState;
    transfers: TransferBrief[];
    subject: Answer[];
    risks: Narrow<Schemas['RiskView'], { inherentBand: Band; residualBand: Band }>[];
    gaps: Gap[];
    review?: Review | null;
    decision?: Decision | null;
  }
>;
// Notices
export type Grade = 'verified' | 'from-memory' | 'proposal' | 'brief';
export type Both = Schemas['Both'];
export type NoticeState = 'draft' | 'in_review' | 'approved' | 'published' | 'superseded' | 'withdrawn' | 'discarded';
export type NoticeRecord = 'acknowledgement' | 'consent';
export type NoticeRow = Narrow<Schemas['NoticeRow'], { state: NoticeState; record: NoticeRecord }>;
export type NoticeKindRow = Narrow<Schemas['NoticeKindRow'], { record: NoticeRecord; grade: Grade }>;
export type NoticeKinds = Narrow<Schemas['NoticeKindsView'], { items: NoticeKindRow[] }>;
export type NoticeField = Narrow<
  Schemas['NoticeFieldView'],
  { type: 'text' | 'long' | 'list' | 'classes' | 'places' | 'choice' | 'date' | 'purposes' }
>;
export type NoticeElement = Narrow<
  Schemas['NoticeElementView'],
  { need: 'mandatory' | 'recommended' | 'optional'; grade: Grade; fields: NoticeField[] }
>;
export type NoticeSource = Narrow<Schemas['NoticeSourceView'], { grade: Grade }>;
export type NoticeKind = Narrow<
  Schemas['NoticeKindView'],
  { kind: NoticeKindRow; elements: NoticeElement[]; sources: NoticeSource[] }
>;
export type NoticeBegin = Schemas['NoticeBegin'];
export type NoticeEdit = Schemas['NoticeEdit'];
export type NoticeContent = Schemas['Content'];
export type NoticeFilled = Schemas['Filled'];
export type NoticeValue = Schemas['Value'];
export type NoticeOwn = Schemas['Own'];
export type NoticeFinding = Narrow<Schemas['Finding'], { grade: Grade }>;
export type NoticePassage = Narrow<Schemas['Passage'], { kind: 'paragraph' | 'bullets' | 'numbers' }>;
export type NoticeSection = Narrow<Schemas['Section'], { passages: NoticePassage[] }>;
export type NoticeText = Narrow<Schemas['NoticeTextView'], { language: 'en' | 'zh-Hant'; sections: NoticeSection[] }>;
export type NoticeChange = 'material' | 'correction';
export type NoticeVersionRow = Narrow<
  Schemas['NoticeVersionRow'],
  { state: NoticeState; change?: 'first' | NoticeChange | null }
>;
export type NoticeDraft = Narrow<
  Schemas['NoticeDraftView'],
  { version: NoticeVersionRow; texts: NoticeText[]; findings: NoticeFinding[] }
>;
export type NoticeEvent = Schemas['NoticeEventView'];
export type NoticeView = Narrow<
  Schemas['NoticeView'],
  { record: NoticeRecord; draft?: NoticeDraft | null; versions: NoticeVersionRow[] }
>;
export type NoticeSaved = Narrow<Schemas['NoticeSavedView'], { texts: NoticeText[]; findings: NoticeFinding[] }>;
export type NoticePublished = Narrow<
  Schemas['NoticePublishedView'],
  { version: NoticeVersionRow; texts: NoticeText[] }
>;
export type NoticeTemplateState = 'draft' | 'in_review' | 'approved';
export type NoticeTemplateRow = Narrow<
  Schemas['NoticeTemplateRow'],
  { state: NoticeTemplateState; record: NoticeRecord }
>;
export type NoticeTemplateList = Narrow<Schemas['NoticeTemplateList'], { items: NoticeTemplateRow[] }>;
type NoticeTemplateText = Omit<NoticeText, 'sha256'>;
export type NoticeIssueRow = Narrow<Schemas['NoticeIssueRow'], { change: NoticeChange }>;
export type NoticeTemplate = Narrow<
  Schemas['NoticeTemplateView'],
  {
    state: NoticeTemplateState;
    record: NoticeRecord;
    texts: NoticeTemplateText[];
    findings: NoticeFinding[];
    issues: NoticeIssueRow[];
  }
>;
export type NoticeTemplateSaved = Narrow<
  Schemas['NoticeTemplateSaved'],
  { texts: NoticeTemplateText[]; findings: NoticeFinding[] }
>;
export type NoticeIssueBegin = Narrow<Schemas['NoticeIssueBegin'], { change: NoticeChange }>;
export type PlacingState = 'waiting' | 'left_out' | 'published' | 'undone';
export type NoticePlacing = Narrow<Schemas['NoticePlacingRow'], { state: PlacingState; findings: NoticeFinding[] }>;
export type NoticePlacingEdit = Schemas['NoticePlacingEdit'];
export type NoticeIssue = Narrow<
  Schemas['NoticeIssueView'],
  { issue: NoticeIssueRow; templateState: NoticeTemplateState; record: NoticeRecord; clients: Page<NoticePlacing> }
>;
export type NoticeProspect = Narrow<
  Schemas['NoticeProspectView'],
  { placing: NoticePlacing; texts: NoticeTemplateText[] }
>;
export type NoticePublication = Narrow<Schemas['NoticePublication'], { change?: NoticeChange | null }>;
export type NoticeProof = Narrow<
  Schemas['NoticeProofView'],
  {
    state: NoticeState;
    record: NoticeRecord;
    standing: 'holds' | 'not_yet' | 'withdrawn' | 'below_threshold';
    restsOn: RestsOn;
  }
>;
/** Whether what a notice proves is that people were told, or that they agreed. */
export type RestsOn = 'telling' | 'agreement';
export type ProvingKind = Schemas['ProvingKindView'];
export type Proves = Narrow<Schemas['ProvesView'], { restsOn: RestsOn }>;
export type NoticeProofs = Narrow<Schemas['NoticeProofsView'], { items: NoticeProof[]; questions: Proves[] }>;
export type Audience = Schemas['AudienceView'];
export type AudienceEdit = Schemas['AudienceEdit'];
export type RobotMessage = Narrow<
  Schemas['RobotMessageView'],
  {
    state: 'waiting' | 'sending' | 'sent' | 'refused' | 'given_up' | 'dropped';
    reason?: 'signature' | 'keyword' | 'address' | 'token' | 'settings' | 'too_many' | 'silent' | 'unclear' | null;
  }
>;
export type Robot = Narrow<Schemas['RobotView'], { language: Locale; last?: RobotMessage | null }>;
export type Robots = Narrow<Schemas['RobotsView'], { items: Robot[] }>;
export type RobotEdit = Narrow<Schemas['RobotEdit'], { language: Locale }>;
export type NoticeRobots = Narrow<Schemas['NoticeRobotsView'], { messages: RobotMessage[] }>;
export type Counts = Schemas['Counts'];
export type BookNotice = Narrow<Schemas['BookNotice'], { record: NoticeRecord; readers: ReaderKind }>;
export type BookKind = Narrow<Schemas['BookKind'], { readers: ReaderKind }>;
export type BookNoticeTotals = Narrow<Schemas['BookNoticeTotals'], { kinds: BookKind[] }>;
export type NoticeCounts = Narrow<Schemas['NoticeCounts'], { readers: ReaderKind }>;
export type NoticeCoverage = Narrow<Schemas['NoticeCoverageView'], { readers: ReaderKind }>;
export type Reader = Narrow<Schemas['ReaderView'], { state: 'asked' | 'opened' | 'done' }>;
export type Standing = 'all' | 'asked' | 'opened' | 'done' | 'waiting' | 'overdue' | 'unreached';

/** A notice that one is given to read oneself. */
type ReadingState = 'asked' | 'opened' | 'done';
/** The languages that notices are written in. */
export type NoticeLanguage = 'en' | 'zh-Hant';
export type OwnNoticeRow = Narrow<Schemas['OwnNoticeRow'], { record: NoticeRecord; state: ReadingState }>;
export type OwnNoticeList = { items: OwnNoticeRow[] };
export type Passage = Narrow<Schemas['Passage'], { kind: 'paragraph' | 'bullets' | 'numbers' }>;
export type OwnText = Narrow<
  Schemas['OwnText'],
  { language: NoticeLanguage; sections: Narrow<Schemas['Section'], { passages: Passage[] }>[] }
>;
export type ComparedPiece = Narrow<Schemas['Piece'], { change: 'same' | 'added' | 'removed' }>;
export type ComparedPassage = { kind: NoticePassage['kind']; lines: ComparedPiece[][] };
export type ComparedSection = Narrow<
  Schemas['ComparedSection'],
  { change: 'same' | 'changed' | 'added' | 'removed'; heading: ComparedPiece[]; passages: ComparedPassage[] }
>;
export type ComparedText = Narrow<
  Schemas['Compared'],
  { language: NoticeLanguage; title: ComparedPiece[]; sections: ComparedSection[] }
>;
export type NoticeDifferences = { since: NoticeVersionRow; version: NoticeVersionRow; texts: ComparedText[] };
export type OwnDifferences = { texts: ComparedText[] };
export type OwnNotice = Narrow<
  Schemas['OwnNoticeView'],
  {
    record: NoticeRecord;
    state: ReadingState;
    texts: OwnText[];
    acknowledged?: Narrow<Schemas['OwnAcknowledgement'], { language: NoticeLanguage }> | null;
  }
>;
export type NoticeAcknowledgement = Narrow<Schemas['NoticeAcknowledgement'], { language: NoticeLanguage }>;
export type NoticeChoices = Narrow<Schemas['NoticeChoices'], { language: NoticeLanguage }>;
/** What may be wrong with a record; correction_wrong: what was said of it before. */
export const WRONGS = ['wrong_person', 'shared_device', 'mistake', 'test', 'other', 'correction_wrong'] as const;
export type Wrong = (typeof WRONGS)[number];
export type Deed = 'acknowledged' | 'given' | 'refused' | 'withdrawn';
export type OwnNoticeEntry = Narrow<
  Schemas['OwnNoticeEntry'],
  {
    language: NoticeLanguage;
    deed: Deed;
    correction?: Narrow<Schemas['OwnCorrection'], { wrong: Wrong }> | null;
  }
>;
/** Whether somebody who reads notices is of the client's staff, or one of its customers. */
export type ReaderKind = 'staff' | 'customer';
export type LedgerRow = Narrow<
  Schemas['LedgerRow'],
  {
    reader: ReaderKind;
    record: NoticeRecord;
    language: NoticeLanguage;
    deed: Deed;
    device: 'phone' | 'tablet' | 'computer' | 'unknown';
    corrected?: Narrow<Schemas['CorrectedView'], { wrong: Wrong }> | null;
  }
>;
export type Correction = Narrow<Schemas['CorrectionView'], { wrong: Wrong }>;
export type LedgerEntry = Narrow<Schemas['LedgerEntryView'], { row: LedgerRow; corrections: Correction[] }>;
export type CorrectionEdit = Narrow<Schemas['CorrectionEdit'], { wrong: Wrong }>;
/** Of what a file of the ledger is. */
export type LedgerPart = NoticeRecord | 'correction';
export type ClientCoverage = Narrow<Schemas['ClientCoverage'], { items: NoticeCounts[] }>;
export type NoticeReader = Narrow<Schemas['ReaderView'], { state: ReadingState }>;
