import { NativeSelect } from '@mantine/core';
import { useWords } from '@/app/registerWords';
import { useText } from '@/ui/text';
import css from './Register.module.css';

interface One {
  label: string;
  value: string;
  onChange: (country: string) => void;
  error?: string | null | undefined;
}

/** Which place elsewhere it is; nobody knows yet where none is chosen. */
export function Country({ label, value, onChange, error }: One) {
  const t = useText();
  const words = useWords();
  return (
    <NativeSelect
      size="xs"
      label={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      data={[{ value: '', label: t('transfer.not_known') }, ...words.countries()]}
      error={error}
    />
  );
}

/** Which places elsewhere, where there may be several. */
export function Countries({
  legend,
  chosen,
  onChange,
  error,
}: {
  legend: string;
  chosen: string[];
  onChange: (countries: string[]) => void;
  error?: string | null | undefined;
}) {
  const t = useText();
  const words = useWords();
  return (
    <fieldset className={css.group}>
      <legend className="small">{t('transfer.country_of', { what: legend })}</legend>
      {chosen.length > 0 ? (
        <ul className={css.countries}>
          {chosen.map((code) => (
            <li key={code}>
              {words.country(code)}{' '}
              <button
                type="button"
                className="text-button"
                aria-label={t('transfer.country_drop', { name: words.country(code) })}
                onClick={() => onChange(chosen.filter((one) => one !== code))}
              >
                {t('transfer.drop')}
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      <NativeSelect
        size="xs"
        aria-label={t('transfer.country_add')}
        value=""
        onChange={(event) => event.target.value && onChange([...chosen, event.target.value])}
        data={[
          { value: '', label: t('transfer.country_add') },
          ...words.countries().filter((one) => !chosen.includes(one.value)),
        ]}
        error={error}
      />
    </fieldset>
  );
}
