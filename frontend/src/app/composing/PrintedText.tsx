import type { NoticePassage, NoticeText } from '@/api/types';

const LANGUAGE = { en: 'en', 'zh-Hant': 'zh-Hant-HK' } as const;
export const langOf = (text: Pick<NoticeText, 'language'>) => LANGUAGE[text.language];

type Line = NoticePassage['lines'][number];

function Runs({ line }: { line: Line }) {
  return (
    <>
      {line.map((run, at) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: the text is drawn anew as a whole
        run.bold ? <b key={at}>{run.text}</b> : <span key={at}>{run.text}</span>,
      )}
    </>
  );
}

/** Text as people read it: paragraphs, lists and bold, and nothing else. */
export function Passages({ of }: { of: readonly NoticePassage[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: the text is drawn anew as a whole
  return of.map((passage, at) => <Passage key={at} of={passage} />);
}

function Passage({ of: { kind, lines } }: { of: NoticePassage }) {
  if (kind === 'paragraph') {
    return (
      <p>
        <Runs line={lines[0] ?? []} />
      </p>
    );
  }
  const items = lines.map((line, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the text is drawn anew as a whole
    <li key={at}>
      <Runs line={line} />
    </li>
  ));
  return kind === 'bullets' ? <ul>{items}</ul> : <ol>{items}</ol>;
}
