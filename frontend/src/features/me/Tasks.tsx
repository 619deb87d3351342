import type { Home } from '@/api/types/assessment';
import type { EvidenceRequest } from '@/api/types/evidence';
import { Go } from '@/app/Go';
import { draftOfRequest } from '@/app/kept';
import { paths } from '@/app/paths';
import { useMe } from '@/app/session';
import { Due } from '@/ui/Due';
import { Names } from '@/ui/Names';
import { SaidText } from '@/ui/SaidText';
import { useText } from '@/ui/text';
import css from './Me.module.css';
import { Unsent } from './Unsent';
import { useOutbox } from './useOutbox';
import waiting from './Waiting.module.css';

export function DecisionTask({ of: one }: { of: Home['decisions'][number] }) {
  const t = useText();
  return (
    <li className={css.task}>
      <h2>{t(one.mine ? 'me.decision_waiting' : 'me.decision_open')}</h2>
      <p className="dim">
        <Names of={one.title} alone />
      </p>
      <Go to={paths.myDecision(one.tiaId)} className={css.verb}>
        {t('me.decide')} <span aria-hidden="true">→</span>
      </Go>
    </li>
  );
}

/** Questions of one request. What was said without a connection is sent from here as well. */
export function QuestionsTask({ clientId, of: one }: { clientId: string; of: Home['questions'][number] }) {
  const t = useText();
  const { held } = useOutbox(clientId, one.requestId);
  const left = Math.max(0, one.count - one.answered);
  const two = [...held.values()].some((mine) => mine.theirs);
  return (
    <li className={css.task}>
      <h2>{t('me.questions', { count: one.count })}</h2>
      <p className="dim">
        <Names of={one.title} alone />
      </p>
      {one.message ? <SaidText>{one.message}</SaidText> : null}
      <p>
        {t('me.questions_left', { left })}
        {one.returned > 0 ? <span className="block">{t('me.questions_returned', { count: one.returned })}</span> : null}
        {one.due ? (
          <span className="block">
            {t('me.due')} <Due day={one.due} />
          </span>
        ) : null}
      </p>
      {two ? <p className={waiting.stands}>{t('me.stands.two')}</p> : <Unsent held={held} />}
      <Go
        to={paths.myQuestions(one.requestId, left > 0 ? (one.returnedAt ?? undefined) : one.count + 1)}
        className={css.verb}
      >
        {t(left > 0 ? 'me.answer' : 'me.check_and_send')} <span aria-hidden="true">→</span>
      </Go>
    </li>
  );
}

/** A document that the firm asked for: a photo will do. */
export function DocumentTask({ of: one }: { of: EvidenceRequest }) {
  const t = useText();
  const me = useMe();
  const begun = localStorage.getItem(draftOfRequest(me?.id ?? '', one)) !== null;
  return (
    <li className={css.task}>
      <h2>{t('me.document')}</h2>
      <SaidText>{one.wanted}</SaidText>
      {begun ? <p className={waiting.unsent}>{t('me.document_begun')}</p> : null}
      {one.due ? (
        <p>
          {t('me.due')} <Due day={one.due} />
        </p>
      ) : null}
      <Go to={paths.myRequest(one.id)} className={css.verb}>
        {t('me.document_give')} <span aria-hidden="true">→</span>
      </Go>
    </li>
  );
}
