import type { Narrow, Schemas } from '../schemas';
import type { Locale } from '../types';

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
