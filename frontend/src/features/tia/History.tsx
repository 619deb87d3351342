import { useQuery } from '@tanstack/react-query';
import { toProblem } from '@/api/problem';
import type { Answer } from '@/api/types/assessment';
import { useWho } from '@/app/members';
import { findQuestion, parseKey, partLabel, questionOf, shortName } from '@/app/pack';
import { Dialog } from '@/ui/Dialog';
import { useFormat } from '@/ui/format';
import { Loading } from '@/ui/Loading';
import { useName } from '@/ui/Names';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { SaidText } from '@/ui/SaidText';
import { useText } from '@/ui/text';
import { historyQuery, verdictsQuery } from './queries';
import css from './Review.module.css';
import type { Editor } from './useEditor';

interface Props {
  editor: Editor;
  /** Of one question: those of its parts that were answered. */
  keys: readonly string[];
  onClose: () => void;
}

/** Nothing that somebody relied on is overwritten: what stands, and every answer given before it, newest first. */
export function History({ editor, keys, onClose }: Props) {
  const t = useText();
  const [first = ''] = keys;
  const { question } = parseKey(first);
  return (
    <Dialog side title={t('tia.history')} onClose={onClose}>
      <p className={css.asked}>
        <b>{shortName(editor.pack, questionOf(first))}</b> {findQuestion(editor.pack, question)?.wording}
      </p>
      {keys.map((key) => (
        <OfPart key={key} editor={editor} answerKey={key} />
      ))}
    </Dialog>
  );
}

function OfPart({ editor, answerKey }: { editor: Editor; answerKey: string }) {
  const { clientId, tia, pack, say, who } = editor;
  const t = useText();
  const name = useName();
  const format = useFormat();
  const { data, error } = useQuery(historyQuery(clientId, tia.id, answerKey));
  const { data: verdicts = [] } = useQuery(verdictsQuery(clientId, tia.id, answerKey));
  const member = useWho();
  const { question, part } = parseKey(answerKey);
  const label = partLabel(findQuestion(pack, question), part);
  const given = [...(data ?? [])].sort((a, b) => b.version - a.version);
  const now = editor.answers.get(answerKey) ?? given[0];
  const before = given.filter((answer) => answer.version !== now?.version);
  const line = (answer: Answer) => (
    <>
      <p>{say(answerKey, answer) ?? t('tia.blank')}</p>
      <p className="small dim">
        {answer.source === 'prefill'
          ? `${t('tia.inferred')} · ${format.instant(answer.at)}`
          : t(`tia.by_source.${answer.source}`, { name: name(who(answer.by)), at: format.instant(answer.at) })}
        {answer.sheet ? ` · ${t('tia.from_file', { file: answer.sheet })}` : null}
      </p>
      {verdicts
        .filter((one) => one.version === answer.version)
        .toReversed()
        .map((one) => (
          <div key={one.at} className="small">
            <p className="dim">
              {t(`verdict.history.${one.outcome}`, { name: name(member(one.by)), at: format.instant(one.at) })}
            </p>
            {one.comment ? (
              <div lang={one.language ?? undefined}>
                <SaidText>{one.comment}</SaidText>
              </div>
            ) : null}
          </div>
        ))}
    </>
  );
  return (
    <section className={css.part}>
      {label ? <h3>{label}</h3> : null}
      {error ? <ProblemNotice problem={toProblem(error)} /> : null}
      {!data && !error ? <Loading lines={3} /> : null}
      {now && data ? (
        <>
          <h3 className="small dim">{t('tia.history_now')}</h3>
          <div className={css.history}>{line(now)}</div>
          <h3 className="small dim">{t('tia.history')}</h3>
        </>
      ) : null}
      {data && before.length === 0 ? <p>{t('tia.history_none')}</p> : null}
      <ol className={css.history}>
        {before.map((answer) => (
          <li key={answer.version}>{line(answer)}</li>
        ))}
      </ol>
    </section>
  );
}
