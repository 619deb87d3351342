import type { Narrow, Schemas } from '../schemas';
import type { Locale } from '../types';
import type { DossierRef } from './dossier';
import type { Destination, TransferBrief } from './transfer';

// How an assessment stands
export type Band = 'low' | 'medium' | 'high' | 'very_high';
export type TiaState = 'draft' | 'in_review' | 'returned' | 'recommended' | 'decided' | 'superseded' | 'abandoned';
/** Of a client's assessments taken together. */
export type ClientTiaState = 'none' | 'draft' | 'in_review' | 'returned' | 'recommended' | 'decided' | 'stopped';

// Lists of its questions
export type QuestionListRow = Narrow<
  Schemas['QuestionListRow'],
  { state: 'new' | 'changed' | 'emptied' | 'conflict' | 'unchanged' | 'unreadable' }
>;
export type QuestionList = Narrow<Schemas['QuestionListView'], { rows: QuestionListRow[]; format: 'xlsx' | 'docx' }>;

// Content pack
export type Part = Narrow<Schemas['PartView'], { type: 'single' | 'multi' | 'text' | 'number' | 'date' }>;
export type Question = Narrow<Schemas['QuestionView'], { parts: Part[] }>;
export type PackSection = Narrow<Schemas['SectionView'], { questions: Question[] }>;
export type Words = Schemas['WordsView'];
export type Pack = Narrow<Schemas['PackView'], { sections: PackSection[] }>;
export type PackRow = Schemas['PackRow'];

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
/** What an answer says, whether it is kept already or still being written. */
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

// What a client's people are asked, and decide
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
