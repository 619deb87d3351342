import { Button } from '@mantine/core';
import type { WorkLine } from '@/api/types/obligation';
import { Go, useGo } from '@/app/Go';
import { useWho } from '@/app/members';
import { Remark } from '@/app/obligations/Remark';
import { useObligationWords, whereOf } from '@/app/obligations/words';
import { paths } from '@/app/paths';
import { daysUntil, useFormat } from '@/ui/format';
import { Names, useName } from '@/ui/Names';
import { useText } from '@/ui/text';
import css from './Worklist.module.css';

interface Props {
  line: WorkLine;
  index: number;
  onDo: (what: 'close' | 'snooze' | 'hand' | 'email' | 'whatsapp') => void;
}

/** How late, whose, what, how often asked, and the next step as a verb. */
export function Line({ line, index, onDo }: Props) {
  const t = useText();
  const name = useName();
  const who = useWho();
  const { what } = useObligationWords();
  const { obligation: one, clientId, client } = line;
  const where = whereOf(clientId, one);
  const owner = one.ownerMemberId ? name(who(one.ownerMemberId)) : one.owner ? name(one.owner) : one.particulars.owner;
  return (
    <li className={css.line} data-line={index}>
      <When day={one.due ?? null} />
      <Go to={paths.client(clientId)} className={css.client}>
        <Names of={client} stacked />
      </Go>
      <span className={css.what}>
        <Go to={where.to} data-open="" lang={one.kind === 'manual' ? (one.language ?? undefined) : undefined}>
          {what(one)}
        </Go>
        <Remark clientId={clientId} of={one} />
        <span className="row small">
          {owner ? <span className="dim">{owner}</span> : null}
          {one.actions.reassign?.allowed ? (
            <button
              type="button"
              className="text-button"
              aria-haspopup="dialog"
              aria-label={t(one.reporterId ? 'obligation.hand_back_of' : 'obligation.hand_of', { what: what(one) })}
              onClick={() => onDo('hand')}
            >
              {t(one.reporterId ? 'obligation.hand_back' : 'obligation.hand')}
            </button>
          ) : null}
        </span>
      </span>
      <span className={`${css.asked} dim small figures`}>
        {one.askedCount > 0 ? t('obligation.asked', { count: one.askedCount }) : ''}
      </span>
      <span className={css.step}>
        <Steps line={line} onDo={onDo} />
      </span>
    </li>
  );
}

/** The mark, the colour and the words all say it; the date stands beside. */
function When({ day }: { day: string | null }) {
  const t = useText();
  const format = useFormat();
  if (!day) return <span className={css.when}>{t('obligation.no_date')}</span>;
  const days = daysUntil(day);
  const [mark, tone] =
    days < 0 ? ['▲', css.late] : days === 0 ? ['■', css.today] : days <= 30 ? ['●', css.soon] : ['', ''];
  return (
    <span className={`${css.when} ${tone} figures`}>
      <span>
        <span className={css.mark} aria-hidden="true">
          {mark}
        </span>
        {days < 0 ? t('obligation.late', { days: -days }) : format.inDays(days)}
      </span>
      <time className="dim small" dateTime={day}>
        {format.day(day)}
      </time>
    </span>
  );
}

/** Somebody else's turn is chased; one's own is done, or gone to. */
function Steps({ line, onDo }: { line: WorkLine; onDo: Props['onDo'] }) {
  const t = useText();
  const go = useGo();
  const { what } = useObligationWords();
  const { obligation: one, turn } = line;
  const where = whereOf(line.clientId, one);
  const about = what(one);
  if (turn === 'client' || turn === 'vendor') {
    if (!one.actions.remind?.allowed) return null;
    return (
      <>
        <span className="dim small" aria-hidden="true">
          {t('obligation.chase')}
        </span>
        {one.ownerPersonId ? (
          <Button
            size="compact-sm"
            variant="default"
            aria-label={t('obligation.chase_email_of', { what: about })}
            onClick={() => onDo('email')}
          >
            {t('obligation.by_email')}
          </Button>
        ) : null}
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t('obligation.chase_whatsapp_of', { what: about })}
          onClick={() => onDo('whatsapp')}
        >
          {t('obligation.by_whatsapp')}
        </Button>
      </>
    );
  }
  // What the client says is done is looked at where it was said; the rest is seen to on its own page.
  if (one.kind !== 'manual' && !(one.reportedBy && one.actions.complete?.allowed)) {
    return (
      <Button
        size="compact-sm"
        variant={turn === 'mine' ? 'filled' : 'default'}
        aria-label={t('obligation.step_of', { step: t.of(`obligation.step.${where.verb}`), what: about })}
        onClick={() => go(where.to)}
      >
        {t.of(`obligation.step.${where.verb}`)}
      </Button>
    );
  }
  return one.actions.complete?.allowed ? (
    <Button size="compact-sm" aria-label={t('obligation.done_of', { what: about })} onClick={() => onDo('close')}>
      {t('obligation.done')}
    </Button>
  ) : null;
}
