/** What the server takes in one file: said before a form is filled in for one that it would refuse. */
const MOST_BYTES = 10 * 1024 * 1024;

/** The reason why a file cannot be taken, or null. */
export function refusalOf(file: File): 'file_empty' | 'too_large' | null {
  if (file.size === 0) return 'file_empty';
  return file.size > MOST_BYTES ? 'too_large' : null;
}
