import { queryOptions } from '@tanstack/react-query';
import { get, post, put, remove, upload } from '@/api/http';
import type { Created, Firm, FirmEdit, Member, MemberEdit, MemberNew } from '@/api/types';

export const firmQuery = queryOptions({ queryKey: ['firm', 'style'], queryFn: () => get<Firm>('/api/firm') });
/** Its address changes with the picture. */
export const logoUrl = (mark: string) => `/api/firm/logo?v=${mark}`;
export const setLogo = (file: File, idempotencyKey: string) =>
  upload<Created>('/api/firm/logo', file, { idempotencyKey });
export const removeLogo = (idempotencyKey: string) => post<Created>('/api/firm/logo/removal', {}, { idempotencyKey });
export const saveFirm = (firm: Firm, body: FirmEdit) => put<Firm>('/api/firm', body, firm.version);

const ofMember = (memberId: string) => `/api/firm/members/${memberId}`;
export const addMember = (body: MemberNew, idempotencyKey: string) =>
  post<Created>('/api/firm/members', body, { idempotencyKey });
export const saveMember = (memberId: string, body: MemberEdit, version: number) =>
  put<Member>(ofMember(memberId), body, version);
export const suspendMember = (memberId: string, idempotencyKey: string) =>
  post<Created>(`${ofMember(memberId)}/suspension`, {}, { idempotencyKey });
export const restoreMember = (memberId: string) => remove<Created>(`${ofMember(memberId)}/suspension`);
