/** A text with what is selected in it. */
export interface Selected {
  text: string;
  from: number;
  to: number;
}

const STARS = '**';

/** Bold on, or off where it is bold already. */
export function bold({ text, from, to }: Selected): Selected {
  const inner = text.slice(from, to);
  const before = text.slice(0, from);
  const after = text.slice(to);
  if (inner && before.endsWith(STARS) && after.startsWith(STARS)) {
    return { text: before.slice(0, -2) + inner + after.slice(2), from: from - 2, to: to - 2 };
  }
  return { text: before + STARS + inner + STARS + after, from: from + 2, to: to + 2 };
}

const MARK = /^(?:- |\d{1,9}\. )/;

/** Each line that the selection touches becomes an item, or a line again where all are items of this kind already. */
export function listed({ text, from, to }: Selected, kind: 'bullets' | 'numbers'): Selected {
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const found = text.indexOf('\n', to);
  const end = found < 0 ? text.length : found;
  const lines = text.slice(start, end).split('\n');
  const is = (line: string) => (kind === 'bullets' ? /^- / : /^\d{1,9}\. /).test(line);
  const off = lines.every(is);
  let number = 0;
  const mark = () => {
    number += 1;
    return kind === 'bullets' ? '- ' : `${number}. `;
  };
  const changed = lines.map((line) => (off ? line.replace(MARK, '') : mark() + line.replace(MARK, ''))).join('\n');
  // A list begins after an empty line, or it would go on with the paragraph before it.
  const above = text.slice(0, start);
  const gap =
    !off && above && !above.endsWith('\n\n') && !MARK.test(above.trimEnd().split('\n').at(-1) ?? '') ? '\n' : '';
  return {
    text: above + gap + changed + text.slice(end),
    from: start + gap.length,
    to: start + gap.length + changed.length,
  };
}

/** Where the selection is. */
export const inserted = ({ text, from, to }: Selected, words: string): Selected => ({
  text: text.slice(0, from) + words + text.slice(to),
  from: from + words.length,
  to: from + words.length,
});
