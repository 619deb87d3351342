import type { NoticeOwn } from '@/api/types/notice';
import { useText } from '@/ui/text';
import { BothInput } from './BothInput';
import { PASSAGE } from './content';
import css from './Desk.module.css';
import { MarkdownInput } from './MarkdownInput';
import type { Composer } from './useComposer';

const HEADING = 200;

/** What the client says besides: a heading and a text in both languages. */
export function OwnForm({ composer, own, onGone }: { composer: Composer; own: NoticeOwn; onGone: () => void }) {
  const t = useText();
  const put = (change: Partial<NoticeOwn>) =>
    composer.edit(
      (before) => ({ ...before, own: before.own.map((one) => (one.key === own.key ? { ...one, ...change } : one)) }),
      'idle',
    );
  const drop = () => {
    composer.edit((before) => ({ ...before, own: before.own.filter((one) => one.key !== own.key) }), 'now');
    onGone();
  };
  return (
    <section>
      <header className={css.head}>
        <h2 tabIndex={-1}>{t('notice.own')}</h2>
        <p className="prose dim">{t('notice.own_text')}</p>
      </header>
      <fieldset className={css.field}>
        <legend>{t('notice.own_heading')}</legend>
        <BothInput
          label={t('notice.own_heading')}
          maxLength={HEADING}
          value={own.heading}
          onChange={(heading) => put({ heading })}
        />
      </fieldset>
      <fieldset className={css.field}>
        <legend>{t('notice.own_body')}</legend>
        <div className={css.both}>
          <MarkdownInput
            language="zh"
            label={t('notice.own_body')}
            maxLength={PASSAGE}
            value={own.text.zhHant ?? ''}
            onChange={(zhHant) => put({ text: { ...own.text, zhHant: zhHant || null } })}
          />
          <MarkdownInput
            language="en"
            label={t('notice.own_body')}
            maxLength={PASSAGE}
            value={own.text.en ?? ''}
            onChange={(en) => put({ text: { ...own.text, en: en || null } })}
          />
        </div>
      </fieldset>
      <button type="button" className={`text-button small ${css.gone}`} onClick={drop}>
        {t('notice.own_drop')}
      </button>
    </section>
  );
}
