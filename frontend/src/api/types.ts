import type { Narrow, Schemas } from './schemas';
import type { Answer } from './types/assessment';
import type { Purpose } from './types/people';

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
export type RowProblem = Schemas['RowProblem'];

// Audit
export type AuditLine = Schemas['LineView'];
export type AuditVerification = Schemas['VerificationView'];
export type Attempt = Schemas['AttemptView'];
