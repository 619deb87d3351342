import { useName } from '@/ui/Names';
import { useText } from '@/ui/text';
import { BothInput } from './BothInput';
import { isBlank } from './content';
import css from './Desk.module.css';
import { SubjectChoice } from './SubjectChoice';
import type { Composer } from './useComposer';

/** What it is called, and whom it addresses. */
export function TitleForm({ composer }: { composer: Composer }) {
  const t = useText();
  const name = useName();
  const { kind, shape } = composer;
  return (
    <section>
      <header className={css.head}>
        <h2 tabIndex={-1}>{t('notice.part_title')}</h2>
        <p className="prose">{name(kind.kind.about)}</p>
      </header>
      <fieldset className={css.field}>
        <legend>{t('notice.title_field')}</legend>
        <BothInput
          label={t('notice.title_field')}
          maxLength={200}
          value={shape.title}
          onChange={(title) => composer.edit((before) => ({ ...before, title }), 'idle')}
        />
        {isBlank(shape.title) ? <p className={`small ${css.short}`}>{t('notice.title_none')}</p> : null}
      </fieldset>
      <div className={css.field}>
        <SubjectChoice
          allowed={kind.kind.subjects}
          chosen={shape.subjects}
          onChange={(subjects) => composer.edit((before) => ({ ...before, subjects }), 'now')}
        />
      </div>
    </section>
  );
}
