import { useQuery } from '@tanstack/react-query';
import type { GroundAnswer, Grounds as Held, Said } from '@/api/types';
import { Go } from '@/app/Go';
import { paths } from '@/app/paths';
import { useFormat } from '@/ui/format';
import { useText } from '@/ui/text';
import { Apart } from './Apart';
import type { Asked } from './answers';
import { EachImporter } from './EachImporter';
import css from './Grounds.module.css';
import { groundsQuery } from './queries';
import type { Editor } from './useEditor';

/** What proved the answer before does not prove another one. */
const UNPROVEN = { proof: 'none', testedOn: null, evidenceIds: [] } satisfies Said;
const said = ({ options, text, number, date }: GroundAnswer) => ({ options, text, number, date });

interface Props {
  asked: Asked;
  keys: string[];
  editor: Editor;
}

/** What a question's answer is held against: the dossiers of several importers, and the client's register. */
export function Grounds({ asked, keys, editor }: Props) {
  const { data } = useQuery(groundsQuery(editor.clientId, editor.tia));
  if (!data) return null;
  const apart = data.apart.filter((one) => keys.includes(one.key));
  const each = data.eachImporter.includes(asked.question.id);
  return (
    <>
      {each ? <EachImporter importers={data.importers} keys={keys} editor={editor} /> : null}
      {apart.map((one) => (
        <Apart key={one.key} of={one} importers={data.importers} editor={editor} several={keys.length > 1} />
      ))}
      <Contradicted data={data} keys={keys} editor={editor} />
    </>
  );
}

/** The register says something else than the answer: either of them is put right. */
function Contradicted({ data, keys, editor }: { data: Held; keys: string[]; editor: Editor }) {
  const t = useText();
  const format = useFormat();
  const found = data.register.filter((one) => one.contradicted && keys.includes(one.key));
  const numbers = format.list(editor.tia.transfers.map((one) => String(one.number)));
  return found.map(({ key, answer }) => (
    <div key={key} className={css.differs} role="note">
      <p>
        {answer
          ? t('tia.ground.by_register', { said: editor.say(key, answer) ?? '' })
          : t('tia.ground.register_differs', { count: editor.tia.transfers.length, numbers })}
      </p>
      <p className={css.acts}>
        {answer && editor.open ? (
          <button
            type="button"
            className="text-button"
            onClick={() => editor.edit(key, { ...said(answer), ...UNPROVEN }, 'now')}
          >
            {t('tia.ground.register_use')}
          </button>
        ) : null}
        <Go to={paths.transfers(editor.clientId)}>{t('tia.ground.register_open')}</Go>
      </p>
    </div>
  ));
}
