import { Check } from '@/ui/Check';
import { useFormat } from '@/ui/format';
import { useText } from '@/ui/text';
import css from './Audience.module.css';

interface Props {
  title: string;
  name: string;
  /** What those are called of whom the roster says none. */
  nameless: string;
  all: { name: string; people: number }[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}

/** Some of the names that a roster has, each with how many it stands for; and those chosen that nobody has any more. */
export function Chosen({ title, name, nameless, all, chosen, onChange }: Props) {
  const t = useText();
  const format = useFormat();
  const gone = chosen.filter((one) => !all.some((each) => each.name === one));
  const without = (one: string) => chosen.filter((each) => each !== one);
  return (
    <fieldset className={css.group}>
      <legend className="small">{title}</legend>
      <div className={css.departments}>
        {all.map((one) => (
          <Check
            key={one.name}
            type="checkbox"
            name={`${name} ${one.name}`}
            checked={chosen.includes(one.name)}
            onChange={(on) => onChange(on ? [...chosen, one.name] : without(one.name))}
          >
            {one.name || nameless} <span className="dim figures">{format.number(one.people)}</span>
          </Check>
        ))}
        {gone.map((one) => (
          <Check key={one} type="checkbox" name={`${name} ${one}`} checked onChange={() => onChange(without(one))}>
            {one || nameless} <span className="dim">{t('notice.department_gone')}</span>
          </Check>
        ))}
      </div>
    </fieldset>
  );
}
