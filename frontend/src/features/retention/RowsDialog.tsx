import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Action } from '@/api/types';
import type {
  DisposalView,
  EndedText,
  Leaver,
  Listed as ListedPerson,
  PeopleKind,
  RetentionKind,
} from '@/api/types/retention';
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
import { PlaceDialog } from './PlaceDialog';
import { disposalPath, retentionKey, retentionPath } from './queries';
import css from './Retention.module.css';

/** The rows behind a count. */
export function RowsDialog({
  kind,
  hold,
  onClose,
}: {
  kind: RetentionKind;
  hold: Action | undefined;
  onClose: () => void;
}) {
  const t = useText();
  return (
    <Dialog side title={t(`retention.group.${kind}`)} onClose={onClose}>
      {kind === 'compliance_file' ? <Ended /> : <Leavers kind={kind} hold={hold} />}
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
            {one.leftOn ? `${t(`retention.left_on.${disposal.row.kind}`, { day: format.day(one.leftOn) })} · ` : ''}
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

function Leavers({ kind, hold }: { kind: PeopleKind; hold: Action | undefined }) {
  const t = useText();
  const name = useName();
  const [holding, setHolding] = useState<Leaver | null>(null);
  const format = useFormat();
  const client = useClient();
  const list = usePages<Leaver>([...retentionKey(client.id), 'leavers', kind], `${retentionPath(client.id)}/leavers`, {
    kind,
  });
  return (
    <Listed list={list}>
      {list.rows.map((one) => (
        <li key={one.personId} className={css.group}>
          <div>
            <Names of={one.name} />
            <span className="dim small block">
              {t(`retention.left_on.${kind}`, { day: format.day(one.leftOn) })}
              {one.standing === 'due' ? '' : ` · ${t(`retention.standing.${one.standing}`)}`}
            </span>
          </div>
          {hold?.allowed && one.standing !== 'held' ? (
            <button
              type="button"
              className={css.link}
              aria-label={t('retention.hold_of', { name: name(one.name) })}
              onClick={() => setHolding(one)}
            >
              {t('retention.hold')}
            </button>
          ) : null}
        </li>
      ))}
      {holding ? <PlaceDialog person={holding} onClose={() => setHolding(null)} /> : null}
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
