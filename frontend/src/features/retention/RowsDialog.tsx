import { Button } from '@mantine/core';
import type { DisposalView, EndedText, Leaver, Listed as ListedPerson } from '@/api/types';
import { useClient } from '@/app/client';
import { Go } from '@/app/Go';
import { usePages } from '@/app/pages';
import { paths } from '@/app/paths';
import { Dialog } from '@/ui/Dialog';
import { useFormat } from '@/ui/format';
import { Loading } from '@/ui/Loading';
import { Names, useName } from '@/ui/Names';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { useText } from '@/ui/text';
import { disposalPath, retentionKey, retentionPath } from './queries';
import css from './Retention.module.css';

/** The rows behind a count. */
export function RowsDialog({ kind, onClose }: { kind: string; onClose: () => void }) {
  const t = useText();
  return (
    <Dialog
      side
      title={t(kind === 'former_employees' ? 'retention.group.former_employees' : 'retention.group.compliance_file')}
      onClose={onClose}
    >
      {kind === 'former_employees' ? <Leavers /> : <Ended />}
    </Dialog>
  );
}

/** Who is on the list of a disposal, each as they stand, or as it ended for them. */
export function ListedPeople({ disposal }: { disposal: DisposalView }) {
  const t = useText();
  const format = useFormat();
  const client = useClient();
  const list = usePages<ListedPerson>(
    [...retentionKey(client.id), 'disposal', disposal.row.id, 'people', String(disposal.version)],
    `${disposalPath(client.id, disposal.row.id)}/people`,
    {},
  );
  return (
    <Listed list={list}>
      {list.rows.map((one) => (
        <li key={one.personId}>
          <Names of={one.name} />
          <span className="dim small block">
            {one.leftOn ? `${t('retention.left_on', { day: format.day(one.leftOn) })} · ` : ''}
            {t(`retention.standing.${one.standing}`)}
          </span>
          {one.another ? (
            <span className="small block">
              {t('retention.another')}: {one.another}
            </span>
          ) : null}
        </li>
      ))}
    </Listed>
  );
}

function Leavers() {
  const t = useText();
  const format = useFormat();
  const client = useClient();
  const list = usePages<Leaver>([...retentionKey(client.id), 'leavers'], `${retentionPath(client.id)}/leavers`, {});
  return (
    <Listed list={list}>
      {list.rows.map((one) => (
        <li key={one.personId}>
          <Names of={one.name} />
          <span className="dim small block">
            {t('retention.left_on', { day: format.day(one.leftOn) })}
            {one.standing === 'due' ? '' : ` · ${t(`retention.standing.${one.standing}`)}`}
          </span>
        </li>
      ))}
    </Listed>
  );
}

function Ended() {
  const t = useText();
  const name = useName();
  const format = useFormat();
  const client = useClient();
  const list = usePages<EndedText>([...retentionKey(client.id), 'ended'], `${retentionPath(client.id)}/ended`, {});
  return (
    <Listed list={list}>
      {list.rows.map((one) => (
        <li key={one.versionId}>
          <Go to={paths.ledger(client.id, { notice: one.noticeId })}>
            {t('retention.ended_title', { number: one.number, title: name(one.title), version: one.ordinal })}
          </Go>
          <span className="dim small block">
            {t('retention.ended_on', { day: format.day(one.endedOn), records: one.records })}
            {one.held ? ` · ${t('retention.standing.held')}` : ''}
          </span>
        </li>
      ))}
    </Listed>
  );
}

/** A list of whatever there is, with its total and the way to the rest. */
export function Listed({
  list,
  none,
  children,
}: {
  list: ReturnType<typeof usePages>;
  none?: string;
  children: React.ReactNode;
}) {
  const t = useText();
  return (
    <>
      <ProblemNotice problem={list.problem} retry={list.again} />
      {list.loading ? <Loading lines={4} /> : null}
      {!list.loading && list.rows.length === 0 && !list.problem ? (
        <p className="dim">{none ?? t('retention.none')}</p>
      ) : null}
      <ul className={css.list}>{children}</ul>
      {list.total !== null && list.rows.length < list.total ? (
        <p className="row">
          <span className="dim small">{t('retention.shown', { shown: list.rows.length, total: list.total })}</span>
          <Button size="xs" variant="default" onClick={list.more}>
            {t('retention.more')}
          </Button>
        </p>
      ) : null}
    </>
  );
}
