import { Button, TextInput } from '@mantine/core';
import { useFormat } from '@/ui/format';
import { useText } from '@/ui/text';
import { word } from './answers';
import css from './Question.module.css';
import type { Editor } from './useEditor';

/** Honest not-knowing: satisfies a gate, counts as full exposure, and allows only a conditional recommendation. */
export function VendorAsked({ keys, editor }: { keys: string[]; editor: Editor }) {
  const t = useText();
  const format = useFormat();
  const key =
    keys.find((one) => (editor.drafts.get(one)?.body ?? editor.answers.get(one))?.state === 'vendor_asked') ??
    keys[0] ??
    '';
  const body = editor.drafts.get(key)?.body ?? editor.answers.get(key);
  const sentence = editor.pack.words.vendorAsked;
  const date = body?.askedOn ? format.day(body.askedOn) : '—';
  return (
    <div className={css.inferred}>
      <p>
        {typeof sentence === 'string' ? sentence.replace('{date}', date) : t('tia.vendor_asked', { date })}
        {typeof sentence === 'object' && sentence?.text ? (
          <span className="dim small"> {word(editor.pack, 'vendorAsked', 'text').title}</span>
        ) : null}
      </p>
      {editor.open ? (
        <div className="row">
          <TextInput
            size="xs"
            type="date"
            label={t('tia.vendor_asked_on')}
            value={body?.askedOn ?? ''}
            onChange={(event) =>
              event.target.value && editor.edit(key, { state: 'vendor_asked', askedOn: event.target.value }, 'now')
            }
          />
          <Button
            variant="default"
            onClick={() => editor.edit(key, { state: 'confirmed', askedOn: null, options: null }, 'now')}
          >
            {t('tia.vendor_answered')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
