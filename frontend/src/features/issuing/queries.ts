import { queryOptions } from '@tanstack/react-query';
import { get, post, put } from '@/api/http';
import type { Created } from '@/api/types';
import type {
  NoticeEdit,
  NoticeIssue,
  NoticeIssueBegin,
  NoticePlacingEdit,
  NoticeProspect,
  NoticeTemplate,
  NoticeTemplateList,
  NoticeTemplateSaved,
} from '@/api/types/notice';
import { ofClient } from '@/api/urls';

const part = encodeURIComponent;
const TEMPLATES = '/api/firm/notice-templates';
const templatePath = (id: string) => `${TEMPLATES}/${part(id)}`;
const placingPath = (clientId: string, issueId: string) => `${ofClient(clientId)}/notice-issues/${part(issueId)}`;
/** Each client's text is worked out against its own register. */
export const AT_ONCE = 50;

export const templatesKey = ['notice-templates'];
export const issuesKey = ['notice-issues'];

export const templatesQuery = queryOptions({
  queryKey: [...templatesKey, 'list'],
  queryFn: ({ signal }) => get<NoticeTemplateList>(TEMPLATES, { signal }),
});
export const templateQuery = (id: string) =>
  queryOptions({
    queryKey: [...templatesKey, id],
    queryFn: ({ signal }) => get<NoticeTemplate>(templatePath(id), { signal }),
  });
export const issuePage = (issueId: string, cursor: string | undefined, signal: AbortSignal) =>
  get<NoticeIssue>(`/api/firm/notice-issues/${part(issueId)}`, { query: { cursor, limit: AT_ONCE }, signal });
export const prospectQuery = (clientId: string, issueId: string, version: number) =>
  queryOptions({
    queryKey: [...issuesKey, issueId, 'at', clientId, version],
    queryFn: ({ signal }) => get<NoticeProspect>(placingPath(clientId, issueId), { signal }),
  });

export const beginTemplate = (kind: string, idempotencyKey: string) =>
  post<Created>(TEMPLATES, { kind }, { idempotencyKey });
export const saveTemplate = (id: string, body: NoticeEdit, version: number) =>
  put<NoticeTemplateSaved>(templatePath(id), body, version);
export type Step = 'submission' | 'reopening';
export const stepTemplate = (id: string, step: Step, version: number) =>
  post<Created>(`${templatePath(id)}/${step}`, {}, { version });
export const reviewTemplate = (id: string, body: { outcome: 'approved' | 'returned'; note: string }, version: number) =>
  post<Created>(`${templatePath(id)}/review`, body, { version });
export const beginIssue = (id: string, body: NoticeIssueBegin, idempotencyKey: string) =>
  post<Created>(`${templatePath(id)}/issues`, body, { idempotencyKey });
export const prepare = (clientId: string, issueId: string, body: NoticePlacingEdit, version: number) =>
  put<{ version: number }>(placingPath(clientId, issueId), body, version);
export const publishAt = (clientId: string, issueId: string, version: number) =>
  post<Created>(`${placingPath(clientId, issueId)}/publication`, {}, { version });
export const undoAt = (clientId: string, issueId: string, version: number) =>
  post<Created>(`${placingPath(clientId, issueId)}/undo`, {}, { version });
