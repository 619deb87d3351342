import { Button } from '@mantine/core';
import { useState } from 'react';
import type { NoticeFinding, NoticeKind, NoticePlacing } from '@/api/types/notice';
import { Go } from '@/app/Go';
import { paths } from '@/app/paths';
import { Check } from '@/ui/Check';
import { ConfirmDialog } from '@/ui/ConfirmDialog';
import { useFormat } from '@/ui/format';
import { Names, useName } from '@/ui/Names';
import { sayReason } from '@/ui/ProblemNotice';
import { StatePill, type Tone } from '@/ui/StatePill';
import { useText } from '@/ui/text';
import css from './Issuing.module.css';
import { PublishDialog } from './PublishDialog';
import { ReasonDialog } from './ReasonDialog';
import { standingOf } from './standing';
import { type Batch, useIssueBatch } from './useIssueBatch';

interface Props {
  issueId: string;
  /** Whether people are written to where it is published. */
  letters: boolean;
  /** Undefined until its words are here. */
  kind: NoticeKind | undefined;
  rows: NoticePlacing[];
  total: number;
  more: (() => void) | null;
  onOpen: (row: NoticePlacing) => void;
}

/** Every client with what is lacking there; those that are chosen are published together, each by itself. */
export function PlacingTable({ issueId, letters, kind, rows, total, more, onOpen }: Props) {
  const t = useText();
  const name = useName();
  const format = useFormat();
  const batch = useIssueBatch(issueId);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [asking, setAsking] = useState<'reason' | 'publish' | null>(null);
  const [undoing, setUndoing] = useState<NoticePlacing[] | null>(null);
  const ready = rows.filter((row) => row.publish.allowed);
  const going = ready.filter((row) => chosen.has(row.clientId));
  const unexplained = rows.filter((row) => standingOf(row) === 'reason' && row.prepare.allowed);
  const undoable = rows.filter((row) => row.undo.allowed);
  const twins = namedAlike(rows);
  const reads = rows.every((row) => row.prepare.reason === 'not_allowed');
  const choose = (id: string, on: boolean) =>
    setChosen((before) => new Set(on ? [...before, id] : [...before].filter((other) => other !== id)));
  return (
    <>
      <div className={css.scroll}>
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col" className={css.check}>
                {reads ? null : (
                  <Check
                    type="checkbox"
                    name="all"
                    checked={ready.length > 0 && going.length === ready.length}
                    disabled={batch.busy || ready.length === 0}
                    onChange={(on) => setChosen(new Set(on ? ready.map((row) => row.clientId) : []))}
                  >
                    <span className="unseen">{t('issuing.choose_ready')}</span>
                  </Check>
                )}
              </th>
              <th scope="col" className={css.client}>
                {t('issuing.col.client', { count: total })}
              </th>
              <th scope="col" className={css.state}>
                {t('issuing.col.standing')}
              </th>
              <th scope="col">{t('issuing.col.lacks')}</th>
              <th scope="col" className={css.last}>
                {t('issuing.col.became')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.clientId}>
                <td className={css.check}>
                  {row.publish.allowed ? (
                    <Check
                      type="checkbox"
                      name={row.clientId}
                      checked={chosen.has(row.clientId)}
                      disabled={batch.busy}
                      onChange={(on) => choose(row.clientId, on)}
                    >
                      <span className="unseen">{name(row.client)}</span>
                    </Check>
                  ) : null}
                </td>
                <th scope="row">
                  <button type="button" className="text-button" onClick={() => onOpen(row)}>
                    <Names of={row.client} stacked />
                  </button>
                  {twins.has(nameKey(row)) && row.brNumber ? (
                    <span className="small dim figures block">{row.brNumber}</span>
                  ) : null}
                </th>
                <td>
                  <Standing row={row} />
                </td>
                <td className="small">
                  <Lacking row={row} kind={kind} />
                </td>
                <td className="small">
                  <Became row={row} batch={batch} onUndo={() => setUndoing([row])} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {more ? (
        <Button variant="default" onClick={more}>
          {t('issuing.more')}
        </Button>
      ) : null}
      {reads ? null : (
        <div className={css.bar}>
          <Button onClick={() => setAsking('publish')} disabled={going.length === 0} loading={batch.busy}>
            {t('issuing.publish', { count: going.length })}
          </Button>
          {batch.progress ? (
            <progress max={batch.progress.of} value={batch.progress.settled} aria-label={t('issuing.progress')} />
          ) : null}
          <span role="status" className="small">
            {batch.progress
              ? t('issuing.so_far', { settled: batch.progress.settled, of: batch.progress.of })
              : batch.failed > 0
                ? t('issuing.failed', { count: batch.failed })
                : null}
          </span>
          {unexplained.length > 0 && !batch.busy ? (
            <Button variant="default" onClick={() => setAsking('reason')}>
              {t('issuing.one_reason', { count: unexplained.length })}
            </Button>
          ) : null}
          {undoable.length > 1 && !batch.busy ? (
            <Button variant="default" onClick={() => setUndoing(undoable)}>
              {t('issuing.undo', { count: undoable.length })}
            </Button>
          ) : null}
        </div>
      )}
      {asking === 'reason' ? (
        <ReasonDialog issueId={issueId} rows={unexplained} onClose={() => setAsking(null)} />
      ) : null}
      {asking === 'publish' ? (
        <PublishDialog
          rows={going}
          letters={letters}
          busy={batch.busy}
          onConfirm={() => {
            setAsking(null);
            setChosen(new Set());
            void batch.publish(going);
          }}
          onClose={() => setAsking(null)}
        />
      ) : null}
      {undoing ? (
        <ConfirmDialog
          title={t('issuing.undo_title', { count: undoing.length })}
          verb={t('issuing.undo', { count: undoing.length })}
          busy={batch.busy}
          problem={null}
          onConfirm={() => {
            setUndoing(null);
            void batch.undo(undoing);
          }}
          onClose={() => setUndoing(null)}
        >
          <p className="prose">{format.list(undoing.map((row) => name(row.client)))}</p>
          <p className="prose">{t('issuing.undo_text')}</p>
        </ConfirmDialog>
      ) : null}
    </>
  );
}

