import { type UseQueryOptions, useQuery } from '@tanstack/react-query';
import { get } from '@/api/http';
import type { AuditLine, Names } from '@/api/types';
import type { Client } from '@/api/types/client';
import type { Evidence } from '@/api/types/evidence';
import type { Person } from '@/api/types/people';
import { ofClient } from '@/api/urls';
import { tiasQuery } from '@/app/client';
import { transfersQuery } from '@/app/transfers';
import { Digest } from '@/ui/Digest';
import { useFormat } from '@/ui/format';
import { useName } from '@/ui/Names';
import { Facts } from '@/ui/Section';
import { useText } from '@/ui/text';
import type { useTrailWords } from './words';

type Words = ReturnType<typeof useTrailWords>;
/** What a thing is called, where that is known; else null. */
export type Called = (kind: string, id: string) => string | null;

/** Assessments and transfers are few, and asked for once; whoever may not read them sees ids. */
export function useSubjects(client: Client | undefined): Called {
  const name = useName();
  const may = (what: string) => client?.actions[what]?.allowed ?? false;
  const clientId = client?.id ?? '';
  const { data: tias } = useQuery({ ...tiasQuery(clientId), enabled: may('viewTias') });
  const { data: transfers } = useQuery({ ...transfersQuery(clientId), enabled: may('viewTransfers') });
  return (kind, id) => {
    const called = (names: Names | null | undefined) => (names ? name(names) : null);
    if (kind === 'client' && client?.id === id) return name(client.name);
    if (kind === 'assessment') return called(tias?.find((tia) => tia.id === id)?.title);
    if (kind === 'transfer') return called(transfers?.find((transfer) => transfer.id === id)?.name);
    return null;
  };
}

/** People and files are many: asked for one by one, once a line is open. */
function useCalled(client: Client | undefined, few: Called, kind: string, id: string): string | null {
  const name = useName();
  const may = (what: string) => client?.actions[what]?.allowed ?? false;
  const clientId = client?.id ?? '';
  const one = <T,>(path: string, enabled: boolean): UseQueryOptions<T> => ({
    queryKey: ['client', clientId, 'named', path],
    queryFn: () => get<T>(`${ofClient(clientId)}/${path}`),
    enabled,
    retry: false,
    staleTime: 300_000,
  });
  const person = useQuery(one<Person>(`people/${id}`, kind === 'person' && may('viewRoster')));
  const evidence = useQuery(one<Evidence>(`evidence/${id}`, kind === 'evidence' && may('viewEvidence')));
  if (kind === 'evidence') return evidence.data?.name ?? null;
  if (kind === 'person') return person.data ? name(person.data.name) : null;
  return few(kind, id);
}

/** One line in full: who, what, about which thing, and what holds the line in its place. */
export function LineDetail({
  line,
  words,
  client,
  called,
}: {
  line: AuditLine;
  words: Words;
  client: Client | undefined;
  called: Called;
}) {
  const t = useText();
  const format = useFormat();
  const subject = useCalled(client, called, line.subjectKind, line.subjectId) ?? words.member(line.subjectId);
  const actor = useCalled(client, called, line.actorKind, line.actorId);
  return (
    <Facts
      items={[
        [
          t('audit.col.at'),
          <span key="at" className="figures">
            {format.instantSecond(line.at)}
          </span>,
        ],
        [t('audit.col.actor'), actor ?? words.actor(line.actorKind, line.actorId)],
        // Praya itself signs in nowhere.
        [t('audit.col.method'), line.actorKind === 'system' ? '—' : t.of(`app.method.${line.method}`)],
        [t('audit.col.action'), words.act(line)],
        [
          t('audit.col.operation'),
          line.operation ? <code key="operation">{line.operation}</code> : t('audit.operation_before'),
        ],
        [
          t('audit.col.subject'),
          subject
            ? t('audit.subject_named', { kind: words.subject(line.subjectKind), name: subject })
            : t('audit.actor_id', { word: words.subject(line.subjectKind), id: line.subjectId.slice(-6) }),
        ],
        [t('audit.col.outcome'), words.outcome(line.outcome)],
        [t('audit.digest_before'), line.digestBefore ? <Digest key="before" of={line.digestBefore} /> : '—'],
        [t('audit.digest_after'), line.digestAfter ? <Digest key="after" of={line.digestAfter} /> : '—'],
        [t('audit.col.seq'), <span key="seq" className="figures">{`${line.lane}·${line.seq}`}</span>],
        [t('audit.col.hash'), <Digest key="hash" of={line.hash} />],
      ]}
    />
  );
}
