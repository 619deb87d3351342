import type { NoticeFinding } from '@/api/types/notice';
import { useName } from '@/ui/Names';
import { useText } from '@/ui/text';
import css from './Desk.module.css';
import { GradeMark } from './Sources';

interface Props {
  findings: readonly NoticeFinding[];
  /** Where each leads to what it is about. */
  onOpen?: (one: NoticeFinding) => void;
}

/** What it lacks: first what keeps it from being published, then what guidance asks. */
export function Lacks({ findings, onOpen }: Props) {
  const t = useText();
  const blocking = findings.filter((one) => one.blocks);
  const guidance = findings.filter((one) => !one.blocks);
  return (
    <section className={css.lacks} aria-label={t('notice.lacks')}>
      {findings.length === 0 ? (
        <p className="small dim">{t('notice.lacks_nothing')}</p>
      ) : (
        <>
          {blocking.length > 0 ? (
            <Group title={t('notice.blocking', { count: blocking.length })} alarm findings={blocking} onOpen={onOpen} />
          ) : null}
          {guidance.length > 0 ? (
            <Group title={t('notice.guidance', { count: guidance.length })} findings={guidance} onOpen={onOpen} />
          ) : null}
        </>
      )}
    </section>
  );
}

function Group({ title, findings, alarm, onOpen }: Props & { title: string; alarm?: boolean }) {
  return (
    <>
      <h3 className={`${css.lacksHead} ${alarm ? css.short : ''}`}>
        {alarm ? <span aria-hidden="true">▲ </span> : null}
        {title}
      </h3>
      <Findings findings={findings} onOpen={onOpen} />
    </>
  );
}

export function Findings({ findings, onOpen }: Props) {
  const name = useName();
  return (
    <ul className={css.findings}>
      {findings.map((one) => {
        const leads = onOpen && (one.element || one.check !== 'no_transfers');
        return (
          <li key={`${one.check} ${one.element} ${one.field} ${one.text.en}`} data-check={one.check}>
            {leads ? (
              <button type="button" className={css.finding} onClick={() => onOpen(one)}>
                {name(one.text)}
              </button>
            ) : (
              <span>{name(one.text)}</span>
            )}{' '}
            <GradeMark grade={one.grade} />
          </li>
        );
      })}
    </ul>
  );
}
