import { queryOptions } from '@tanstack/react-query';
import { get, post, put, remove } from '@/api/http';
import type { CalendarIssued, CalendarState, DigestChoice } from '@/api/types/obligation';

export const digestQuery = queryOptions({
  queryKey: ['me', 'digest'],
  queryFn: ({ signal }) => get<DigestChoice>('/api/me/digest', { signal }),
});
export const chooseDigest = (choice: DigestChoice) => put<DigestChoice>('/api/me/digest', choice);

export const calendarQuery = queryOptions({
  queryKey: ['me', 'calendar'],
  queryFn: ({ signal }) => get<CalendarState>('/api/me/calendar', { signal }),
});
export const issueCalendar = () => post<CalendarIssued>('/api/me/calendar');
export const revokeCalendar = () => remove<CalendarState>('/api/me/calendar');
