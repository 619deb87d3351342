import { describe, expect, it } from 'vitest';
import { papersOf } from './papers';

const file = (kind: string) => ({ kind, sha256: kind, size: 1 });

describe('papersOf', () => {
  it('offers what is made, in its own order, and not the PDF twice', () => {
    const made = papersOf('c', 't', { files: [file('board.word'), file('board'), file('tia'), file('tia.word')] });
    expect(made.map((one) => [one.label, one.href])).toEqual([
      ['tia.paper_word', '/api/clients/c/tias/t/document/word'],
      ['tia.paper_board', '/api/clients/c/tias/t/document/board'],
      ['tia.paper_board_word', '/api/clients/c/tias/t/document/board/word'],
    ]);
  });

  it('leaves out what could not be made', () => {
    expect(papersOf('c', 't', { files: [file('tia'), file('board')] }).map((one) => one.label)).toEqual([
      'tia.paper_board',
    ]);
    expect(papersOf('c', 't', { files: [] })).toEqual([]);
  });
});
