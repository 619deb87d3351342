import type { Problem, Reason } from './types';
import type { Answer } from './types/assessment';

/** What went wrong, as the server says it: reason keys that every language can say. Status 0 is "no answer at all". */
export class ApiProblem extends Error {
  readonly status: number;
  readonly reasons: Reason[];
  readonly requestId: string | null;
  readonly retryAfterSeconds: number | null;
  /** On 412 about an answer: what is there now. */
  readonly current: Answer | null;

  constructor(
    status: number,
    problem: Partial<Problem>,
    requestId: string | null,
    retryAfterSeconds: number | null = null,
  ) {
    super(`${status} ${problem.reasons?.map((reason) => reason.key).join(', ') ?? problem.title ?? ''}`);
    this.name = 'ApiProblem';
    this.status = status;
    this.requestId = requestId;
    this.retryAfterSeconds = retryAfterSeconds;
    this.current = problem.current ?? null;
    this.reasons = problem.reasons?.length ? problem.reasons : [{ key: keyOfStatus(status) }];
  }

  /** The reasons that name no field: they belong above the form, the others beside their field. */
  get general(): Reason[] {
    return this.reasons.filter((reason) => !reason.field);
  }

  /** No answer, or one that another try may change. */
  get isPassing(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }

  has(key: string): boolean {
    return this.reasons.some((reason) => reason.key === key);
  }
}

export function keyOfStatus(status: number): string {
  switch (status) {
    case 0:
      return 'network_down';
    case 400:
      return 'malformed';
    case 401:
      return 'session_expired';
    case 403:
      return 'not_allowed';
    case 404:
      return 'not_found';
    case 409:
      return 'conflict';
    case 412:
    case 428:
      return 'stale';
    case 413:
      return 'too_large';
    case 415:
      return 'wrong_type';
    case 429:
      return 'too_many';
    default:
      return 'unexpected';
  }
}

/** What is refused, gone or not theirs stays so, however often somebody asks. */
const FINAL = [401, 403, 404, 410];
export const isFinal = (trouble: unknown): boolean => trouble instanceof ApiProblem && FINAL.includes(trouble.status);

export function toProblem(trouble: unknown): ApiProblem {
  return trouble instanceof ApiProblem ? trouble : new ApiProblem(-1, {}, null);
}
