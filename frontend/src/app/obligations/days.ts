/** `YYYY-MM-DD`, so many days on. */
export function plusDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The days that people mean by "later": tomorrow, Monday, in two weeks; none twice. */
export function laterDays(today: string): { key: 'tomorrow' | 'monday' | 'fortnight'; day: string }[] {
  const weekday = new Date(`${today}T00:00:00Z`).getUTCDay();
  const monday = plusDays(today, (8 - weekday) % 7 || 7);
  const tomorrow = plusDays(today, 1);
  return [
    ...(monday === tomorrow ? [] : [{ key: 'tomorrow' as const, day: tomorrow }]),
    { key: 'monday', day: monday },
    { key: 'fortnight', day: plusDays(today, 14) },
  ];
}
