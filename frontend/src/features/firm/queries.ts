import { queryOptions } from '@tanstack/react-query';
import { get, post, put, remove } from '@/api/http';
import type { Created, Firm, FirmEdit, Member, MemberEdit, MemberNew } from '@/api/types';

export const firmQuery = queryOptions({ queryKey: ['firm', 'style'], queryFn: () => get<Firm>('/api/firm') });
export const saveFirm = (firm: Firm, body: FirmEdit) => put<Firm>('/api/firm', body, firm.version);

const ofMember = (memberId: string) => `/api/firm/members/${memberId}`;
export const addMember = (body: MemberNew, idempotencyKey: string) =>
  post<Created>('/api/firm/members', body, { idempotencyKey });
export const saveMember = (memberId: string, body: MemberEdit, version: number) =>
  put<Member>(ofMember(memberId), body, version);
export const suspendMember = (memberId: string, idempotencyKey: string) =>
  post<Created>(`${ofMember(memberId)}/suspension`, {}, { idempotencyKey });
export const restoreMember = (memberId: string) => remove<Created>(`${ofMember(memberId)}/suspension`);
