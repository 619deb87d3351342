import { useFormat } from './format';
import css from './Tabs.module.css';

interface Props<K extends string> {
  label: string;
  tabs: { key: K; label: React.ReactNode; count?: number | null }[];
  current: K;
  onChange: (key: K) => void;
  /** Under a thumb. */
  big?: boolean;
}

/** Saved views of one list. */
export function Views<K extends string>({ label, tabs, current, onChange, big }: Props<K>) {
  const format = useFormat();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset does not scroll sideways in every browser
    <div className={`${css.tabs} ${big ? css.big : ''}`} role="group" aria-label={label}>
      {tabs.map((tab) => (
        <button
          key={tab.key}
          type="button"
          className={css.tab}
          aria-pressed={tab.key === current}
          onClick={() => onChange(tab.key)}
        >
          {tab.label}
          {tab.count === undefined || tab.count === null ? null : (
            <span className={css.count}>{format.number(tab.count)}</span>
          )}
        </button>
      ))}
    </div>
  );
}
