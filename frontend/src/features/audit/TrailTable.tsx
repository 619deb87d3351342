import { NativeSelect, TextInput } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { AuditLine } from '@/api/types';
import type { Client } from '@/api/types/client';
import { contactsQuery } from '@/app/client';
import { membersQuery, useWho } from '@/app/members';
import { usePages } from '@/app/pages';
import { useView } from '@/app/view';
import { DataTable } from '@/ui/DataTable';
import { useFormat } from '@/ui/format';
import { Loading } from '@/ui/Loading';
import { useName } from '@/ui/Names';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { useText } from '@/ui/text';
import { type Action, grouped } from './actions';
import { inFull, onAPhone } from './columns';
import { type Called, LineDetail, useSubjects } from './LineDetail';
import { endOf, startOf, useTrailWords } from './words';

interface Props {
  client?: Client;
  path: string;
  queryKey: readonly unknown[];
  /** What this trail may hold. */
  actions: readonly Action[];
  /** Beside what every trail knows by name. */
  alsoCalled?: Called;
  height: string;
}

const keyOf = (line: AuditLine): string => `${line.lane}-${line.seq}`;

/** Whose lines: members of the firm, and those who act for the client; somebody else is named by the end of the id. */
function ActorFilter({
  clientId,
  actor,
  unknown,
  onChange,
}: {
  clientId: string | undefined;
  actor: string | undefined;
  unknown: (id: string) => string;
  onChange: (actor: string | undefined) => void;
}) {
  const t = useText();
  const name = useName();
  const { data: members = [] } = useQuery(membersQuery);
  const { data: contacts = [] } = useQuery({
    ...contactsQuery(clientId ?? ''),
    enabled: Boolean(clientId),
    retry: false,
  });
  const known = [...members, ...contacts].map((one) => ({ value: one.id, label: name(one.name) }));
  const other = actor && !known.some((one) => one.value === actor) ? [{ value: actor, label: unknown(actor) }] : [];
  return (
    <NativeSelect
      size="xs"
      label={t('audit.filter.actor')}
      value={actor ?? ''}
      onChange={(event) => onChange(event.target.value || undefined)}
      data={[{ value: '', label: t('audit.filter.everybody') }, ...known, ...other]}
    />
  );
}

/** To read and to filter: who did what to which thing, when, and the hash that holds the line in its place. */
export function TrailTable({ client, path, queryKey, actions, alsoCalled, height }: Props) {
  const t = useText();
  const format = useFormat();
  const [view, change] = useView();
  const words = useTrailWords(useWho(client?.id));
  const few = useSubjects(client);
  const called: Called = (kind, id) => alsoCalled?.(kind, id) ?? few(kind, id);
  const table = { words, called, isOpen: (line: AuditLine) => open === keyOf(line) };
  const onlyOf = (actor: string) => change({ actor });
  const [open, setOpen] = useState<string | null>(null);
  const { rows, total, loading, problem, more, again } = usePages<AuditLine>(queryKey, path, {
    action: view.action,
    actor: view.actor,
    from: startOf(view.from),
    until: endOf(view.to),
  });
  const narrow = useMediaQuery('(max-width: 700px)', false, { getInitialValueInEffect: false });
  const toggle = (line: AuditLine) => setOpen(open === keyOf(line) ? null : keyOf(line));
  return (
    <>
      <ProblemNotice problem={problem} retry={again} />
      <div className="toolbar" style={{ alignItems: 'flex-end' }}>
        <div className="row" style={{ alignItems: 'flex-end' }}>
          <NativeSelect
            size="xs"
            w={260}
            label={t('audit.filter.action')}
            value={view.action ?? ''}
            onChange={(event) => change({ action: event.target.value || undefined })}
            data={[
              { value: '', label: t('audit.filter.all') },
              ...grouped(actions).map(({ head, actions: offered }) => ({
                group: t(head),
                items: offered.map((value) => ({ value, label: words.filter(value) })),
              })),
            ]}
          />
          <TextInput
            size="xs"
            type="date"
            label={t('audit.filter.from')}
            value={view.from ?? ''}
            onChange={(event) => change({ from: event.target.value || undefined })}
          />
          <TextInput
            size="xs"
            type="date"
            label={t('audit.filter.to')}
            value={view.to ?? ''}
            onChange={(event) => change({ to: event.target.value || undefined })}
          />
          <ActorFilter
            clientId={client?.id}
            actor={view.actor}
            unknown={(id) => words.actor('unknown', id)}
            onChange={(actor) => change({ actor })}
          />
        </div>
        {total === null ? null : <span className="dim small figures">{t('audit.total', { total })}</span>}
      </div>
      {loading ? (
        <Loading lines={10} />
      ) : problem && rows.length === 0 ? null : (
        <DataTable
          label={t('audit.title')}
          rows={rows}
          total={total}
          columns={narrow ? onAPhone(t, format, { ...table, toggle }) : inFull(t, format, { ...table, toggle, onlyOf })}
          rowKey={keyOf}
          rowHeight={narrow ? 60 : 36}
          onOpen={toggle}
          detail={{
            of: open,
            render: (line) => <LineDetail line={line} words={words} client={client} called={called} />,
          }}
          onEnd={more}
          height={height}
          empty={t('audit.empty')}
        />
      )}
    </>
  );
}
