import { Button, Textarea, TextInput } from '@mantine/core';
import css from './ConditionsInput.module.css';
import { useText } from './text';

export interface Condition {
  text: string;
  owner: string | null;
  due: string | null;
}

/** What has to be done, by whom, by when. */
export function ConditionsInput({
  conditions,
  onChange,
}: {
  conditions: Condition[];
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
          <Textarea
            aria-label={t('ui.condition')}
            rows={2}
            value={condition.text}
            onChange={(event) => set(at, { text: event.target.value })}
          />
          <div className={css.two}>
            <TextInput
              size="xs"
              label={t('ui.condition_owner')}
              value={condition.owner ?? ''}
              onChange={(event) => set(at, { owner: event.target.value || null })}
            />
            <TextInput
              size="xs"
              type="date"
              label={t('ui.condition_due')}
              value={condition.due ?? ''}
              onChange={(event) => set(at, { due: event.target.value || null })}
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
      <Button variant="default" mt={8} onClick={() => onChange([...conditions, { text: '', owner: null, due: null }])}>
        {t('ui.condition_add')}
      </Button>
    </div>
  );
}
