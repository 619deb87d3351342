import type { GroundLater } from '@/api/types/assessment';
import { useFormat } from '@/ui/format';
import { useText } from '@/ui/text';
import css from './Grounds.module.css';
import { asGiven, partName, UNPROVEN } from './grounds';
import type { Editor } from './useEditor';

/** What has become known since the assessment began: an address book that came later answers what is blank, and what was said before it. */
export function Later({ of, editor }: { of: readonly GroundLater[]; editor: Editor }) {
  const t = useText();
  const format = useFormat();
  // What somebody is typing just now is not spoken to.
  const news = of.filter((one) => !editor.drafts.has(one.key));
  const [first] = news;
  if (!first) return null;
  const asOf = news.find((one) => one.asOf)?.asOf;
  return (
    <div className={css.each} role="note">
      <p>{asOf ? t('tia.ground.later_roster', { date: format.instantDay(asOf) }) : t('tia.ground.later_known')}</p>
      <ul className={css.facts}>
        {news.map(({ key, answer }) => {
          const part = partName(editor.pack, key);
          const said = editor.say(key, answer) ?? '';
          return <li key={key}>{part ? t('tia.ground.later_part', { part, said }) : said}</li>;
        })}
      </ul>
      {editor.open ? (
        <p className={css.acts}>
          <button
            type="button"
            className="text-button"
            onClick={() => {
              for (const { key, answer } of news) editor.edit(key, { ...asGiven(answer), ...UNPROVEN }, 'now');
            }}
          >
            {t('tia.ground.later_use', { count: news.length })}
          </button>
        </p>
      ) : null}
    </div>
  );
}
