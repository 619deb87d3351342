import { useQuery } from '@tanstack/react-query';
import { toProblem } from '@/api/problem';
import type { NoticeCoverage, NoticeReader } from '@/api/types/reading';
import { Go } from '@/app/Go';
import { usePages } from '@/app/pages';
import { paths } from '@/app/paths';
import { coverageQuery } from '@/app/reading/queries';
import { useMe } from '@/app/session';
import { NotHere } from '@/app/shell/NotHere';
import { useParam, useTitle, useView } from '@/app/view';
import { Due } from '@/ui/Due';
import { daysUntil, useFormat } from '@/ui/format';
import { Loading } from '@/ui/Loading';
import { Names, useName } from '@/ui/Names';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { SearchBox } from '@/ui/SearchBox';
import { useText } from '@/ui/text';
import { Choice } from './Choice';
import { Far } from './Far';
import { NoConnection } from './NoConnection';
import { Purposes } from './Purposes';
import { EVERY_MS, noticeCoverageQuery, readersOf } from './queries';
import css from './Reading.module.css';

/** Where those stand who have not finished. */
const WHO = 'who';
const STANDINGS = ['waiting', 'overdue', 'unreached'] as const;

/** How far a notice got: by department, and who has not finished, so that a colleague can ask them. */
export function CoveragePage() {
  const t = useText();
  const name = useName();
  const me = useMe();
  const clientId = me?.client?.id ?? '';
  const noticeId = useParam('noticeId');
  const { data, error, fetchStatus, refetch } = useQuery(noticeCoverageQuery(clientId, noticeId));
  const { data: all } = useQuery(coverageQuery(clientId));
  const notice = all?.items.find((one) => one.noticeId === noticeId);
  const title = t(data?.purposes.length ? 'coverage.title.consent' : 'coverage.title.acknowledgement');
  useTitle(notice ? name(notice.title) : null, title);
  const problem = error ? toProblem(error) : null;
  if (problem?.status === 404 || problem?.status === 403) return <NotHere />;
  if (problem && !data) return <ProblemNotice problem={problem} retry={() => void refetch()} />;
  if (!data) return fetchStatus === 'paused' ? <NoConnection /> : <Loading lines={8} />;
  return (
    <>
      <Go to={paths.my()} className={css.back}>
        ← {t('me.home')}
      </Go>
      <h1 className={css.head}>
        {title}
        {notice ? (
          <span className={css.of}>
            <Names of={notice.title} alone />
          </span>
        ) : null}
      </h1>
      {data.readers === 'customer' ? <p className="dim">{t('coverage.customers')}</p> : null}
      <Far of={data.counts} />
      {/* After a new version nobody has answered that one yet, and what they answered before stands. */}
      {data.counts.done > 0 || (notice?.ordinal ?? 1) > 1 || data.purposes.some(isAnswered) ? (
        <Go to={paths.myNoticeRecords(noticeId)} className={css.back}>
          {t('coverage.records')} →
        </Go>
      ) : null}
      <Purposes of={data} />
      <Departments of={data} />
      <Waiting clientId={clientId} noticeId={noticeId} of={data} />
    </>
  );
}

const isAnswered = ({ given, refused, withdrawn }: NoticeCoverage['purposes'][number]): boolean =>
  given + refused + withdrawn > 0;

