import { useWords } from '@/app/registerWords';
import { Check } from '@/ui/Check';
import { useText } from '@/ui/text';
import css from './Composing.module.css';

interface Props {
  /** Groups of the register that the kind may address. */
  allowed: readonly string[];
  chosen: readonly string[];
  disabled?: boolean;
  onChange: (chosen: string[]) => void;
}

/** Whom a notice addresses; at least one group. */
export function SubjectChoice({ allowed, chosen, disabled, onChange }: Props) {
  const t = useText();
  const words = useWords();
  return (
    <fieldset className={css.group}>
      <legend>{t('notice.subjects')}</legend>
      <p className="small dim prose">{t('notice.subjects_hint')}</p>
      <div className={css.checks}>
        {allowed.map((one) => (
          <Check
            key={one}
            type="checkbox"
            name={`subject ${one}`}
            disabled={disabled}
            checked={chosen.includes(one)}
            onChange={(on) => onChange(allowed.filter((key) => (key === one ? on : chosen.includes(key))))}
          >
            {words.say('subjects', one)}
          </Check>
        ))}
      </div>
      {chosen.length === 0 ? <p className={`small ${css.late}`}>{t('notice.subjects_none')}</p> : null}
    </fieldset>
  );
}