const nameKey = ({ client }: NoticePlacing): string => `${client.en} ${client.zhHant}`;
/** Two clients of one name are told apart by their BR number. */
function namedAlike(rows: NoticePlacing[]): ReadonlySet<string> {
  const all = rows.map(nameKey);
  return new Set(all.filter((one, at) => all.indexOf(one) !== at));
}

const TONES: Record<ReturnType<typeof standingOf>, Tone> = {
  ready: 'open',
  reason: 'waiting',
  blocked: 'alarm',
  busy: 'waiting',
  left_out: 'quiet',
  published: 'done',
  withdrawn: 'quiet',
  undone: 'quiet',
};

function Standing({ row }: { row: NoticePlacing }) {
  const t = useText();
  const standing = standingOf(row);
  return <StatePill tone={TONES[standing]}>{t(`issuing.standing.${standing}`)}</StatePill>;
}

/** What keeps it from being published there, and what is worth knowing before it is. */
function Lacking({ row, kind }: { row: NoticePlacing; kind: NoticeKind | undefined }) {
  const t = useText();
  const name = useName();
  // A field to fill in is named alone: with the sentence that its page says of it, twelve clients are a page of one sentence.
  const say = (one: NoticeFinding) => {
    const empty = one.check === 'field_empty' || one.check === 'field_empty_mandatory';
    const element = empty ? kind?.elements.find(({ key }) => key === one.element) : undefined;
    const field = element?.fields.find(({ key }) => key === one.field);
    return element && field
      ? t('issuing.lacks_field', { element: name(element.heading), field: name(field.label) })
      : name(one.text);
  };
  if (row.state === 'published' || row.state === 'left_out') return null;
  const blocking = row.findings.filter((one) => one.blocks);
  const said = blocking.length > 0 ? blocking : row.insisted ? [] : row.findings;
  return (
    <ul className={css.plain}>
      {row.busy ? <li>{t('issuing.busy', { number: row.target?.number ?? 0 })}</li> : null}
      {said.slice(0, 2).map((one) => (
        <li key={`${one.check} ${one.field} ${one.text.en}`}>{say(one)}</li>
      ))}
      {said.length > 2 ? <li className="dim">{t('issuing.and_more', { count: said.length - 2 })}</li> : null}
      {row.insisted ? <li className="dim">{t('issuing.explained', { reason: row.insisted })}</li> : null}
      {!row.target && row.others.length > 0 ? (
        <li className="dim">{t('issuing.others', { count: row.others.length })}</li>
      ) : null}
    </ul>
  );
}

/** What came of it: how far it got, or why it failed just now. */
function Became({ row, batch, onUndo }: { row: NoticePlacing; batch: Batch; onUndo: () => void }) {
  const t = useText();
  const name = useName();
  const fared = batch.fared.get(row.clientId);
  if (fared?.state === 'busy') return <span className="dim">{t('issuing.working')}</span>;
  if (fared?.state === 'failed') {
    return <span className={css.late}>{fared.problem.reasons.map((reason) => sayReason(t, reason)).join(' ')}</span>;
  }
  if (row.state === 'published' && row.noticeId) {
    const { asked = 0, opened = 0, done = 0 } = row.counts ?? {};
    return (
      <>
        <Go to={paths.notice(row.clientId, row.noticeId, 'audience')}>
          {row.withdrawn ? t('issuing.to_notice') : t('issuing.reached', { asked, opened: opened + done, done })}
        </Go>
        {row.undo.allowed && !batch.busy ? (
          <button type="button" className={`text-button ${css.undo}`} onClick={onUndo}>
            {t('issuing.undo_here')} <span className="unseen">{name(row.client)}</span>
          </button>
        ) : null}
      </>
    );
  }
  return (
    <>
      {row.state === 'waiting' ? (
        <span className={row.people === 0 && row.publish.allowed ? css.late : 'dim'}>
          {t('issuing.people', { count: row.people })}
        </span>
      ) : null}
      {row.target ? <span className="dim block">{t('issuing.next_of', { number: row.target.number })}</span> : null}
    </>
  );
}
