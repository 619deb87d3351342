import { useQuery } from '@tanstack/react-query';
import { toProblem } from '@/api/problem';
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
  clientId: string;
  tiaId: string;
  answerKey: string;
  say: Editor['say'];
  who: Editor['who'];
  onClose: () => void;
}

/** Nothing that somebody relied on is overwritten: every answer that was given, newest first. */
export function History({ clientId, tiaId, answerKey, say, who, onClose }: Props) {
  const t = useText();
  const name = useName();
  const format = useFormat();
  const { data, error } = useQuery(historyQuery(clientId, tiaId, answerKey));
  return (
    <Dialog side title={`${answerKey} · ${t('tia.history')}`} onClose={onClose}>
      {error ? <ProblemNotice problem={toProblem(error)} /> : null}
      {!data && !error ? <Loading lines={3} /> : null}
      {data?.length === 0 ? <p>{t('tia.history_none')}</p> : null}
      <ol className={css.history}>
        {[...(data ?? [])]
          .sort((a, b) => b.version - a.version)
          .map((answer) => (
            <li key={answer.version}>
              <p>{say(answerKey, answer) ?? t('tia.blank')}</p>
              <p className="small dim">
                {answer.source === 'prefill' ? t('tia.inferred') : name(who(answer.by))} · {format.instant(answer.at)}
              </p>
            </li>
          ))}
      </ol>
    </Dialog>
  );
}
