import { Button, NativeSelect, TextInput } from '@mantine/core';
import type { ApiProblem } from '@/api/problem';
import { useFieldProblem } from '@/app/fields';
import { ELSEWHERE } from '@/app/registerWords';
import { Check } from '@/ui/Check';
import { useText } from '@/ui/text';
import { Country } from './Countries';
import { isCount, type Shape } from './form';
import css from './Register.module.css';

interface Option {
  key: string;
  label: string;
}

/** Any of several, in the order of the list. */
export function Choices({
  legend,
  options,
  chosen,
  onChange,
}: {
  legend: string;
  options: Option[];
  chosen: string[];
  onChange: (chosen: string[]) => void;
}) {
  return (
    <fieldset className={css.group}>
      <legend>{legend}</legend>
      <div className={css.checks}>
        {options.map((one) => (
          <Check
            key={one.key}
            type="checkbox"
            name={one.key}
            checked={chosen.includes(one.key)}
            onChange={(on) =>
              onChange(options.map((each) => each.key).filter((key) => (key === one.key ? on : chosen.includes(key))))
            }
          >
            {one.label}
          </Check>
        ))}
      </div>
    </fieldset>
  );
}

interface Part {
  shape: Shape;
  onChange: (change: Partial<Shape>) => void;
  problem: ApiProblem | null;
}

/** Whose data, and of how many: a count that nobody knows stays open. */
export function Subjects({ options, shape, onChange, problem }: Part & { options: Option[] }) {
  const t = useText();
  const said = useFieldProblem(problem);
  const groups = Object.keys(shape.subjects);
  return (
    <fieldset className={css.group}>
      <legend>{t('transfer.field.subjects')}</legend>
      {options.map((one) => {
        const there = one.key in shape.subjects;
        const count = shape.subjects[one.key] ?? '';
        const { [one.key]: _, ...others } = shape.subjects;
        return (
          <div key={one.key} className={css.subject}>
            <Check
              type="checkbox"
              name={`subject ${one.key}`}
              checked={there}
              onChange={(on) => onChange({ subjects: on ? { ...shape.subjects, [one.key]: '' } : others })}
            >
              {one.label}
            </Check>
            {there ? (
              <TextInput
                size="xs"
                inputMode="numeric"
                aria-label={t('transfer.count_of', { group: one.label })}
                placeholder={t('transfer.count')}
                value={count}
                onChange={(event) => onChange({ subjects: { ...shape.subjects, [one.key]: event.target.value } })}
                error={isCount(count) ? said(`subjects[${groups.indexOf(one.key)}].count`) : t('transfer.count_wrong')}
              />
            ) : null}
          </div>
        );
      })}
    </fieldset>
  );
}

/** Whom the importer gives it to. */
export function Recipients({ places, shape, onChange, problem }: Part & { places: Option[] }) {
  const t = useText();
  const said = useFieldProblem(problem);
  const change = (index: number, part: Partial<Shape['recipients'][number]>) =>
    onChange({ recipients: shape.recipients.map((one, at) => (at === index ? { ...one, ...part } : one)) });
  return (
    <fieldset className={css.group}>
      <legend>{t('transfer.field.recipients')}</legend>
      {shape.recipients.map((one, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name while they are being typed
        <div key={index} className={css.recipient}>
          <TextInput
            size="xs"
            label={t('transfer.recipient_name')}
            value={one.name}
            onChange={(event) => change(index, { name: event.target.value })}
            error={said(`recipients[${index}].name`)}
          />
          <NativeSelect
            size="xs"
            label={t('transfer.recipient_place')}
            value={one.place}
            onChange={(event) => change(index, { place: event.target.value })}
            required
            data={[
              { value: '', label: t('transfer.choose_place'), disabled: true },
              ...places.map((place) => ({ value: place.key, label: place.label })),
            ]}
            error={said(`recipients[${index}].place`)}
          />
          {one.place === ELSEWHERE ? (
            <Country
              label={t('transfer.country')}
              value={one.country ?? ''}
              onChange={(country) => change(index, { country })}
              error={said(`recipients[${index}].country`)}
            />
          ) : null}
          <TextInput
            size="xs"
            label={t('transfer.recipient_purpose')}
            value={one.purpose}
            onChange={(event) => change(index, { purpose: event.target.value })}
            error={said(`recipients[${index}].purpose`)}
          />
          <button
            type="button"
            className="text-button"
            aria-label={t('transfer.recipient_drop', { name: one.name })}
            onClick={() => onChange({ recipients: shape.recipients.filter((_, at) => at !== index) })}
          >
            {t('transfer.drop')}
          </button>
        </div>
      ))}
      <Button
        size="compact-sm"
        variant="default"
        onClick={() =>
          onChange({ recipients: [...shape.recipients, { name: '', place: '', country: '', purpose: '' }] })
        }
      >
        {t('transfer.recipient_add')}
      </Button>
    </fieldset>
  );
}
