import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Condition, Tia } from '@/api/contract';
import { useAct } from '@/app/action';
import { Go } from '@/app/Go';
import { paths } from '@/app/paths';
import { Due } from '@/ui/Due';
import { useFormat } from '@/ui/format';
import { useName } from '@/ui/Names';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { ShareLink } from '@/ui/ShareLink';
import { StatePill } from '@/ui/StatePill';
import { useText } from '@/ui/text';
import { contactsQuery, sendDecisionLink } from './queries';
import css from './Review.module.css';

/** Two acts by two parties: the firm reviews and recommends, only the client decides. */
export function Acts({ tia, clientId }: { tia: Tia; clientId: string }) {
  const t = useText();
  const name = useName();
  const format = useFormat();
  const { review, decision } = tia;
  return (
    <section className={css.acts} aria-label={t('tia.acts')}>
      <div>
        <p className={css.actTitle}>{t('tia.act.review')}</p>
        {review ? (
          <>
            <p className={css.verdict}>
              {review.recommendation ? t(`tia.recommendation.${review.recommendation}`) : t('tia.outcome.returned')}
            </p>
            <p className="small dim">
              {t('tia.act.review_by', { name: name(review.by.name), at: format.instant(review.at) })}
            </p>
            <Conditions of={review.conditions} />
            {review.note ? <p>{review.note}</p> : null}
          </>
        ) : (
          <StatePill tone={tia.state === 'in_review' ? 'waiting' : 'quiet'}>
            {t(tia.state === 'in_review' ? 'tia.act.in_review' : 'tia.act.not_yet')}
          </StatePill>
        )}
      </div>
      <span className={css.arrow} aria-hidden="true">
        →
      </span>
      <div>
        <p className={css.actTitle}>{t('tia.act.decision')}</p>
        {decision ? (
          <>
            <p className={css.verdict}>{t(`tia.decision.${decision.choice}`)}</p>
            <p className="small dim">
              {t('tia.decision.by', { name: decision.name, title: decision.title, at: format.instant(decision.at) })} ·{' '}
              {t(`tia.method.${decision.method}`)}
            </p>
            <Conditions of={decision.conditions} />
            {decision.note ? <p>{decision.note}</p> : null}
          </>
        ) : tia.state === 'recommended' ? (
          <SendDecision clientId={clientId} tiaId={tia.id} />
        ) : (
          <StatePill tone="quiet">{t('tia.act.not_yet')}</StatePill>
        )}
      </div>
    </section>
  );
}

function Conditions({ of }: { of: Condition[] }) {
  if (of.length === 0) return null;
  return (
    <ol className={css.conditions}>
      {of.map((condition) => (
        <li key={condition.text}>
          {condition.text} <span className="small dim">{condition.owner}</span>{' '}
          {condition.due ? <Due day={condition.due} /> : null}
        </li>
      ))}
    </ol>
  );
}

function SendDecision({ clientId, tiaId }: { clientId: string; tiaId: string }) {
  const t = useText();
  const name = useName();
  const { data } = useQuery(contactsQuery(clientId));
  const deciders = (data?.items ?? []).filter((person) => person.roles.includes('decision_maker'));
  const [chosen, setChosen] = useState('');
  const personId = chosen || deciders[0]?.id || '';
  const send = useAct((_: null, key) => sendDecisionLink(clientId, personId, tiaId, key));
  if (send.result)
    return <ShareLink url={send.result.url} whatsapp={send.result.whatsapp} expiresAt={send.result.expiresAt} />;
  return (
    <div className="stack">
      <StatePill tone="waiting">{t('tia.act.awaiting')}</StatePill>
      <ProblemNotice problem={send.problem} />
      {data && deciders.length === 0 ? (
        <p className="small">
          {t('tia.no_decider')} <Go to={paths.people(clientId)}>→</Go>
        </p>
      ) : (
        <div className="row" style={{ alignItems: 'flex-end' }}>
          <NativeSelect
            size="xs"
            label={t('tia.send_decision_to')}
            value={personId}
            onChange={(event) => setChosen(event.target.value)}
            data={deciders.map((one) => ({ value: one.id, label: name(one.name) }))}
          />
          <Button disabled={!personId} loading={send.busy} onClick={() => send.run(null)}>
            {t('tia.send_decision')}
          </Button>
        </div>
      )}
    </div>
  );
}
