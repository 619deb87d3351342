/** What the server takes in one file: said before a form is filled in for one that it would refuse. */
const MOST_BYTES = 10 * 1024 * 1024;

/** What evidence may be, for the file chooser. An iPhone that finds JPEG here, and no HEIC, sends its pictures as JPEG. */
export const EVIDENCE_FILES =
  'application/pdf,image/jpeg,image/png,.docx,.xlsx,.pptx,.csv,.tsv,.txt,.eml,.json,.md,.log';

/** The reason why a file cannot be taken, or null. */
export function refusalOf(file: File): 'file_empty' | 'too_large' | null {
  if (file.size === 0) return 'file_empty';
  return file.size > MOST_BYTES ? 'too_large' : null;
}
