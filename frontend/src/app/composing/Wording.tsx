import { useState } from 'react';
import type { NoticeElement } from '@/api/types/notice';
import { ConfirmDialog } from '@/ui/ConfirmDialog';
import { useText } from '@/ui/text';
import { filledOf, PASSAGE, withElement, wordingOf } from './content';
import css from './Desk.module.css';
import { MarkdownInput } from './MarkdownInput';
import type { Composer } from './useComposer';

/** The words around what is filled in: the library's, or one's own in their place. */
export function Wording({ composer, element }: { composer: Composer; element: NoticeElement }) {
  const t = useText();
  const [asking, setAsking] = useState(false);
  const { kind, shape } = composer;
  const { text } = filledOf(shape, element.key);
  const library = wordingOf(kind, shape, element);
  const put = (next: typeof text, when: 'now' | 'idle') =>
    composer.edit((before) => withElement(before, element.key, { text: next }), when);
  const isLibrarys = text?.en === library?.en && text?.zhHant === library?.zhHant;
  const names = ['company', ...element.fields.map((one) => one.key)];
  return (
    <div className={css.wording}>
      {text ? (
        <>
          <h3>{t('notice.wording')}</h3>
          <p className="small dim prose">{t('notice.wording_hint')}</p>
          <div className={css.both}>
            <MarkdownInput
              language="zh"
              label={t('notice.wording')}
              names={names}
              maxLength={PASSAGE}
              value={text.zhHant ?? ''}
              onChange={(zhHant) => put({ ...text, zhHant: zhHant || null }, 'idle')}
            />
            <MarkdownInput
              language="en"
              label={t('notice.wording')}
              names={names}
              maxLength={PASSAGE}
              value={text.en ?? ''}
              onChange={(en) => put({ ...text, en: en || null }, 'idle')}
            />
          </div>
          <button
            type="button"
            className="text-button small"
            onClick={() => (isLibrarys ? put(null, 'now') : setAsking(true))}
          >
            {t('notice.wording_back')}
          </button>
        </>
      ) : library ? (
        <button type="button" className="text-button small" onClick={() => put({ ...library }, 'idle')}>
          {t('notice.wording_change')}
        </button>
      ) : (
        <p className="small dim">{t('notice.wording_choose')}</p>
      )}
      {asking ? (
        <ConfirmDialog
          title={t('notice.wording_back')}
          verb={t('notice.wording_back_do')}
          busy={false}
          problem={null}
          onConfirm={() => {
            put(null, 'now');
            setAsking(false);
          }}
          onClose={() => setAsking(false)}
        >
          <p>{t('notice.wording_back_text')}</p>
        </ConfirmDialog>
      ) : null}
    </div>
  );
}
