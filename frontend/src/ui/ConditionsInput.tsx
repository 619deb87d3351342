import { Button, Textarea, TextInput } from '@mantine/core';
import css from './ConditionsInput.module.css';
import { today } from './format';
import { useText } from './text';

export interface Condition {
  text: string;
  owner: string;
  due: string;
  /** The legal gap that it is to close, if any. */
  gap?: string | null;
}
export const EMPTY: Condition = { text: '', owner: '', due: '', gap: null };
export const isWhole = (condition: Condition): boolean =>
  Boolean(condition.text.trim() && condition.owner.trim() && condition.due);

/** What has to be done, by whom, by when. */
export function ConditionsInput({
  conditions,
  gapTitle,
  onChange,
}: {
  conditions: Condition[];
  gapTitle?: (gap: string) => string;
  onChange: (conditions: Condition[]) => void;
}) {
  const t = useText();
  const set = (at: number, change: Partial<Condition>) =>
    onChange(conditions.map((one, index) => (index === at ? { ...one, ...change } : one)));
  return (
    <div>
      <p className="small dim">{t('ui.conditions')}</p>
      {conditions.map((condition, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows are only added and removed at their place
        <div key={at} className={css.condition}>
          {condition.gap && gapTitle ? (
            <p className="small">{t('ui.condition_closes', { gap: gapTitle(condition.gap) })}</p>
          ) : null}
          <Textarea
            aria-label={t('ui.condition')}
            placeholder={t('ui.condition')}
            rows={2}
            value={condition.text}
            onChange={(event) => set(at, { text: event.target.value })}
          />
          <div className={css.two}>
            <TextInput
              size="xs"
              label={t('ui.condition_owner')}
              value={condition.owner}
              onChange={(event) => set(at, { owner: event.target.value })}
            />
            <TextInput
              size="xs"
              type="date"
              label={t('ui.condition_due')}
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
            {t('ui.condition_remove')}
          </button>
        </div>
      ))}
      <Button variant="default" mt={8} onClick={() => onChange([...conditions, EMPTY])}>
        {t('ui.condition_add')}
      </Button>
    </div>
  );
}
