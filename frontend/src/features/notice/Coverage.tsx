import { useQuery } from '@tanstack/react-query';
import { toProblem } from '@/api/problem';
import type { NoticeView } from '@/api/types/notice';
import type { Counts, NoticeCoverage, Standing } from '@/api/types/reading';
import { useClient } from '@/app/client';
import { Go } from '@/app/Go';
import { paths } from '@/app/paths';
import { useView } from '@/app/view';
import { useFormat } from '@/ui/format';
import { Loading } from '@/ui/Loading';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { Section } from '@/ui/Section';
import { useText } from '@/ui/text';
import css from './Audience.module.css';
import { Purposes } from './Purposes';
import { coverageQuery } from './queries';
import { Readers } from './Readers';

const NUMBERS = ['asked', 'opened', 'done', 'overdue'] as const;
/** What opens the rows of each: everybody who is asked is all of them. */
const ROWS: Record<(typeof NUMBERS)[number], Standing> = {
  asked: 'all',
  opened: 'opened',
  done: 'done',
  overdue: 'overdue',
};
const STANDINGS: readonly Standing[] = ['all', 'asked', 'opened', 'done', 'waiting', 'overdue', 'unreached'];

/** How far it got: each number opens the people behind it. */
export function Coverage({ notice }: { notice: NoticeView }) {
  const t = useText();
  const format = useFormat();
  const client = useClient();
  const [view, change] = useView();
  const { data, error, refetch } = useQuery(coverageQuery(client.id, notice.id));
  const standing = STANDINGS.find((one) => one === view.standing);
  const open = (next: Standing, department?: string) => change({ standing: next, department, q: undefined });
  const isOpen = (next: Standing, department?: string) => standing === next && view.department === department;
  return (
    <Section
      title={t(`notice.coverage.${notice.record}`)}
      aside={
        <Go
          to={paths.ledger(client.id, {
            notice: notice.id,
            record: notice.record === 'consent' ? 'consent' : undefined,
          })}
        >
          {t('notice.ledger_of')}
        </Go>
      }
    >
      {error ? <ProblemNotice problem={toProblem(error)} retry={() => void refetch()} /> : null}
      {data?.told ? <Told of={data.told} /> : null}
      {data ? (
        data.counts.asked === 0 ? (
          <p className="prose dim">{t('notice.nobody_asked')}</p>
        ) : (
          <>
            {data.readers === 'customer' ? <p className="small dim">{t('notice.counts_customers')}</p> : null}
            <div className={css.numbers}>
              {NUMBERS.map((one) => (
                <button
                  key={one}
                  type="button"
                  className={css.number}
                  aria-pressed={isOpen(ROWS[one])}
                  onClick={() => open(ROWS[one])}
                >
                  <span className={`${css.figure} ${one === 'overdue' && data.counts.overdue > 0 ? css.late : ''}`}>
                    {one === 'overdue' && data.counts.overdue > 0 ? <span aria-hidden="true">▲ </span> : null}
                    {format.number(data.counts[one])}
                  </span>
                  <span className="small">
                    {one === 'done' || one === 'asked'
                      ? t(`notice.count.${one}.${notice.record}`)
                      : t(`notice.count.${one}`)}
                  </span>
                </button>
              ))}
            </div>
            <Bar counts={data.counts} label={t(`notice.coverage.${notice.record}`)} />
            <Purposes of={data} />
            {data.unreached > 0 ? (
              <p className="prose">
                <button
                  type="button"
                  className={`text-button ${css.late}`}
                  aria-pressed={isOpen('unreached')}
                  onClick={() => open('unreached')}
                >
                  <span aria-hidden="true">▲ </span>
                  {t('notice.unreached', { count: data.unreached })}
                </button>
                <span className="block small dim">{t('notice.unreached_text')}</span>
              </p>
            ) : null}
            {data.departments.length > 1 ? (
              <table className={css.table}>
                <caption className="unseen">{t('notice.by_department')}</caption>
                <thead>
                  <tr>
                    <th scope="col">{t('notice.col.department')}</th>
                    <th scope="col" className={css.wide}>
                      {t('notice.col.bar')}
                    </th>
                    <th scope="col">{t('notice.col.done')}</th>
                    <th scope="col">{t('notice.col.overdue')}</th>
                  </tr>
                </thead>
                <tbody>
                  {data.departments.map((one) => (
                    <tr key={one.department}>
                      <th scope="row">
                        <button
                          type="button"
                          className="text-button"
                          aria-pressed={isOpen('all', one.department)}
                          onClick={() => open('all', one.department)}
                        >
                          {one.department || t('notice.no_department')}
                        </button>
                      </th>
                      <td className={css.wide}>
                        <Bar counts={one.counts} label={one.department || t('notice.no_department')} />
                      </td>
                      <td className="figures">
                        {t('notice.done_short', { done: one.counts.done, asked: one.counts.asked })}
                      </td>
                      <td className="figures">
                        {one.counts.overdue > 0 ? (
                          <button
                            type="button"
                            className={`text-button ${css.late}`}
                            onClick={() => open('overdue', one.department)}
                          >
                            {format.number(one.counts.overdue)}
                          </button>
                        ) : (
                          <span className="dim">0</span>
                        )}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            ) : null}
            {standing ? (
              <Readers
                noticeId={notice.id}
                record={notice.record}
                readers={data.readers}
                standing={standing}
                department={view.department}
                q={view.q}
                onSearch={(q) => change({ q })}
                onWiden={() => change({ standing: 'all', department: undefined })}
                onStanding={(next) => change({ standing: next })}
                onClose={() => change({ standing: undefined, department: undefined, q: undefined })}
              />
            ) : null}
          </>
        )
      ) : error ? null : (
        <Loading lines={4} />
      )}
    </Section>
  );
}

const WHY: readonly string[] = ['notice_withdrawn', 'notice_superseded', 'notice_not_asked', 'notice_read'];

/** That the coordinator was to speak to those who had not read it; and why that is over, where it is. */
function Told({ of: { state, reason } }: { of: NonNullable<NoticeCoverage['told']> }) {
  const t = useText();
  const why = reason && WHY.includes(reason) ? t.of(`notice.told.${reason}`) : reason;
  if (state === 'open') return <p className="prose">{t('notice.told_open')}</p>;
  return <p className="prose dim">{why ? t('notice.told_over', { why }) : t('notice.told_done')}</p>;
}

/** Done in full, opened striped, the rest empty: told apart without colour. */
function Bar({ counts, label }: { counts: Counts; label: string }) {
  const t = useText();
  const share = (of: number) => `${counts.asked > 0 ? (100 * of) / counts.asked : 0}%`;
  return (
    <div
      className={css.bar}
      role="img"
      aria-label={t('notice.bar_says', { label, done: counts.done, opened: counts.opened, asked: counts.asked })}
    >
      <span className={css.done} style={{ width: share(counts.done) }} />
      <span className={css.opened} style={{ width: share(counts.opened) }} />
    </div>
  );
}
