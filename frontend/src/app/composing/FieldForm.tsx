import { TextInput } from '@mantine/core';
import type { NoticeElement, NoticeField, NoticeFinding, NoticeValue } from '@/api/types/notice';
import { Check } from '@/ui/Check';
import { useName } from '@/ui/Names';
import { useText } from '@/ui/text';
import { BothInput } from './BothInput';
import { PASSAGE, PHRASE, valueAt, withValue } from './content';
import css from './Desk.module.css';
import { FactBeside } from './FactBeside';
import { ListInput } from './ListInput';
import { PlacesInput } from './PlacesInput';
import { GradeMark } from './Sources';
import type { Filling } from './useComposer';

interface Props {
  composer: Filling;
  element: NoticeElement;
  field: NoticeField;
  findings: readonly NoticeFinding[];
}

/** One field in both languages, with its help, what it lacks, and what Praya knows and it does not say. */
export function FieldForm({ composer, element, field, findings }: Props) {
  const t = useText();
  const name = useName();
  const value = valueAt(composer.shape, element.key, field.key);
  const edit = (change: Partial<NoticeValue>, when: 'now' | 'idle') =>
    composer.edit((before) => withValue(before, element.key, field.key, change), when);
  const label = name(field.label);
  return (
    <fieldset className={css.field} data-field={field.key}>
      <legend>
        {label} {field.required ? null : <span className="small dim">{t('notice.optional')}</span>}
      </legend>
      {name(field.help) === '—' ? null : <p className="small dim prose">{name(field.help)}</p>}
      <Input composer={composer} field={field} value={value} label={label} edit={edit} />
      {findings.length > 0 ? (
        <ul className={css.wrong}>
          {findings.map((one) => (
            <li key={one.check + one.text.en} className={one.blocks ? css.short : undefined}>
              {one.blocks ? <span aria-hidden="true">▲ </span> : null}
              {name(one.text)} <GradeMark grade={one.grade} />
            </li>
          ))}
        </ul>
      ) : null}
      <FactBeside
        field={field}
        kind={composer.kind}
        known={field.from ? composer.draft.facts[field.from] : undefined}
        value={value}
        onTake={(change) => edit(change, 'now')}
      />
    </fieldset>
  );
}

interface InputProps {
  composer: Filling;
  field: NoticeField;
  value: NoticeValue;
  label: string;
  edit: (change: Partial<NoticeValue>, when: 'now' | 'idle') => void;
}

function Input({ composer, field, value, label, edit }: InputProps) {
  const t = useText();
  const name = useName();
  const keys = value.keys ?? [];
  const items = value.items ?? [];
  const choose = (options: readonly { key: string }[]) => (key: string, on: boolean) =>
    edit({ keys: options.map((one) => one.key).filter((one) => (one === key ? on : keys.includes(one))) }, 'now');
  const phrases = (add: string) => (
    <ListInput label={label} add={add} items={items} onChange={(next, when) => edit({ items: next }, when)} />
  );
  switch (field.type) {
    case 'text':
    case 'long':
      return (
        <BothInput
          label={label}
          rows={field.type === 'long' ? 4 : 1}
          maxLength={field.type === 'long' ? PASSAGE : PHRASE}
          value={value.text}
          onChange={(text) => edit({ text }, 'idle')}
        />
      );
    case 'list':
      return (
        <>
          <Options options={field.options} chosen={keys} onChange={choose(field.options)} />
          {phrases(t('notice.phrase_add'))}
        </>
      );
    case 'classes':
      return (
        <>
          <Options options={composer.kind.classes} chosen={keys} onChange={choose(composer.kind.classes)} />
          {phrases(t('notice.own_words_add'))}
        </>
      );
    case 'places':
      return (
        <>
          <PlacesInput
            label={label}
            abroad={field.from === 'register.places'}
            chosen={keys}
            onChange={(next) => edit({ keys: next }, 'now')}
          />
          {phrases(t('notice.own_words_add'))}
        </>
      );
    case 'choice':
      return (
        <div>
          {field.options.map((one) => (
            <Check
              key={one.key}
              type="radio"
              name={field.key}
              checked={keys[0] === one.key}
              onChange={() => edit({ keys: [one.key] }, 'now')}
            >
              {name(one.text)}
            </Check>
          ))}
        </div>
      );
    case 'date':
      return (
        <TextInput
          w={180}
          type="date"
          aria-label={label}
          value={value.date ?? ''}
          onChange={(event) => edit({ date: event.target.value || null }, 'idle')}
        />
      );
    case 'purposes':
      return (
        <ListInput
          label={label}
          add={t('notice.purpose_add')}
          items={items}
          keys={keys}
          onChange={(next, when, ids) => edit({ items: next, keys: ids }, when)}
        />
      );
  }
}

function Options({
  options,
  chosen,
  onChange,
}: {
  options: readonly { key: string; text: { en?: string | null; zhHant?: string | null } }[];
  chosen: readonly string[];
  onChange: (key: string, on: boolean) => void;
}) {
  const name = useName();
  if (options.length === 0) return null;
  return (
    <div className={css.options}>
      {options.map((one) => (
        <Check
          key={one.key}
          type="checkbox"
          name={one.key}
          checked={chosen.includes(one.key)}
          onChange={(on) => onChange(one.key, on)}
        >
          {name(one.text)}
        </Check>
      ))}
    </div>
  );
}
