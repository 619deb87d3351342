import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Condition, Pack, Tia } from '@/api/types/assessment';
import type { Person, PersonRole } from '@/api/types/people';
import { useAct } from '@/app/action';
import { useClient } from '@/app/client';
import { endOf } from '@/app/conditions';
import { issueLink, saveRoles, type Way, wayTo } from '@/app/links';
import { word } from '@/app/pack';
import { hasRole, PersonPicker } from '@/app/people/PersonPicker';
import { Due } from '@/ui/Due';
import { useFormat } from '@/ui/format';
import { useName } from '@/ui/Names';
import { Notice, ProblemNotice } from '@/ui/ProblemNotice';
import { ShareLink } from '@/ui/ShareLink';
import { StatePill } from '@/ui/StatePill';
import { useText } from '@/ui/text';
import { reviewOf } from './answers';
import { askDecision } from './queries';
import css from './Review.module.css';

const ROLES: PersonRole[] = ['decision_maker'];

/** Two acts by two parties: the firm reviews and recommends, only the client decides. */
export function Acts({ tia, pack }: { tia: Tia; pack: Pack }) {
  const t = useText();
  const name = useName();
  const format = useFormat();
  const review = reviewOf(tia);
  const { decision } = tia;
  return (
    <section className={css.acts} aria-label={t('tia.acts')}>
      <div>
        <p className={css.actTitle}>{t('tia.act.review')}</p>
        {review ? (
          <>
            <p className={css.verdict}>
              {review.recommendation
                ? word(pack, 'recommendations', review.recommendation).title
                : t('tia.act.returned')}
            </p>
            <p className="small dim">
              {t('tia.act.review_by', { name: name(tia.names[review.reviewerId]), at: format.instant(review.at) })}
            </p>
            <Conditions of={review.conditions} whose="review" stands={tia.conditions} pack={pack} />
            {review.note ? <p>{review.note}</p> : null}
            {review.reviewDue ? (
              <p className="small">
                <span className="dim">{t('tia.act.next_review')}</span> <Due day={review.reviewDue} />
              </p>
            ) : null}
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
              {t.of(`app.method.${decision.method}`)}
            </p>
            <Conditions of={decision.conditions} whose="decision" stands={tia.conditions} pack={pack} />
            {decision.note ? <p>{decision.note}</p> : null}
          </>
        ) : tia.state === 'recommended' ? (
          <AskForDecision tia={tia} />
        ) : (
          <StatePill tone="quiet">{t('tia.act.not_yet')}</StatePill>
        )}
      </div>
    </section>
  );
}

/** What has to be done, and once it was decided what became of it. */
function Conditions({
  of,
  whose,
  stands,
  pack,
}: {
  of: Condition[];
  whose: 'review' | 'decision';
  stands: Tia['conditions'];
  pack: Pack;
}) {
  const t = useText();
  if (of.length === 0) return null;
  return (
    <ol className={css.conditions}>
      {of.map((condition, number) => {
        const ended = endOf(stands, whose, number);
        return (
          <li key={condition.text}>
            {condition.text} <span className="small dim">{condition.owner}</span>{' '}
            {ended ? <b className="small">{t.of(`condition.stand.${ended.state}`)}</b> : <Due day={condition.due} />}
            {ended?.note ? <p className="small dim">{ended.note}</p> : null}
            {condition.gap ? <p className="small dim">{word(pack, 'gaps', condition.gap).title}</p> : null}
          </li>
        );
      })}
    </ol>
  );
}

type Send = 'email' | 'copy' | 'none';

function AskForDecision({ tia }: { tia: Tia }) {
  const t = useText();
  const name = useName();
  const client = useClient();
  const [person, setPerson] = useState<Person | null>(null);
  const named = tia.deciderId ? name(tia.names[tia.deciderId]) : null;
  const ask = useAct(
    async (send: Send): Promise<{ send: Send; way: Way | null }> => {
      if (!person) throw new Error('nobody chosen');
      if (!hasRole(person, ROLES)) setPerson(await saveRoles(client.id, person, [...person.roles, 'decision_maker']));
      if (tia.deciderId !== person.id) await askDecision(client.id, tia, person.id);
      const to = { personId: person.id, purpose: 'decision' as const, subjectId: tia.id };
      if (send === 'email') await issueLink(client.id, { ...to, send });
      return { send, way: send === 'copy' ? await wayTo(client, to) : null };
    },
    // Also after half of it: the assessment has another version once somebody is named.
    { refresh: [['client', client.id]], always: true },
  );
  const state = (
    <StatePill tone="waiting">{named ? t('tia.act.awaiting_name', { name: named }) : t('tia.act.awaiting')}</StatePill>
  );
  if (!tia.actions.askDecision?.allowed) return state;
  if (ask.result)
    return (
      <div className="stack">
        {state}
        {ask.result.way ? (
          <ShareLink {...ask.result.way} />
        ) : (
          <Notice>
            {ask.result.send === 'email'
              ? t('ui.share.mailed', { email: person?.email })
              : t('tia.decision_sso', { name: person ? name(person.name) : '' })}
          </Notice>
        )}
      </div>
    );
  return (
    <div className="stack">
      {state}
      <ProblemNotice problem={ask.problem} />
      <PersonPicker
        clientId={client.id}
        roles={ROLES}
        gives="decision_maker"
        label={t('tia.send_decision_to')}
        person={person}
        onPick={setPerson}
      />
      <div className="row">
        {client.signInSource ? (
          <>
            <Button disabled={!person} loading={ask.busy} onClick={() => ask.run('none')}>
              {t('tia.ask_decision')}
            </Button>
            <Button variant="default" disabled={!person} loading={ask.busy} onClick={() => ask.run('copy')}>
              {t('ui.share.write')}
            </Button>
          </>
        ) : (
          <>
            <Button disabled={!person?.email} loading={ask.busy} onClick={() => ask.run('email')}>
              {t('ui.share.by_email')}
            </Button>
            <Button variant="default" disabled={!person?.email} loading={ask.busy} onClick={() => ask.run('copy')}>
              {t('tia.send_decision')}
            </Button>
          </>
        )}
      </div>
    </div>
  );
}
