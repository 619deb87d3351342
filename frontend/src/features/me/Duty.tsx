import { useState } from 'react';
import { toProblem } from '@/api/problem';
import type { OwnObligation } from '@/api/types/assessment';
import { Go } from '@/app/Go';
import { paths } from '@/app/paths';
import { useMe } from '@/app/session';
import { Due } from '@/ui/Due';
import { Names, useName } from '@/ui/Names';
import { SaidText } from '@/ui/SaidText';
import { useText } from '@/ui/text';
import { DutyReport, useReportDraft } from './DutyReport';
import css from './Me.module.css';

/** Kinds whose own words are a sentence already; and those that say at their head what they are. */
const SAID = ['condition', 'manual'];
const HEADED = [...SAID, 'consent_withdrawn', 'notice_unread', 'notice_unreached'];
/** Whose people stand on a page: which of them, there. */
const PEOPLE: Record<string, string | undefined> = { notice_unread: 'waiting', notice_unreached: 'unreached' };

/** Something to see to away from this page: whoever has says so here, and how. */
export function DutyTask({
  clientId,
  of: one,
  onSaid,
}: {
  clientId: string;
  of: OwnObligation;
  onSaid: (said: string) => void;
}) {
  const t = useText();
  const name = useName();
  const me = useMe();
  const firm = me?.firm ? name(me.firm.name) : '';
  const kept = useReportDraft(one);
  const [reporting, setReporting] = useState(kept.draft.note !== '' || kept.draft.files.length > 0);
  // Somebody was quicker: the card goes, and so that nobody wonders the page says why. Where it only moved, what was written stays.
  const gone = (trouble: unknown) => {
    const { status } = toProblem(trouble);
    if (status === 404 || status === 409) onSaid(t('duty.gone'));
  };
  const { particulars } = one;
  // Of a consent that was withdrawn: who, and to what.
  const who = one.kind === 'consent_withdrawn' ? `${particulars.name} · ${particulars.text}` : particulars.name;
  const about = particulars.assessment ?? particulars.transfer;
  return (
    <li className={css.task}>
      <h2>{t.of(`duty.${HEADED.includes(one.kind) ? one.kind : 'other'}`, { count: particulars.count ?? 0 })}</h2>
      <div lang={one.language ?? undefined}>
        <SaidText>{one.words ?? (SAID.includes(one.kind) ? particulars.text : who) ?? ''}</SaidText>
      </div>
      {about ? (
        <p className="dim">
          <Names of={about} alone />
        </p>
      ) : null}
      {one.remark ? (
        <p className={css.remark}>
          {t('duty.remark', { firm })} {one.remark}
        </p>
      ) : null}
      <p>
        {one.due ? (
          <span className="block">
            {t('duty.due')} <Due day={one.due} />
          </span>
        ) : null}
        {one.mine ? null : (
          <span className="block dim">
            {particulars.owner ? t('duty.named', { name: particulars.owner }) : t('duty.anybody')}
          </span>
        )}
      </p>
      {one.mine && one.noticeId && PEOPLE[one.kind] ? (
        <p>
          <Go to={paths.myCoverage(one.noticeId, PEOPLE[one.kind])}>{t('duty.who')}</Go>
        </p>
      ) : null}
      {reporting ? (
        <DutyReport
          clientId={clientId}
          of={one}
          kept={kept}
          onDone={() => onSaid(t('duty.said', { firm }))}
          onTrouble={gone}
          onCancel={() => {
            kept.forget();
            setReporting(false);
          }}
        />
      ) : (
        <button type="button" className={css.wayOn} onClick={() => setReporting(true)}>
          {t('duty.done')}
        </button>
      )}
    </li>
  );
}
