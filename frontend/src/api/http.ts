/** The only place of the frontend that fetches. */

import { ApiProblem } from './problem';
import type { Page, Problem } from './types';

type Query = Record<string, string | number | boolean | null | undefined>;
interface Options {
  query?: Query;
  body?: unknown;
  /** The version that the person looked at. */
  version?: number;
  idempotencyKey?: string;
  signal?: AbortSignal;
}

let csrf: string | null = null;
/** The session's token against forged requests; `GET /api/me` hands it out. */
export function rememberCsrf(token: string | null): void {
  csrf = token;
}

export function withQuery(path: string, query?: Query): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value !== null && value !== undefined && value !== '') search.set(name, String(value));
  }
  const text = search.toString();
  return text ? `${path}${path.includes('?') ? '&' : '?'}${text}` : path;
}

async function problemOf(response: Response): Promise<ApiProblem> {
  const isProblem = response.headers.get('content-type')?.includes('json') ?? false;
  const body: Partial<Problem> = isProblem ? await response.json().catch(() => ({})) : {};
  const wait = Number(response.headers.get('retry-after'));
  return new ApiProblem(response.status, body, response.headers.get('x-request-id'), wait > 0 ? wait : null);
}

async function request<T>(
  method: string,
  path: string,
  { query, body, version, idempotencyKey, signal }: Options = {},
): Promise<T> {
  const headers: Record<string, string> = { accept: 'application/json' };
  const isForm = body instanceof FormData;
  if (method !== 'GET' && csrf) headers['x-praya-csrf'] = csrf;
  if (method === 'POST') headers['idempotency-key'] = idempotencyKey ?? crypto.randomUUID();
  if (version !== undefined) headers['if-match'] = `"${version}"`;
  if (body !== undefined && !isForm) headers['content-type'] = 'application/json';

  let response: Response;
  try {
    response = await fetch(withQuery(path, query), {
      method,
      headers,
      signal,
      body: body === undefined ? undefined : isForm ? body : JSON.stringify(body),
      credentials: 'same-origin',
      redirect: 'error',
      cache: 'no-store',
    });
  } catch (trouble) {
    if (signal?.aborted) throw trouble;
    throw new ApiProblem(0, {}, null);
  }
  if (!response.ok) throw await problemOf(response);
  const text = await response.text();
  return (text ? JSON.parse(text) : undefined) as T;
}

export const get = <T>(path: string, options?: Options): Promise<T> => request<T>('GET', path, options);
export const post = <T>(path: string, body?: unknown, options?: Options): Promise<T> =>
  request<T>('POST', path, { ...options, body: body ?? {} });
export const put = <T>(path: string, body: unknown, version?: number): Promise<T> =>
  request<T>('PUT', path, { body, version });
export const remove = <T>(path: string, version?: number): Promise<T> => request<T>('DELETE', path, { version });
export const upload = <T>(
  path: string,
  file: File,
  options?: Pick<Options, 'query' | 'idempotencyKey'>,
): Promise<T> => {
  const form = new FormData();
  form.set('file', file, file.name);
  return request<T>('POST', path, { ...options, body: form });
};

/** Short lists come whole, as a page or as an array. */
export async function list<T>(path: string, query?: Query): Promise<T[]> {
  const answer = await get<Page<T> | T[]>(path, { query });
  return Array.isArray(answer) ? answer : answer.items;
}