/** Each leads to its people among those who have not finished. */
function Departments({ of }: { of: NoticeCoverage }) {
  const t = useText();
  const [view, change] = useView();
  const format = useFormat();
  if (of.departments.length < 2) return null;
  return (
    <section className={css.group}>
      <h2>{t('coverage.departments')}</h2>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{t('coverage.department')}</th>
            <th scope="col">{t('coverage.read_of_asked')}</th>
            <th scope="col">{t('coverage.overdue')}</th>
          </tr>
        </thead>
        <tbody>
          {of.departments.map(({ department, counts }) => (
            <tr key={department}>
              <th scope="row">
                {counts.done < counts.asked ? (
                  <button
                    type="button"
                    className="text-button"
                    aria-pressed={view.department === department}
                    onClick={() => {
                      change({ department });
                      document.getElementById(WHO)?.scrollIntoView();
                    }}
                  >
                    {department || t('coverage.no_department')}
                  </button>
                ) : (
                  department || t('coverage.no_department')
                )}
              </th>
              <td>
                {format.number(counts.done)} / {format.number(counts.asked)}
              </td>
              <td className={counts.overdue > 0 ? css.alarm : 'dim'}>{format.number(counts.overdue)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Waiting({ clientId, noticeId, of }: { clientId: string; noticeId: string; of: NoticeCoverage }) {
  const t = useText();
  const format = useFormat();
  const [view, change] = useView();
  const standing = STANDINGS.find((one) => one === view.standing) ?? 'waiting';
  const department = of.departments.length > 1 ? view.department : undefined;
  const { rows, total, loading, problem, more, again } = usePages<NoticeReader>(
    ['mine', 'coverage', clientId, noticeId, 'readers', department ?? null],
    // Of whom no department is named: said in the address, where an empty word would be left out as none.
    `${readersOf(clientId, noticeId)}${department === '' ? '?department=' : ''}`,
    { standing, department, q: view.q },
    EVERY_MS,
  );
  const { counts: all } = of.departments.find((one) => one.department === department) ?? of;
  const counts = {
    waiting: all.asked - all.done,
    overdue: all.overdue,
    unreached: department === undefined ? of.unreached : null,
  };
  return (
    <section className={css.group} id={WHO}>
      <h2>{t('coverage.who')}</h2>
      {department === undefined ? null : (
        <p>
          {t('coverage.only', { department: department || t('coverage.no_department') })}{' '}
          <button type="button" className="text-button" onClick={() => change({ department: undefined })}>
            {t('coverage.only_all')}
          </button>
        </p>
      )}
      {counts.waiting === 0 ? (
        <p className="dim">{t('coverage.everybody')}</p>
      ) : (
        <>
          <p className="dim">
            {t(
              standing === 'unreached'
                ? 'coverage.unreached_text'
                : of.readers === 'staff' && of.purposes.length > 0
                  ? 'coverage.who_text.decide'
                  : `coverage.who_text.${of.readers}`,
            )}
          </p>
          <Choice
            label={t('coverage.who')}
            of={STANDINGS.filter((key) => key !== 'unreached' || of.unreached > 0 || standing === key).map((key) => ({
              key,
              says: [t(`coverage.standing.${key}`), counts[key] === null ? null : format.number(counts[key])]
                .join(' ')
                .trim(),
            }))}
            current={standing}
            onChange={(key) => change({ standing: key === 'waiting' ? undefined : key })}
          />
          <div className={css.find}>
            <SearchBox
              big
              label={t(`coverage.search.${of.readers}`)}
              value={view.q ?? ''}
              onChange={(q) => change({ q: q.trim() || undefined })}
            />
          </div>
          <ProblemNotice problem={problem} retry={again} />
          {loading ? <Loading lines={4} /> : null}
          {view.q ? <Found total={total} q={view.q} noticeId={noticeId} anyDone={of.counts.done > 0} /> : null}
          {!view.q && total === 0 && standing === 'overdue' ? (
            <p className={css.none}>{t('coverage.none_overdue')}</p>
          ) : null}
          <ul className="plain">
            {rows.map((one) => (
              <Reader key={one.personId} of={one} staff={of.readers === 'staff'} />
            ))}
          </ul>
          {rows.length < (total ?? 0) ? (
            <button type="button" className={`text-button ${css.more}`} onClick={more}>
              {t('coverage.more', { shown: rows.length, total })}
            </button>
          ) : null}
        </>
      )}
    </section>
  );
}

interface FoundOf {
  total: number | null;
  q: string;
  noticeId: string;
  anyDone: boolean;
}

/** How many are called so; whoever is not among these may have finished. */
function Found({ total, q, noticeId, anyDone }: FoundOf) {
  const t = useText();
  return (
    <>
      <p role="status" className={total === 0 ? css.none : 'small dim figures'}>
        {total === null ? ' ' : t('coverage.found', { total })}
      </p>
      {total === 0 && anyDone ? (
        <Go to={paths.myNoticeRecords(noticeId, q)} className={css.elsewhere}>
          {t('coverage.found_elsewhere')} →
        </Go>
      ) : null}
    </>
  );
}

function Reader({ of: one, staff }: { of: NoticeReader; staff: boolean }) {
  const t = useText();
  return (
    <li className={css.reader}>
      <span>
        <b>
          <Names of={one.name} />
        </b>
        <span className="block small dim">
          {staff ? [one.department || t('coverage.no_department'), one.mark].filter(Boolean).join(' · ') : one.mark}
        </span>
      </span>
      <span className={css.beside}>
        <span className="small">{t(one.state === 'opened' ? 'coverage.opened' : 'coverage.not_opened')}</span>
        {one.unreached ? <span className={`small ${css.alarm}`}>{t('coverage.came_back')}</span> : null}
        {one.due && daysUntil(one.due) < 0 ? <Due day={one.due} stacked /> : null}
      </span>
    </li>
  );
}
