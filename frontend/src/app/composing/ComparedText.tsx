import type { ComparedPiece, ComparedSection } from '@/api/types/reading';
import css from './Compared.module.css';
import { Passage } from './PrintedText';

/** What was struck out and what came in its place, said by more than colour. */
export function Pieces({ of }: { of: readonly ComparedPiece[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: two texts are laid over each other as a whole
  return of.map((piece, at) => <Piece key={at} of={piece} />);
}

function Piece({ of: { text, bold, change } }: { of: ComparedPiece }) {
  const words = bold ? <b>{text}</b> : text;
  if (change === 'removed') return <del className={css.removed}>{words}</del>;
  return change === 'added' ? <ins className={css.added}>{words}</ins> : words;
}

/** A section of two versions laid over each other. @param level of its heading */
export function ComparedPart({ of: { heading, passages }, level }: { of: ComparedSection; level: 2 | 3 }) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <>
      {heading.length > 0 ? (
        <Heading>
          <Pieces of={heading} />
        </Heading>
      ) : null}
      {passages.map((passage, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two texts are laid over each other as a whole
        <Passage key={at} of={passage} draw={pieces} classOf={classOf} />
      ))}
    </>
  );
}

const pieces = (line: readonly ComparedPiece[]) => <Pieces of={line} />;
const isRemoved = (line: readonly ComparedPiece[]) => line.length > 0 && line.every((one) => one.change === 'removed');
/** What is gone has no number any more. */
const classOf = (line: readonly ComparedPiece[]) => (isRemoved(line) ? css.gone : undefined);

/** Sections on end that are the same are one stretch: there is nothing to read in them. */
export type Stretch = { sections: ComparedSection[] } | { same: number };
export function stretches(sections: readonly ComparedSection[]): Stretch[] {
  const all: Stretch[] = [];
  for (const section of sections) {
    const last = all.at(-1);
    if (section.change !== 'same') {
      if (last && 'sections' in last) last.sections.push(section);
      else all.push({ sections: [section] });
    } else if (last && 'same' in last) last.same += 1;
    else all.push({ same: 1 });
  }
  return all;
}
