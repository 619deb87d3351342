import type { Narrow, Schemas } from '../schemas';

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
