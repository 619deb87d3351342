import { useQuery } from '@tanstack/react-query';
import { toProblem } from '@/api/problem';
import type { Answer } from '@/api/types';
import { findQuestion, parseKey, partLabel, shortName } from '@/app/pack';
import { Dialog } from '@/ui/Dialog';
import { useFormat } from '@/ui/format';
import { Loading } from '@/ui/Loading';
import { useName } from '@/ui/Names';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { useText } from '@/ui/text';
import { historyQuery } from './queries';
import css from './Review.module.css';
import type { Editor } from './useEditor';

interface Props {
  editor: Editor;
  answerKey: string;
  onClose: () => void;
}

/** Nothing that somebody relied on is overwritten: what stands, and every answer given before it, newest first. */
export function History({ editor, answerKey, onClose }: Props) {
  const { clientId, tia, pack, say, who } = editor;
  const t = useText();
  const name = useName();
  const format = useFormat();
  const { data, error } = useQuery(historyQuery(clientId, tia.id, answerKey));
  const { question, part } = parseKey(answerKey);
  const found = findQuestion(pack, question);
  const label = partLabel(found, part);
  const given = [...(data ?? [])].sort((a, b) => b.version - a.version);
  const now = editor.answers.get(answerKey) ?? given[0];
  const before = given.filter((answer) => answer.version !== now?.version);
  const line = (answer: Answer) => (
    <>
      <p>{say(answerKey, answer) ?? t('tia.blank')}</p>
      <p className="small dim">
        {answer.source === 'prefill'
          ? t('tia.inferred')
          : answer.source === 'template'
            ? t('tia.from_template')
            : name(who(answer.by))}{' '}
        · {format.instant(answer.at)}
        {answer.sheet ? ` · ${t('tia.from_file', { file: answer.sheet })}` : null}
      </p>
    </>
  );
  return (
    <Dialog side title={t('tia.history')} onClose={onClose}>
      <p className={css.asked}>
        <b>{shortName(pack, answerKey)}</b> {found?.wording}
        {label ? <span className="block dim">{label}</span> : null}
      </p>
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
    </Dialog>
  );
}
