/** What a newer file is called: as the older one was, with the ending of its own that says what it is. */
export function nameLike(older: string, file: string): string {
  const end = file.lastIndexOf('.');
  const stem = older.lastIndexOf('.');
  return end < 1 ? older : (stem < 1 ? older : older.slice(0, stem)) + file.slice(end);
}
