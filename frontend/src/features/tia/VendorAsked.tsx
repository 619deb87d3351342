import { Button, TextInput } from '@mantine/core';
import { today } from '@/ui/format';
import { useText } from '@/ui/text';
import css from './Question.module.css';
import type { Editor } from './useEditor';

/** Honest not-knowing: satisfies a gate, counts as full exposure, and allows only a conditional recommendation. */
export function VendorAsked({ keys, editor }: { keys: string[]; editor: Editor }) {
  const t = useText();
  const key =
    keys.find((one) => (editor.drafts.get(one)?.body ?? editor.answers.get(one))?.state === 'vendor_asked') ??
    keys[0] ??
    '';
  const body = editor.drafts.get(key)?.body ?? editor.answers.get(key);
  return (
    <div className={css.inferred}>
      <p>{editor.say(key, body)}</p>
      <p className="small dim">{t('tia.vendor_counts')}</p>
      {editor.open ? (
        <div className="row">
          <TextInput
            size="xs"
            type="date"
            label={t('tia.vendor_asked_on')}
            max={today()}
            value={body?.askedOn ?? ''}
            onChange={(event) =>
              event.target.value && editor.edit(key, { state: 'vendor_asked', askedOn: event.target.value }, 'now')
            }
          />
          <Button
            variant="default"
            onClick={() => editor.edit(key, { state: 'confirmed', askedOn: null, options: [] }, 'now')}
          >
            {t('tia.vendor_answered')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
