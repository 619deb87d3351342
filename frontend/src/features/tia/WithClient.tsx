import { useWho } from '@/app/members';
import { Due } from '@/ui/Due';
import { useFormat } from '@/ui/format';
import { useName } from '@/ui/Names';
import { useText } from '@/ui/text';
import type { Asked } from './answers';
import { covers, useOpenRequests } from './Outstanding';
import css from './Question.module.css';
import type { Editor } from './useEditor';

/** Who at the client has a question at the moment, and since when; once they have answered it, the answer speaks. */
export function WithClient({ asked, keys, editor }: { asked: Asked; keys: readonly string[]; editor: Editor }) {
  const t = useText();
  const name = useName();
  const format = useFormat();
  const who = useWho(editor.clientId);
  const given = editor.tia.verdicts.some((one) => one.state === 'waiting' && keys.includes(one.key));
  const open = useOpenRequests(editor.clientId, editor.tia.id).filter((one) => covers(one, asked.question.id));
  if (given) return null;
  return open.map((one) => (
    <p key={one.id} className={css.hint}>
      <span>{t('tia.with_client', { name: name(who(one.personId)), date: format.instantDay(one.sentAt) })}</span>
      {one.due ? (
        <span>
          {t('tia.asked_due')} <Due day={one.due} />
        </span>
      ) : null}
    </p>
  ));
}
