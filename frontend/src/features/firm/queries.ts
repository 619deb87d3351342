import { queryOptions } from '@tanstack/react-query';
import type { Firm, FirmMember, Letterhead, Names } from '@/api/contract';
import { get, list, put } from '@/api/http';

export interface FirmBody {
  name: Names;
  colour: string | null;
  letterhead: Letterhead;
}
export const firmQuery = queryOptions({ queryKey: ['firm', 'style'], queryFn: () => get<Firm>('/api/firm') });
export const membersQuery = queryOptions({
  queryKey: ['firm', 'members'],
  queryFn: () => list<FirmMember>('/api/firm/members'),
});
export const saveFirm = (firm: Firm, body: FirmBody) => put<Firm>('/api/firm', body, firm.version);
