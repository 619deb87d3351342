import { Textarea, TextInput } from '@mantine/core';
import { Check } from './Check';
import { NumberInput } from './NumberInput';
import css from './PartInput.module.css';
import { useText } from './text';

/** Only what an input needs to know of a question's part and of its answer. */
export interface Option {
  key: string;
  label: string;
  disabled?: boolean;
  /** "Not known": it stands alone. */
  unknown?: boolean;
  destinations?: readonly string[];
}
export interface Part {
  id: string;
  label: string;
  type: 'single' | 'multi' | 'text' | 'number' | 'date';
  options: Option[];
  min?: number | null;
  max?: number | null;
}
export interface Given {
  options?: string[] | null;
  text?: string | null;
  number?: number | null;
  date?: string | null;
  state?: 'inferred' | 'confirmed' | 'vendor_asked';
}

/** When a change is to be saved; `never` where what is typed cannot be kept as it stands. */
export type When = 'now' | 'idle' | 'never';

interface Props {
  part: Part;
  name: string;
  body: Given | undefined;
  destination: string | null;
  big?: boolean;
  /** Say at once what is wrong with what is typed. */
  insist?: boolean;
  onChange: (change: Given, when: When) => void;
  onBlur?: () => void;
}

const offered = (option: Option, destination: string | null) =>
  !destination || !option.destinations?.length || option.destinations.includes(destination);

/** In the pack's order; "not known" and a known answer do not stand together. */
function chosenOf(part: Part, chosen: readonly string[], option: Option, on: boolean): string[] {
  return part.options
    .filter((one) => (one.key === option.key ? on : chosen.includes(one.key)))
    .filter((one) => !on || Boolean(one.unknown) === Boolean(option.unknown))
    .map((one) => one.key);
}

/** A choice is saved at once, so that the score moves before one's eyes; typing is saved on blur or after two idle seconds. */
export function PartInput({ part, name, body, destination, big, insist, onChange, onBlur }: Props) {
  const t = useText();
  const label = part.label || name;
  const chosen = body?.state === 'vendor_asked' ? [] : (body?.options ?? []);
  switch (part.type) {
    case 'single':
    case 'multi':
      return (
        <div className={big ? 'stack' : undefined}>
          {part.options
            .filter((option) => offered(option, destination))
            .map((option) => (
              <Check
                key={option.key}
                type={part.type === 'single' ? 'radio' : 'checkbox'}
                name={name}
                big={big}
                disabled={option.disabled}
                checked={chosen.includes(option.key)}
                onChange={(on) =>
                  onChange(
                    {
                      options: part.type === 'single' ? [option.key] : chosenOf(part, chosen, option, on),
                    },
                    'now',
                  )
                }
              >
                {option.label}
                {option.disabled ? <span className="dim small"> ({t('ui.disabled_option')})</span> : null}
              </Check>
            ))}
        </div>
      );
    case 'number':
      return (
        <NumberInput
          big={big}
          name={name}
          label={label}
          min={part.min}
          max={part.max}
          insist={insist}
          value={body?.number}
          onBlur={onBlur}
          onChange={(typed) => (typed ? onChange(typed, 'idle') : onChange({ number: null }, 'never'))}
        />
      );
    case 'date':
      return (
        <TextInput
          w={big ? undefined : 180}
          size={big ? 'lg' : 'sm'}
          type="date"
          aria-label={label}
          value={body?.date ?? ''}
          onBlur={onBlur}
          onChange={(event) => onChange({ date: event.target.value || null }, 'idle')}
        />
      );
    case 'text':
      return (
        <Textarea
          size={big ? 'lg' : 'sm'}
          aria-label={label}
          rows={big ? 4 : 2}
          classNames={{ input: css.grows }}
          maxLength={10_000}
          value={body?.text ?? ''}
          onBlur={onBlur}
          onChange={(event) => onChange({ text: event.target.value }, 'idle')}
        />
      );
  }
}
