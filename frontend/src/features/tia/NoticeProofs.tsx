import type { Pack } from '@/api/types/assessment';
import type { NoticeProof, ProvingKind } from '@/api/types/notice';
import { useClient } from '@/app/client';
import { Go } from '@/app/Go';
import { word } from '@/app/pack';
import { paths } from '@/app/paths';
import { useFormat } from '@/ui/format';
import { useName } from '@/ui/Names';
import { useText } from '@/ui/text';
import css from './NoticeProofs.module.css';
import { idOf, nobodyAgreed, type Offered, refOf } from './noticeProofs';

/** As many as are read at a glance; the rest stand among the client's notices. */
const SHOWN = 5;

interface Props {
  clientId: string;
  pack: Pack;
  offered: Offered;
  /** What the answer is tied to. */
  proofs: string[];
  /** Whether there is an answer to prove. */
  answered: boolean;
  open: boolean;
  onChange: (proofs: string[]) => void;
}

/** The client's notices that may prove the answer: which version people read, how far it got, and whether that is enough. */
export function NoticeProofs({ clientId, pack, offered, proofs, answered, open, onChange }: Props) {
  const t = useText();
  const { tied, gone, others } = offered;
  const shown = others.slice(0, SHOWN);
  const isEmpty = tied.length + gone.length + others.length === 0;
  if (!open && tied.length + gone.length === 0) return null;
  const drop = (ref: string) => onChange(proofs.filter((one) => one !== ref));
  return (
    <div className={css.notices}>
      <p className={css.head}>{t('tia.notices')}</p>
      {offered.proves ? (
        <p className="small dim prose">
          {t(`tia.notice_rests.${offered.proves.restsOn}`)}
          <span className="block">
            {t('tia.notice_grade', { grade: word(pack, 'grades', offered.proves.grade).title })}
          </span>
        </p>
      ) : null}
      <ul className={css.list}>
        {tied.map((one) => (
          <Row key={one.noticeId} clientId={clientId} notice={one} tied>
            {open ? (
              <button type="button" className="text-button small" onClick={() => drop(refOf(one))}>
                {t('tia.evidence_unlink')}
              </button>
            ) : null}
          </Row>
        ))}
        {gone.map((ref) => (
          <li key={ref} className={css.row}>
            <Go to={paths.notice(clientId, idOf(ref))}>{t('tia.notice')}</Go>
            <span className={css.short}>{t('tia.notice_gone')}</span>
            {open ? (
              <button type="button" className="text-button small" onClick={() => drop(ref)}>
                {t('tia.evidence_unlink')}
              </button>
            ) : null}
          </li>
        ))}
        {open
          ? shown.map((one) => (
              <Row key={one.noticeId} clientId={clientId} notice={one}>
                {answered ? (
                  <button type="button" className="text-button small" onClick={() => onChange([...proofs, refOf(one)])}>
                    {t('tia.notice_use')}
                  </button>
                ) : null}
              </Row>
            ))
          : null}
      </ul>
      {open && !answered && others.length > 0 ? <p className="small dim">{t('tia.notice_answer_first')}</p> : null}
      {open && others.length > SHOWN ? (
        <Go to={paths.notices(clientId)} className="small">
          {t('tia.notice_all', { count: others.length })}
        </Go>
      ) : null}
      {open && isEmpty ? <Begin clientId={clientId} kinds={offered.kinds} /> : null}
    </div>
  );
}

function Begin({ clientId, kinds }: { clientId: string; kinds: ProvingKind[] }) {
  const t = useText();
  const name = useName();
  const client = useClient();
  return (
    <p className={css.begin}>
      <span className="dim">{t('tia.notice_none')}</span>
      {client.actions.editNotices?.allowed
        ? kinds.map((one) => (
            <Go key={one.kind} to={paths.notices(clientId, { begin: one.kind })}>
              {t('tia.notice_begin', { kind: name(one.title) })}
            </Go>
          ))
        : null}
    </p>
  );
}

