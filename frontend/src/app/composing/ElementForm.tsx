import type { NoticeElement, NoticeFinding } from '@/api/types/notice';
import { Check } from '@/ui/Check';
import { Names, useName } from '@/ui/Names';
import { useText } from '@/ui/text';
import { filledOf, isAsked, withElement } from './content';
import css from './Desk.module.css';
import { FieldForm } from './FieldForm';
import { Findings } from './Lacks';
import { GradeMark, Sources } from './Sources';
import type { Composer } from './useComposer';
import { Wording } from './Wording';

interface Props {
  composer: Composer;
  element: NoticeElement;
  onFinding: (one: NoticeFinding) => void;
}

/** One element: what it is for, whether it is printed, what is filled in, and its wording. */
export function ElementForm({ composer, element, onFinding }: Props) {
  const t = useText();
  const name = useName();
  const { kind, shape, draft } = composer;
  const { included } = filledOf(shape, element.key);
  const findings = draft.findings.filter((one) => one.element === element.key);
  // One that is said of a field is said beside it.
  const general = findings.filter((one) => !one.field || !included);
  return (
    <section>
      <header className={css.head}>
        <h2 tabIndex={-1}>
          <Names of={element.heading} stacked />
        </h2>
        <p className="small dim">
          {t(`notice.need.${element.need}`)} <GradeMark grade={element.grade} />
        </p>
        <p className="prose">{name(element.help)}</p>
        <Sources ids={element.sources} sources={kind.sources} />
      </header>
      <Check
        type="checkbox"
        name={`include ${element.key}`}
        checked={included}
        onChange={(on) => composer.edit((before) => withElement(before, element.key, { included: on }), 'now')}
      >
        {t('notice.include')}
      </Check>
      {included ? null : (
        <p className="small dim prose">
          {t(element.need === 'mandatory' ? 'notice.left_out_mandatory' : 'notice.left_out_text')}
        </p>
      )}
      {general.length > 0 ? (
        <div className={css.here}>
          <Findings findings={general} onOpen={onFinding} />
        </div>
      ) : null}
      {included
        ? element.fields
            .filter((field) => isAsked(kind, shape, field))
            .map((field) => (
              <FieldForm
                key={field.key}
                composer={composer}
                element={element}
                field={field}
                findings={findings.filter((one) => one.field === field.key)}
              />
            ))
        : null}
      {included ? <Wording composer={composer} element={element} /> : null}
    </section>
  );
}
