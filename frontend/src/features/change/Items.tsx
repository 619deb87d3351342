import { useQuery } from '@tanstack/react-query';
import type { Pack } from '@/api/types/assessment';
import type { AdoptionDetail, AdoptionItem } from '@/api/types/dossier';
import { findQuestion, parseKey, partLabel, sayAnswer, word } from '@/app/pack';
import { ASSESSMENT_PACK, packQuery } from '@/app/packs';
import { useFormat } from '@/ui/format';
import { Loading } from '@/ui/Loading';
import { useText } from '@/ui/text';
import css from './Change.module.css';

/** What needs somebody's word comes first. */
const ORDER: AdoptionItem['fate'][] = ['conflict', 'added', 'applied', 'preserved', 'archived'];

/** Answer by answer: what stands, what it becomes, and why. */
export function Items({ detail: { effect, items } }: { detail: AdoptionDetail }) {
  const t = useText();
  const { packVersion, toVersion, platforms } = effect;
  const { data: before } = useQuery(packQuery({ pack: ASSESSMENT_PACK, packVersion, platforms }, t.locale));
  const { data: after } = useQuery(packQuery({ pack: ASSESSMENT_PACK, packVersion: toVersion, platforms }, t.locale));
  if (!before || !after) return <Loading lines={4} />;
  const sorted = [...items].sort((a, b) => ORDER.indexOf(a.fate) - ORDER.indexOf(b.fate));
  return (
    <div className={css.scroll}>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{t('change.col.question')}</th>
            <th scope="col">{t('change.col.was')}</th>
            <th scope="col">{t('change.col.becomes')}</th>
            <th scope="col">{t('change.col.fate')}</th>
          </tr>
        </thead>
        <tbody>
          {sorted.map((item) => (
            <Item key={item.key} item={item} before={before} after={after} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Item({ item, before, after }: { item: AdoptionItem; before: Pack; after: Pack }) {
  const t = useText();
  const format = useFormat();
  const { question, part, destination } = parseKey(item.key);
  const found = findQuestion(after, question) ?? findQuestion(before, question);
  const label = partLabel(found, part);
  const nothing = <span className="dim">{t('change.nothing')}</span>;
  return (
    <tr>
      <th scope="row">
        <b className="figures">{question}</b> {found?.wording}
        {label ? <span className="dim"> · {label}</span> : null}
        {destination ? <span className="dim"> · {word(after, 'destinations', destination).title}</span> : null}
      </th>
      <td className="dim">{sayAnswer(before, item.key, item.was, format) ?? nothing}</td>
      <td>
        {sayAnswer(after, item.key, item.becomes, format) ??
          (item.fate === 'archived' ? nothing : <span className="dim">{t('change.to_answer')}</span>)}
      </td>
      <td className={`${css.fate} ${item.fate === 'conflict' ? css.loud : ''}`}>{t(`change.fate.${item.fate}`)}</td>
    </tr>
  );
}