function Row({
  clientId,
  notice,
  tied,
  children,
}: {
  clientId: string;
  notice: NoticeProof;
  tied?: boolean;
  children: React.ReactNode;
}) {
  const t = useText();
  const name = useName();
  return (
    <li className={css.row} data-tied={tied || undefined}>
      <Go to={paths.notice(clientId, notice.noticeId)}>{name(notice.title)}</Go>
      <span className="dim">
        {notice.state === 'published'
          ? t('tia.notice_version', { version: notice.ordinal ?? 1 })
          : t(`tia.notice_state.${notice.state}`)}
        {notice.customers ? t('tia.notice_customers') : null}
      </span>
      <Reached notice={notice} />
      <Counts notice={notice} tied={tied} />
      {children}
      <Decided notice={notice} />
    </li>
  );
}

/** How many did what it asks of them: acknowledged it, or decided about it. */
function Reached({ notice }: { notice: NoticeProof }) {
  const t = useText();
  const format = useFormat();
  if (notice.state !== 'published') return null;
  if (notice.asked === 0) return <span className="dim">{t(`tia.notice_nobody.${notice.record}`)}</span>;
  return (
    <span className="figures">
      {t(`tia.notice_reached.${notice.record}`, {
        done: format.number(notice.done),
        asked: format.number(notice.asked),
        // Never rounded up to what was agreed.
        percent: Math.floor((100 * notice.done) / notice.asked),
      })}
    </span>
  );
}

/** That so many have decided says nothing of what: it stands beside it, purpose by purpose. */
function Decided({ notice }: { notice: NoticeProof }) {
  const t = useText();
  const name = useName();
  const format = useFormat();
  if (notice.state !== 'published' || typeof notice.agreed !== 'number') return null;
  const { purposes } = notice;
  return (
    <div className={css.decided}>
      <p>
        {t('tia.notice_decided', {
          agreed: format.number(notice.agreed),
          none: format.number(notice.done - notice.agreed),
          waiting: format.number(notice.asked - notice.done),
        })}
      </p>
      {purposes.length > 0 ? (
        <table className={css.purposes}>
          <caption>{t('tia.notice_purposes')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('tia.notice_purpose')}</th>
              <th scope="col">{t('tia.notice_given')}</th>
              <th scope="col">{t('tia.notice_refused')}</th>
              <th scope="col">{t('tia.notice_took_back')}</th>
            </tr>
          </thead>
          <tbody>
            {purposes.map((one) => (
              <tr key={`${one.worded.en} ${one.worded.zhHant}`}>
                <th scope="row">{name(one.worded)}</th>
                <td>{format.number(one.given)}</td>
                <td>{format.number(one.refused)}</td>
                <td>{format.number(one.withdrawn)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </div>
  );
}

/** What is only offered and does not prove anything yet is nobody's trouble. */
function Counts({ notice, tied }: { notice: NoticeProof; tied?: boolean }) {
  const t = useText();
  const format = useFormat();
  const short = tied ? css.short : 'dim';
  const date = notice.since ? format.day(notice.since) : '';
  switch (notice.standing) {
    case 'holds':
      return <span className={css.holds}>{t(holding(notice))}</span>;
    case 'below_threshold':
      if (nobodyAgreed(notice)) return <span className={short}>{t('tia.notice_nobody_agreed')}</span>;
      return <span className={short}>{t('tia.notice_below', { sufficient: notice.sufficient, date })}</span>;
    case 'withdrawn':
      return <span className={short}>{t('tia.notice_withdrawn', { date })}</span>;
    case 'not_yet':
      return date ? (
        <span className={short}>{t('tia.notice_begins', { date })}</span>
      ) : (
        <span className="dim">{t('tia.notice_unpublished')}</span>
      );
  }
}

/** Of what asks for consent it says which of the two it proves. */
function holding(notice: NoticeProof) {
  if (notice.asked === 0) return 'tia.notice_holds_published';
  if (notice.record !== 'consent') return 'tia.notice_holds';
  return notice.restsOn === 'agreement' ? 'tia.notice_holds_agreed' : 'tia.notice_holds_told';
}
