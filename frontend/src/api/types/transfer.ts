import type { Narrow, Schemas } from '../schemas';
import type { Id } from '../types';
import type { TiaState } from './assessment';

// Register
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
