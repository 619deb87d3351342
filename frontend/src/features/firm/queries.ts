import { queryOptions } from '@tanstack/react-query';
import { get, put } from '@/api/http';
import type { Firm, FirmEdit } from '@/api/types';

export const firmQuery = queryOptions({ queryKey: ['firm', 'style'], queryFn: () => get<Firm>('/api/firm') });
export const saveFirm = (firm: Firm, body: FirmEdit) => put<Firm>('/api/firm', body, firm.version);
