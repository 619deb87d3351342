import { Button, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { toProblem } from '@/api/problem';
import type { DisposalView, RetentionTally } from '@/api/types/retention';
import { evidenceUrl } from '@/api/urls';
import { useAct } from '@/app/action';
import { useClient } from '@/app/client';
import { useFieldProblem } from '@/app/fields';
import { ActionButton } from '@/ui/ActionButton';
import { Dialog } from '@/ui/Dialog';
import { useFormat } from '@/ui/format';
import { Loading } from '@/ui/Loading';
import { useName } from '@/ui/Names';
import { Notice, ProblemNotice } from '@/ui/ProblemNotice';
import { Facts, Section } from '@/ui/Section';
import { StatePill } from '@/ui/StatePill';
import { useText } from '@/ui/text';
import { TONES } from './Disposals';
import { cancelDisposal, decideDisposal, disposalPath, disposalQuery, moved } from './queries';
import css from './Retention.module.css';
import { ListedPeople } from './RowsDialog';
import { useFollowing } from './useFollowing';

const GOES = ['people', 'links', 'departments', 'guardians', 'reasons', 'obligations'] as const;
const STAYS = ['acknowledgements', 'consents', 'openings', 'lists'] as const;

/** While it waits: exactly what would go, and what stays. Once it is done: the record of it, which names nobody. */
export function DisposalPanel({ disposalId, onClose }: { disposalId: string; onClose: () => void }) {
  const t = useText();
  const client = useClient();
  const { data, error, refetch } = useQuery(disposalQuery(client.id, disposalId));
  // What goes stands on other pages, too: they are read again with every piece, and as it ends.
  useFollowing(data && `${data.row.state} ${data.done.people}`, [['client', client.id]]);
  return (
    <Dialog
      side
      title={data ? t('retention.disposal', { number: data.row.number }) : t('retention.disposals')}
      onClose={onClose}
    >
      {error && !data ? (
        <ProblemNotice problem={toProblem(error)} retry={() => void refetch()} />
      ) : data ? (
        <div className="stack">
          <StatePill tone={TONES[data.row.state]}>{t(`retention.state.${data.row.state}`)}</StatePill>
          <Counts of={data} />
          <Rule of={data} />
          {data.row.state === 'prepared' ? <Deciding of={data} /> : <Files id={disposalId} />}
          {data.row.state === 'running' && data.cancel.allowed ? <Stopping of={data} /> : null}
        </div>
      ) : (
        <Loading lines={10} />
      )}
    </Dialog>
  );
}

function Counts({ of }: { of: DisposalView }) {
  const t = useText();
  const name = useName();
  const [listing, setListing] = useState(false);
  const waits = of.row.state === 'prepared';
  const nothing = of.row.state === 'cancelled' || of.row.state === 'sent_back';
  const tally: RetentionTally = waits ? of.going : of.done;
  const kept = (['held', 'returned', 'not_due', 'stopped'] as const).filter((one) => (of.outcomes[one] ?? 0) > 0);
  // Of those who were listed some may have been held when it was approved: they are read with the others.
  const listed = Math.max(
    of.row.people,
    Object.values(of.outcomes).reduce((sum, one) => sum + one, 0),
  );
  const whom = (
    <div>
      <button type="button" className={css.link} aria-expanded={listing} onClick={() => setListing(!listing)}>
        {t('retention.listed', { count: listed })}
      </button>
      {listing ? <ListedPeople disposal={of} /> : null}
    </div>
  );
  // Nothing was decided upon, so there is nothing that went: what the preview said would be read as a record.
  if (nothing)
    return (
      <>
        <Notice tone="plain">{t('retention.nothing_went')}</Notice>
        {whom}
      </>
    );
  return (
    <>
      {whom}
      <Section title={t(waits ? 'retention.goes' : 'retention.went')}>
        <Facts
          items={GOES.filter((one) => one === 'people' || tally[one] > 0).map((one) => [
            t(`retention.tally.${one}`),
            <span key={one} className="figures">
              {tally[one]}
            </span>,
          ])}
        />
        {of.examples.length > 0 ? (
          <p className="dim">
            {t('retention.examples', {
              names: of.examples.map(name).join(t('retention.comma')),
              rest: Math.max(0, tally.people - of.examples.length),
            })}
          </p>
        ) : null}
      </Section>
      <Section title={t(waits ? 'retention.stays' : 'retention.stayed')}>
        <Facts
          items={STAYS.map((one) => [
            t(`retention.tally.${one}`),
            <span key={one} className="figures">
              {tally[one]}
            </span>,
          ])}
        />
        <p className="dim small">{t('retention.stays_text')}</p>
        <p className="dim small">{t('retention.stays_beyond')}</p>
      </Section>
      {kept.length > 0 ? (
        <Section title={t('retention.kept_title')}>
          <Facts items={kept.map((one) => [t(`retention.standing.${one}`), String(of.outcomes[one])])} />
        </Section>
      ) : null}
    </>
  );
}

function Rule({ of }: { of: DisposalView }) {
  const t = useText();
  const name = useName();
  const format = useFormat();
  // The words of the version that it was prepared by, and of no other; of a client's own period they are what it departs from.
  const row = of.applied;
  const own = of.own
    ? t('retention.own_said', { by: name(of.own.by), on: format.instant(of.own.at), reason: of.own.reason })
    : '';
  const items: [React.ReactNode, React.ReactNode][] = [
    [
      t('retention.rule'),
      [
        t('retention.months', { months: of.months }),
        t(of.ownPeriod ? 'retention.rule_own' : 'retention.rule_table'),
        ...(own ? [own] : []),
      ].join(' · '),
    ],
  ];
  if (row)
    items.push([
      t(of.ownPeriod ? 'retention.departs' : 'retention.basis'),
      `${name(row.record)} · ${name(row.keep)} · ${name(row.basis)} · ${t(`retention.grade.${row.grade}`)}`,
    ]);
  items.push(
    [t(`retention.cutoff.${of.row.kind}`), format.day(of.cutoff)],
    [t('retention.instructed'), `${name(of.instructedBy)} · ${format.day(of.instructedOn)}`],
    [t('retention.evidence'), <Shows key="shown" of={of} />],
    [t('retention.reason'), of.reason],
    [t('retention.prepared'), `${name(of.row.preparedBy)} · ${format.instant(of.row.preparedAt)}`],
  );
  if (of.row.decidedBy && of.row.decidedAt)
    items.push([t('retention.decided_by'), `${name(of.row.decidedBy)} · ${format.instant(of.row.decidedAt)}`]);
  if (of.note) items.push([t('retention.note'), of.note]);
  if (of.row.doneAt) items.push([t('retention.done_at'), format.instant(of.row.doneAt)]);
  return (
    <Section title={t('retention.why')}>
      <Facts items={items} />
    </Section>
  );
}

/** What shows that the client decided; else whose word it is. */
function Shows({ of }: { of: DisposalView }) {
  const t = useText();
  const client = useClient();
  if (!of.evidence) return <span className={css.bare}>{t('retention.as_stated')}</span>;
  return (
    <>
      <a href={evidenceUrl(client.id, of.evidence.id)}>{of.evidence.name || t('retention.evidence_file')}</a>
      {of.evidence.withdrawn ? <span className={css.bare}> {t('retention.evidence_withdrawn')}</span> : null}
      <span className="dim small block">SHA-256 {of.evidence.sha256}</span>
    </>
  );
}

/** Before its next few people: of whoever is left nothing goes. */
function Stopping({ of }: { of: DisposalView }) {
  const t = useText();
  const client = useClient();
  const stop = useAct((_: null) => cancelDisposal(client.id, of.row.id, of.version), {
    refresh: moved(client.id),
    always: true,
  });
  return (
    <div className="stack">
      <p className="dim">{t('retention.stop_text')}</p>
      <ProblemNotice problem={stop.problem} />
      <div className="row">
        <Button variant="default" loading={stop.busy} onClick={() => stop.run(null)}>
          {t('retention.stop')}
        </Button>
      </div>
    </div>
  );
}

/** By somebody else than whoever prepared it. */
function Deciding({ of }: { of: DisposalView }) {
  const t = useText();
  const client = useClient();
  const [note, setNote] = useState('');
  const after = { refresh: moved(client.id), always: true };
  const decide = useAct(
    (decision: 'approved' | 'sent_back') =>
      decideDisposal(client.id, of.row.id, { decision, note: note.trim(), seen: of.seen }, of.version),
    after,
  );
  const cancel = useAct((_: null) => cancelDisposal(client.id, of.row.id, of.version), after);
  const said = useFieldProblem(decide.problem);
  return (
    <Section title={t('retention.decide')}>
      <div className="stack">
        <Notice tone="warn">{t('retention.decide_text', { people: of.going.people })}</Notice>
        {of.decide.allowed ? (
          <Textarea
            label={t('retention.note')}
            rows={2}
            maxLength={2000}
            value={note}
            error={said('note')}
            onChange={(event) => setNote(event.target.value)}
          />
        ) : null}
        <ProblemNotice problem={decide.problem ?? cancel.problem} hideFields />
        <div className="row">
          <ActionButton action={of.decide} loading={decide.busy} onClick={() => decide.run('approved')}>
            {t('retention.approve')}
          </ActionButton>
          {of.decide.allowed ? (
            <Button
              variant="default"
              disabled={note.trim() === '' || decide.busy}
              onClick={() => decide.run('sent_back')}
            >
              {t('retention.send_back')}
            </Button>
          ) : null}
          {of.cancel.allowed ? (
            <Button variant="default" loading={cancel.busy} onClick={() => cancel.run(null)}>
              {t('retention.cancel')}
            </Button>
          ) : null}
        </div>
      </div>
    </Section>
  );
}

function Files({ id }: { id: string }) {
  const t = useText();
  const record = `${disposalPath(useClient().id, id)}/record`;
  const path = `${record}.csv`;
  return (
    <p className="row">
      <a href={`${record}.pdf`} download>
        {t('retention.record_pdf')}
      </a>
      <a href={`${path}?language=zh-Hant`} download>
        {t('retention.record_zh')}
      </a>
      <a href={`${path}?language=en`} download>
        {t('retention.record_en')}
      </a>
    </p>
  );
}
