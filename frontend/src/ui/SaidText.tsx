import css from './SaidText.module.css';

const ADDRESS = /(https:\/\/[^\s<>"'（）()「」『』，。、；！？]+[^\s<>"'（）()「」『』，。、；！？.,;:!?])/g;

/** What somebody wrote, with its lines. An https address in it can be followed; nothing else of it is anything but text. */
export function SaidText({ children }: { children: string }) {
  return (
    <p className={css.said}>
      {children.split(ADDRESS).map((piece, at) =>
        at % 2 === 1 ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the text does not change
          <a key={at} href={piece} target="_blank" rel="noopener noreferrer">
            {piece}
          </a>
        ) : (
          piece
        ),
      )}
    </p>
  );
}
