import type { TiaDocument } from '@/api/types/assessment';
import { ofTia } from '@/api/urls';

/** What is made of a decided version beside its PDF: in this order, each where it is. */
const PAPERS = [
  { kind: 'tia.word', path: 'word', label: 'tia.paper_word' },
  { kind: 'board', path: 'board', label: 'tia.paper_board' },
  { kind: 'board.word', path: 'board/word', label: 'tia.paper_board_word' },
] as const;

interface Paper {
  href: string;
  label: (typeof PAPERS)[number]['label'];
  sha256: string;
}

/** Only those that are made: one that failed is not offered, and the others are. */
export function papersOf(clientId: string, tiaId: string, document: Pick<TiaDocument, 'files'>): Paper[] {
  return PAPERS.flatMap(({ kind, path, label }) => {
    const file = document.files.find((one) => one.kind === kind);
    return file ? [{ href: `${ofTia(clientId, tiaId)}/document/${path}`, label, sha256: file.sha256 }] : [];
  });
}
