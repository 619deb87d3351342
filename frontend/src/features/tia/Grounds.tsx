import { useQuery } from '@tanstack/react-query';
import type { GroundRegister } from '@/api/types/assessment';
import { Go } from '@/app/Go';
import { findQuestion, parseKey } from '@/app/pack';
import { paths } from '@/app/paths';
import { useFormat } from '@/ui/format';
import { useName } from '@/ui/Names';
import { type TextKey, useText } from '@/ui/text';
import { Apart } from './Apart';
import type { Asked } from './answers';
import { EachImporter } from './EachImporter';
import css from './Grounds.module.css';
import { asGiven, partName, UNPROVEN } from './grounds';
import { Later } from './Later';
import { groundsQuery } from './queries';
import type { Editor } from './useEditor';

interface Props {
  asked: Asked;
  keys: string[];
  editor: Editor;
}

/** What a question's answer is held against: the dossiers of several importers, the client's register, and what has become known since. */
export function Grounds({ asked, keys, editor }: Props) {
  const { data } = useQuery(groundsQuery(editor.clientId, editor.tia));
  if (!data) return null;
  const apart = data.apart.filter((one) => keys.includes(one.key));
  const each = data.eachImporter.includes(asked.question.id);
  return (
    <>
      {each ? <EachImporter of={data} keys={keys} editor={editor} /> : null}
      {apart.map((one) => (
        <Apart key={one.key} of={one} importers={data.importers} editor={editor} />
      ))}
      {data.register.map((one) =>
        keys.includes(one.key) ? <FromRegister key={one.key} of={one} editor={editor} /> : null,
      )}
      <Later of={data.later.filter((one) => keys.includes(one.key))} editor={editor} />
    </>
  );
}

const FACTS = {
  storage: 'tia.ground.fact_storage',
  access: 'tia.ground.fact_access',
  recipients: 'tia.ground.fact_recipients',
} as Record<string, TextKey>;

/** What the register says, where the answer says something else, or waits to be confirmed and puts several transfers into one. */
function FromRegister({ of, editor }: { of: GroundRegister; editor: Editor }) {
  const t = useText();
  const format = useFormat();
  const name = useName();
  const { key, answer, contradicted, facts } = of;
  const stands = editor.answers.get(key);
  const several = facts.length > 1;
  const merged = several && stands?.source === 'register' && stands.state === 'inferred';
  if (!contradicted && !merged) return null;
  const part = partName(editor.pack, key);
  const { question, part: id } = parseKey(key);
  // Of one choice the gravest stands for all; of everything else it is all of them together.
  const isChoice = findQuestion(editor.pack, question)?.parts.find((one) => one.id === id)?.type === 'single';
  const tell = (fact: GroundRegister['facts'][number]) => {
    const text = fact.said.en || fact.said.zhHant ? name(fact.said) : null;
    const as = FACTS[of.from];
    return text === null ? t('tia.ground.answer_none') : as ? t(as, { said: text }) : text;
  };
  return (
    <div className={contradicted ? css.differs : css.each} role="note">
      {part ? <b className="block">{part}</b> : null}
      {contradicted ? (
        <p>
          {answer
            ? t('tia.ground.by_register', { said: editor.say(key, answer) ?? '' })
            : t('tia.ground.register_differs')}
        </p>
      ) : (
        <p>{t(isChoice ? 'tia.ground.register_worst' : 'tia.ground.register_merged')}</p>
      )}
      {several || !answer ? (
        <ul className={css.facts}>
          {facts.map((fact) => (
            <li key={fact.transfers.join()}>
              {t('tia.ground.by_transfer', {
                count: fact.transfers.length,
                numbers: format.list(fact.transfers.map(String)),
                said: tell(fact),
              })}
            </li>
          ))}
        </ul>
      ) : null}
      <p className={css.acts}>
        {contradicted && answer && editor.open ? (
          <button
            type="button"
            className="text-button"
            onClick={() => editor.edit(key, { ...asGiven(answer), ...UNPROVEN }, 'now')}
          >
            {t('tia.ground.register_use')}
          </button>
        ) : null}
        <Go to={paths.transfers(editor.clientId)}>{t('tia.ground.register_open')}</Go>
      </p>
    </div>
  );
}
