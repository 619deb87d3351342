import { NativeSelect } from '@mantine/core';
import { ELSEWHERE, useWords } from '@/app/registerWords';
import { Check } from '@/ui/Check';
import { useText } from '@/ui/text';
import css from './Desk.module.css';

interface Props {
  label: string;
  /** Of what lies outside Hong Kong: home is none of it. */
  abroad: boolean;
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}

const HOME = 'hong_kong';

/** The register's places, and any country by its name. */
export function PlacesInput({ label, abroad, chosen, onChange }: Props) {
  const t = useText();
  const words = useWords();
  const places = words
    .all('places')
    .filter(({ key }) => key !== ELSEWHERE && (key !== HOME || !abroad || chosen.includes(key)));
  const countries = chosen.filter((key) => key !== ELSEWHERE && !places.some((one) => one.key === key));
  const without = (key: string) => chosen.filter((one) => one !== key);
  return (
    <>
      <div className={css.options}>
        {places.map((one) => (
          <Check
            key={one.key}
            type="checkbox"
            name={one.key}
            checked={chosen.includes(one.key)}
            onChange={(on) => onChange(on ? [...chosen, one.key] : without(one.key))}
          >
            {one.label}
          </Check>
        ))}
        {countries.map((code) => (
          <Check key={code} type="checkbox" name={code} checked onChange={() => onChange(without(code))}>
            {words.country(code)}
          </Check>
        ))}
      </div>
      <NativeSelect
        size="xs"
        w={240}
        aria-label={t('notice.country_of', { label })}
        value=""
        onChange={(event) => event.target.value && onChange([...chosen, event.target.value])}
        data={[
          { value: '', label: t('notice.country_add') },
          ...words.countries().filter((one) => !chosen.includes(one.value)),
        ]}
      />
    </>
  );
}
