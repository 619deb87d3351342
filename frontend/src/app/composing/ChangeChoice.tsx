import type { NoticeChange } from '@/api/types/notice';
import { useText } from '@/ui/text';
import css from './Composing.module.css';

const CHANGES: readonly NoticeChange[] = ['material', 'correction'];

/** Whether whoever has read an earlier version is asked again. */
export function ChangeChoice({
  chosen,
  onChange,
}: {
  chosen: NoticeChange | null;
  onChange: (change: NoticeChange) => void;
}) {
  const t = useText();
  return (
    <fieldset className={css.group}>
      <legend>{t('notice.change')}</legend>
      {CHANGES.map((one) => (
        <label key={one} className={css.kind}>
          <input type="radio" name="change" checked={chosen === one} onChange={() => onChange(one)} />
          <span>
            <span className={css.kindName}>{t(`notice.change.${one}`)}</span>
            <span className="small dim block">{t(`notice.change_text.${one}`)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
