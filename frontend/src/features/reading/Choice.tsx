import css from './Reading.module.css';

/** A few things side by side, of which one is on: each a target for a thumb. */
export function Choice<K extends string>({
  label,
  of,
  current,
  onChange,
}: {
  label: string;
  of: readonly { key: K; says: React.ReactNode; lang?: string }[];
  current: K;
  onChange: (key: K) => void;
}) {
  return (
    <fieldset className={css.choice} aria-label={label}>
      {of.map(({ key, says, lang }) => (
        <button key={key} type="button" lang={lang} aria-pressed={key === current} onClick={() => onChange(key)}>
          {says}
        </button>
      ))}
    </fieldset>
  );
}
