import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import css from './ConditionsInput.module.css';
import { today } from './format';
import { useText } from './text';

export interface Condition {
  text: string;
  owner: string;
  due: string;
  /** The legal gap that it is to close, if any. */
  gap?: string | null;
  ownerMemberId?: string | null;
  ownerPersonId?: string | null;
}
export const EMPTY: Condition = { text: '', owner: '', due: '', gap: null };
export const isWhole = (condition: Condition): boolean =>
  Boolean(condition.text.trim() && condition.owner.trim() && condition.due);

/** Those who could see to it, by the side that they are on. */
export interface Holders {
  group: string;
  ids: 'ownerMemberId' | 'ownerPersonId';
  /** @property called as a document calls them, in both scripts */
  items: { id: string; label: string; called: string }[];
}

/** What has to be done, by whom, by when. */
export function ConditionsInput({
  conditions,
  holders,
  gapTitle,
  onChange,
}: {
  conditions: Condition[];
  holders: Holders[];
  gapTitle?: (gap: string) => string;
  onChange: (conditions: Condition[]) => void;
}) {
  const t = useText();
  const set = (at: number, change: Partial<Condition>) =>
    onChange(conditions.map((one, index) => (index === at ? { ...one, ...change } : one)));
  return (
    <div>
      <p className="small dim">{t('condition.several')}</p>
      {conditions.map((condition, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows are only added and removed at their place
        <div key={at} className={css.condition}>
          {condition.gap && gapTitle ? (
            <p className="small">{t('condition.closes', { gap: gapTitle(condition.gap) })}</p>
          ) : null}
          <Textarea
            aria-label={t('condition.text')}
            placeholder={t('condition.text')}
            rows={2}
            value={condition.text}
            onChange={(event) => set(at, { text: event.target.value })}
          />
          <div className={css.two}>
            <OwnerInput of={condition} holders={holders} onChange={(change) => set(at, change)} />
            <TextInput
              size="xs"
              type="date"
              label={t('condition.due')}
              min={today()}
              value={condition.due}
              error={condition.due && condition.due < today() ? t.of('problems.date_in_past') : undefined}
              onChange={(event) => set(at, { due: event.target.value })}
            />
          </div>
          <button
            type="button"
            className="text-button small"
            onClick={() => onChange(conditions.filter((_, index) => index !== at))}
          >
            {t('condition.remove')}
          </button>
        </div>
      ))}
      <Button variant="default" mt={8} onClick={() => onChange([...conditions, EMPTY])}>
        {t('condition.add')}
      </Button>
    </div>
  );
}

const SOMEBODY_ELSE = 'else';

/** Somebody who can be told, or anybody by name: that name stands in the document either way. */
function OwnerInput({
  of: { owner, ownerMemberId, ownerPersonId },
  holders,
  onChange,
}: {
  of: Condition;
  holders: Holders[];
  onChange: (change: Partial<Condition>) => void;
}) {
  const t = useText();
  const [other, setOther] = useState(false);
  const named = ownerMemberId ?? ownerPersonId;
  const byName = !named && (other || owner !== '');
  const choose = (value: string) => {
    const side = holders.find(({ items }) => items.some((one) => one.id === value));
    const called = side?.items.find((one) => one.id === value)?.called ?? '';
    setOther(value === SOMEBODY_ELSE);
    onChange({ owner: called, ownerMemberId: null, ownerPersonId: null, ...(side ? { [side.ids]: value } : null) });
  };
  return (
    <div>
      <NativeSelect
        size="xs"
        label={t('condition.owner')}
        value={named ?? (byName ? SOMEBODY_ELSE : '')}
        onChange={(event) => choose(event.target.value)}
        data={[
          { value: '', label: t('condition.choose') },
          ...holders.map(({ group, items }) => ({
            group,
            items: items.map(({ id, label }) => ({ value: id, label })),
          })),
          { value: SOMEBODY_ELSE, label: t('condition.owner_else') },
        ]}
      />
      {byName ? (
        <TextInput
          size="xs"
          mt={4}
          aria-label={t('condition.owner_name')}
          placeholder={t('condition.owner_name')}
          description={t('condition.owner_hint')}
          inputWrapperOrder={['label', 'input', 'description']}
          maxLength={200}
          value={owner}
          onChange={(event) => onChange({ owner: event.target.value })}
        />
      ) : null}
    </div>
  );
}
