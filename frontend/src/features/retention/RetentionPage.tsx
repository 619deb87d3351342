import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { toProblem } from '@/api/problem';
import type { PeopleGroup, RetentionKind, RetentionView } from '@/api/types/retention';
import { useClient, useClientTitle } from '@/app/client';
import { Go } from '@/app/Go';
import { paths } from '@/app/paths';
import { useView } from '@/app/view';
import { ActionButton } from '@/ui/ActionButton';
import { useFormat } from '@/ui/format';
import { Loading } from '@/ui/Loading';
import { useName } from '@/ui/Names';
import { Notice, ProblemNotice } from '@/ui/ProblemNotice';
import { PageHead, Section } from '@/ui/Section';
import { useText } from '@/ui/text';
import { DisposalPanel } from './DisposalPanel';
import { Disposals } from './Disposals';
import { hasGoing, isOfPeople } from './groups';
import { Holds } from './Holds';
import { Periods } from './Periods';
import { PrepareDialog } from './PrepareDialog';
import { moved, retentionQuery } from './queries';
import css from './Retention.module.css';
import { ReviewDialog } from './ReviewDialog';
import { Reviews } from './Reviews';
import { RowsDialog } from './RowsDialog';
import { useFollowing } from './useFollowing';

/** How long records of a client are kept, what is past its time, and what was decided about it. */
export function RetentionPage() {
  const t = useText();
  const client = useClient();
  const [view, change] = useView();
  useClientTitle(t('retention.title'));
  const { data, error, refetch } = useQuery(retentionQuery(client.id));
  useFollowing(data && String(data.openDisposal ?? 'none'), moved(client.id));
  return (
    <>
      <Go to={paths.notices(client.id)} className={css.back}>
        ← {t('retention.back')}
      </Go>
      <PageHead title={t('retention.title')} lede={t('retention.lede')} />
      {error && !data ? (
        <ProblemNotice problem={toProblem(error)} retry={() => void refetch()} />
      ) : data ? (
        <>
          <Past of={data} />
          <Disposals open={(id) => change({ disposal: id })} />
          <Holds action={data.actions.hold} />
          <Periods of={data} />
          <Reviews />
        </>
      ) : (
        <Loading lines={10} />
      )}
      {view.disposal ? (
        <DisposalPanel disposalId={view.disposal} onClose={() => change({ disposal: undefined })} />
      ) : null}
    </>
  );
}

/** On what a period rests, and how far that was checked; of a client's own: that it is theirs. */
function Basis({ of, kind }: { of: RetentionView; kind: string }) {
  const t = useText();
  const name = useName();
  const format = useFormat();
  const row = of.rows.find((one) => one.key === kind);
  if (!row) return null;
  return (
    <span className="dim small block">
      {row.own?.months
        ? t('retention.own_by', { by: name(row.own.by), on: format.instant(row.own.at) })
        : `${name(row.basis)} · ${t(`retention.grade.${row.grade}`)}`}
    </span>
  );
}

/** What is past its time, with what can be done about it. Nothing goes by itself. */
function Past({ of }: { of: RetentionView }) {
  const t = useText();
  const format = useFormat();
  const [, change] = useView();
  const [opened, setOpened] = useState<RetentionKind | null>(null);
  const [reviewing, setReviewing] = useState(false);
  const [preparing, setPreparing] = useState<PeopleGroup | null>(null);
  return (
    <Section
      title={t('retention.past')}
      aside={
        <span className="dim small">
          {of.reviewDue ? t('retention.review_due', { due: format.day(of.reviewDue) }) : t('retention.review_none')}
        </span>
      }
    >
      <p className="dim prose">{t('retention.past_text')}</p>
      {of.openDisposal ? (
        <Notice tone="plain">
          {t('retention.disposal_open')}{' '}
          <button type="button" className={css.link} onClick={() => change({ disposal: of.openDisposal ?? undefined })}>
            {t('retention.open')}
          </button>
        </Notice>
      ) : null}
      <ul className={css.list}>
        {of.groups.map((one) => (
          <li key={one.kind} className={css.group}>
            <div>
              <b>{t(`retention.group.${one.kind}`)}</b>
              <span className="dim small block">
                {t(`retention.group_by.${one.kind}`, {
                  cutoff: format.day(one.cutoff),
                  period: t('retention.months', { months: one.months }),
                })}
              </span>
              <Basis of={of} kind={one.kind} />
              {one.held + one.returned > 0 ? (
                <span className="small block">
                  {t('retention.kept_back', { held: one.held, returned: one.returned })}
                </span>
              ) : null}
            </div>
            <span className={css.doing}>
              <button type="button" className={css.link} disabled={one.due === 0} onClick={() => setOpened(one.kind)}>
                {t(`retention.due.${one.kind}`, { due: one.due })}
              </button>
              {isOfPeople(one) && hasGoing(one) && !of.openDisposal ? (
                <ActionButton
                  size="xs"
                  variant="default"
                  aria-label={t(`retention.prepare.${one.kind}`)}
                  action={of.actions.prepare}
                  onClick={() => setPreparing(one)}
                >
                  {t('retention.prepare')}
                </ActionButton>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
      <div className="row">
        <ActionButton
          action={of.reviewDue ? of.actions.prepare : { allowed: false, reason: 'retention_nobody' }}
          onClick={() => setReviewing(true)}
        >
          {t('retention.review')}
        </ActionButton>
      </div>
      {opened ? <RowsDialog kind={opened} hold={of.actions.hold} onClose={() => setOpened(null)} /> : null}
      {reviewing ? <ReviewDialog of={of} onClose={() => setReviewing(false)} /> : null}
      {preparing ? (
        <PrepareDialog
          group={preparing}
          onClose={() => setPreparing(null)}
          done={(id) => {
            setPreparing(null);
            change({ disposal: id });
          }}
        />
      ) : null}
    </Section>
  );
}
