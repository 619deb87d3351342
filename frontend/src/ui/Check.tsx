import css from './Check.module.css';

interface Props {
  type: 'radio' | 'checkbox';
  name: string;
  checked: boolean;
  disabled?: boolean;
  big?: boolean;
  children: React.ReactNode;
  onChange: (checked: boolean) => void;
  onBlur?: () => void;
}

/** One choice with its label; a big one is a whole row under a thumb. */
export function Check({ type, name, checked, disabled, big, children, onChange, onBlur }: Props) {
  return (
    <label className={`${css.check} ${big ? css.big : ''} ${disabled ? css.disabled : ''}`}>
      <input
        type={type}
        name={name}
        checked={checked}
        disabled={disabled}
        onBlur={onBlur}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>{children}</span>
    </label>
  );
}
