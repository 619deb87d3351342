import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { toProblem } from '@/api/problem';
import type { Decision, MyDecision } from '@/api/types/assessment';
import { documentUrl } from '@/api/urls';
import { Go } from '@/app/Go';
import { packQuery } from '@/app/packs';
import { paths } from '@/app/paths';
import { useMe } from '@/app/session';
import { NotHere } from '@/app/shell/NotHere';
import { useParam, useTitle } from '@/app/view';
import { useFormat } from '@/ui/format';
import { Loading } from '@/ui/Loading';
import { Notice, ProblemNotice } from '@/ui/ProblemNotice';
import { useText } from '@/ui/text';
import { CaseSummary, ConditionList } from './CaseSummary';
import { DecisionForm } from './DecisionForm';
import css from './Me.module.css';
import { decisionQuery, documentQuery } from './queries';

/** The firm recommends; only the client decides. */
export function DecisionPage() {
  const t = useText();
  const me = useMe();
  const clientId = me?.client?.id ?? '';
  const tiaId = useParam('tiaId');
  const { data, error, refetch } = useQuery(decisionQuery(clientId, tiaId));
  const { data: pack, error: trouble } = useQuery(packQuery(data, t.locale));
  // Somebody was quicker than a press here: what is now is shown, and that the press did nothing.
  const [late, setLate] = useState(false);
  useTitle(t('decision.decision_title'));
  const problem = error ? toProblem(error) : null;
  if (problem?.status === 404 || problem?.status === 403) return <NotHere />;
  if (problem && !data) return <ProblemNotice problem={problem} retry={() => void refetch()} />;
  if (trouble && !pack) return <ProblemNotice problem={toProblem(trouble)} retry={() => void refetch()} />;
  if (!data || !pack) return <Loading />;
  const overtaken = async () => {
    await refetch();
    setLate(true);
    window.scrollTo({ top: 0 });
  };
  return (
    <>
      <h1 className={css.title}>{t('decision.decision_title')}</h1>
      {late ? <Late decision={data.decision ?? null} /> : null}
      {data.decision ? (
        <Recorded clientId={clientId} decision={data} />
      ) : (
        <p className="dim">{t('decision.decision_text')}</p>
      )}
      <CaseSummary decision={data} pack={pack} />
      {data.decision ? null : data.decide.allowed ? (
        <DecisionForm
          key={tiaId}
          clientId={clientId}
          decision={data}
          onDone={() => setLate(false)}
          onOvertaken={() => void overtaken()}
        />
      ) : (
        <NotYours reason={data.decide.reason} />
      )}
      <p className={css.fineprint}>{pack.disclaimer}</p>
    </>
  );
}

/** What was pressed here came too late. */
function Late({ decision }: { decision: Decision | null }) {
  const t = useText();
  const format = useFormat();
  return (
    <div role="alert" className={css.message}>
      <Notice tone="warn">
        {decision
          ? t('decision.decided_meanwhile', {
              name: decision.name,
              title: decision.title,
              at: format.instant(decision.at),
            })
          : t('decision.changed_meanwhile')}
      </Notice>
    </div>
  );
}

function Recorded({ clientId, decision: { decision, conditions, tiaId } }: { clientId: string; decision: MyDecision }) {
  const t = useText();
  const format = useFormat();
  const { data: file } = useQuery({ ...documentQuery(clientId, tiaId), enabled: Boolean(decision) });
  if (!decision) return null;
  return (
    <div className={css.recommendation}>
      <span className="small">{t('decision.recorded')}</span>
      <b>{t(`decision.choice.${decision.choice}`)}</b>
      <span className="small">
        {t('decision.recorded_by', {
          name: decision.name,
          title: decision.title,
          at: format.instant(decision.at),
          method: t.of(`app.method.${decision.method}`),
        })}
      </span>
      {decision.note ? <span>{decision.note}</span> : null}
      {decision.conditions.length > 0 ? (
        <ConditionList of={decision.conditions} whose="decision" stands={conditions} />
      ) : null}
      {file?.state === 'ready' ? (
        <a href={documentUrl(clientId, tiaId)}>{t('decision.document')}</a>
      ) : file?.state === 'pending' ? (
        <span className="small">{t('decision.document_pending')}</span>
      ) : null}
      <Go to={paths.my()} className={css.backHome}>
        {t('me.home')}
      </Go>
    </div>
  );
}

/** The link was for somebody else, or what it asked for has been overtaken: say so, instead of a form that leads nowhere. */
function NotYours({ reason }: { reason: string | null | undefined }) {
  const t = useText();
  return (
    <Notice>
      {reason === 'not_allowed'
        ? t('decision.decider_only')
        : t.of(`problems.${reason ?? 'not_allowed'}`, null, 'problems.not_allowed')}
    </Notice>
  );
}
