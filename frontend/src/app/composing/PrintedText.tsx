import type { NoticePassage, NoticeText } from '@/api/types/notice';

const LANGUAGE = { en: 'en', 'zh-Hant': 'zh-Hant-HK' } as const;
export const langOf = (text: Pick<NoticeText, 'language'>) => LANGUAGE[text.language];

type Line = NoticePassage['lines'][number];

const runs = (line: readonly Line[number][]) =>
  // biome-ignore lint/suspicious/noArrayIndexKey: the text is drawn anew as a whole
  line.map(({ text, bold }, at) => (bold ? <b key={at}>{text}</b> : <span key={at}>{text}</span>));

/** Text as people read it: paragraphs, lists and bold, and nothing else. */
export function Passages({ of }: { of: readonly NoticePassage[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: the text is drawn anew as a whole
  return of.map((passage, at) => <Passage key={at} of={passage} draw={runs} />);
}

interface Drawn<L> {
  of: { kind: NoticePassage['kind']; lines: readonly (readonly L[])[] };
  draw: (line: readonly L[]) => React.ReactNode;
  classOf?: (line: readonly L[]) => string | undefined;
}

/** A paragraph, or a list with a line for each item; whoever draws it says how a line looks. */
export function Passage<L>({ of: { kind, lines }, draw, classOf }: Drawn<L>) {
  if (kind === 'paragraph') return <p>{draw(lines[0] ?? [])}</p>;
  const List = kind === 'numbers' ? 'ol' : 'ul';
  return (
    <List>
      {lines.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the text is drawn anew as a whole
        <li key={at} className={classOf?.(line)}>
          {draw(line)}
        </li>
      ))}
    </List>
  );
}
