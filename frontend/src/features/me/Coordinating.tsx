import { useQuery } from '@tanstack/react-query';
import type { Action } from '@/api/types';
import type { NoticeCounts, ReaderKind } from '@/api/types/reading';
import { listsQuery, myCustomers } from '@/app/customers';
import { Go } from '@/app/Go';
import { paths } from '@/app/paths';
import { coverageQuery } from '@/app/reading/queries';
import { useMe } from '@/app/session';
import { Names } from '@/ui/Names';
import { useText } from '@/ui/text';
import css from './Me.module.css';
import { evidenceQuery, rosterFactsQuery } from './queries';

/** For the coordinator: how far notices got, and whom the company has. */
export function Coordinating({ clientId, customers }: { clientId: string; customers: Action | undefined }) {
  return (
    <>
      <NoticesFar clientId={clientId} />
      <People clientId={clientId} />
      {customers?.allowed ? <Customers clientId={clientId} /> : null}
    </>
  );
}

const READERS: readonly ReaderKind[] = ['staff', 'customer'];

/** How far each notice got among the company's people, and what is for its customers apart from that. */
function NoticesFar({ clientId }: { clientId: string }) {
  const { data } = useQuery(coverageQuery(clientId));
  if (!data) return null;
  return READERS.map((readers) => (
    <Among key={readers} readers={readers} of={data.items.filter((one) => one.readers === readers)} />
  ));
}

function Among({ readers, of }: { readers: ReaderKind; of: readonly NoticeCounts[] }) {
  const t = useText();
  if (of.length === 0) return null;
  return (
    <section className={css.part}>
      <h2>{t(`staff.home.notices_far.${readers}`)}</h2>
      {of.map(({ noticeId, title, counts }) => (
        <Go key={noticeId} to={paths.myCoverage(noticeId)} className={css.entry}>
          <span>
            <Names of={title} alone />
            <span className="block small dim figures">
              {t('me.notices_far_of', { done: counts.done, asked: counts.asked })}
              {counts.overdue > 0 ? (
                <span className={css.alarm}> · {t('staff.home.notices_overdue', { count: counts.overdue })}</span>
              ) : null}
            </span>
          </span>
          <span aria-hidden="true">›</span>
        </Go>
      ))}
    </section>
  );
}

/** The roster, and what on it wants doing. */
function People({ clientId }: { clientId: string }) {
  const t = useText();
  const { data: facts } = useQuery(rosterFactsQuery(clientId));
  return (
    <section className={css.part}>
      <h2>{t('me.people')}</h2>
      <Go to={paths.myPeople()} className={css.entry}>
        <span>{facts ? t('staff.home.count', { count: facts.people }) : t('staff.home.open')}</span>
        <span aria-hidden="true">›</span>
      </Go>
      {facts && facts.leavers > 0 ? (
        <Go to={paths.myPeople({ filter: 'leavers' })} className={css.entry}>
          <span className={css.alarm}>{t('staff.home.leavers', { count: facts.leavers })}</span>
          <span aria-hidden="true">›</span>
        </Go>
      ) : null}
    </section>
  );
}

/** Its own customers, on their lists. */
function Customers({ clientId }: { clientId: string }) {
  const t = useText();
  const { data } = useQuery(listsQuery(clientId));
  return (
    <section className={css.part}>
      <h2>{t('staff.home.customers')}</h2>
      <Go to={myCustomers.lists()} className={css.entry}>
        <span>{t('staff.home.customers_count', { count: data?.customers ?? 0 })}</span>
        <span aria-hidden="true">›</span>
      </Go>
    </section>
  );
}

/** Coordinators see how many there are; decision-makers give documents, too, and see no list. */
export function Documents({ clientId }: { clientId: string }) {
  const t = useText();
  const me = useMe();
  const sees = me?.roles.includes('coordinator') ?? false;
  const { data: files } = useQuery({ ...evidenceQuery(clientId), enabled: sees });
  return (
    <section className={css.part}>
      <h2>{t('me.evidence')}</h2>
      {files && files.length > 0 ? (
        <Go to={paths.myEvidence()} className={css.entry}>
          <span>{t('me.evidence_count', { count: files.length })}</span>
          <span aria-hidden="true">›</span>
        </Go>
      ) : null}
      <Go to={paths.myEvidence()} className={css.entry}>
        <span>{t('me.evidence_add')}</span>
        <span aria-hidden="true">›</span>
      </Go>
    </section>
  );
}
