import { useQuery } from '@tanstack/react-query';
import type { QuestionRequest } from '@/api/types/assessment';
import { useAct } from '@/app/action';
import { useWho } from '@/app/members';
import { Due } from '@/ui/Due';
import { useFormat } from '@/ui/format';
import { useName } from '@/ui/Names';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { useText } from '@/ui/text';
import { requestsQuery, withdrawQuestions } from './queries';
import css from './Review.module.css';
import type { Editor } from './useEditor';

/** Those that somebody at the client still has to answer. */
export function useOpenRequests(clientId: string, tiaId: string): QuestionRequest[] {
  const { data = [] } = useQuery(requestsQuery(clientId, tiaId));
  return data.filter((one) => !one.completedAt && !one.withdrawnAt);
}
/** A whole section is asked by its letter. */
export const covers = ({ questions }: Pick<QuestionRequest, 'questions'>, id: string): boolean =>
  questions.some((asked) => asked === id || asked === id.charAt(0));
export const countOf = (requests: readonly QuestionRequest[]): number =>
  new Set(requests.flatMap((one) => one.questions)).size;

/** Questions that somebody at the client still has to answer. */
export function Outstanding({ editor }: { editor: Editor }) {
  const t = useText();
  const name = useName();
  const format = useFormat();
  const { clientId, tia } = editor;
  const who = useWho(clientId);
  const open = useOpenRequests(clientId, tia.id);
  const withdraw = useAct((requestId: string) => withdrawQuestions(clientId, tia.id, requestId), {
    refresh: [['client', clientId]],
  });
  if (open.length === 0) return null;
  return (
    <div className={css.asks}>
      <ProblemNotice problem={withdraw.problem} />
      <ul className="plain">
        {open.map((one) => (
          <li key={one.id}>
            <span>
              {t('tia.asked_of', {
                name: name(who(one.personId)),
                count: one.questions.length,
                date: format.instantDay(one.sentAt),
              })}{' '}
              <span className="dim">{one.questions.slice(0, 8).join(' · ')}</span>
              {one.due ? (
                <span className="block">
                  <span className="dim">{t('tia.asked_due')}</span> <Due day={one.due} />
                </span>
              ) : null}
            </span>
            {editor.open ? (
              <button type="button" className="text-button" onClick={() => withdraw.run(one.id)}>
                {t('tia.asked_withdraw')}
              </button>
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  );
}
