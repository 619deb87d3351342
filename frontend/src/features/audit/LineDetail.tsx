import { type UseQueryOptions, useQuery } from '@tanstack/react-query';
import { get } from '@/api/http';
import type { AuditLine, Client, Evidence, Names, Person } from '@/api/types';
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

/** Asked only once a line is open, and only of the room that the subject belongs to; what is not open to the reader stays an id. */
function useCalled(client: Client | undefined, kind: string, id: string): string | null {
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
  const tias = useQuery({ ...tiasQuery(clientId), enabled: kind === 'assessment' && may('viewTias') });
  const transfers = useQuery({ ...transfersQuery(clientId), enabled: kind === 'transfer' && may('viewTransfers') });
  const called: Record<string, Names | undefined> = {
    person: person.data?.name,
    assessment: tias.data?.find((tia) => tia.id === id)?.title,
    transfer: transfers.data?.find((transfer) => transfer.id === id)?.name,
    client: client?.id === id ? client.name : undefined,
  };
  if (kind === 'evidence') return evidence.data?.name ?? null;
  return called[kind] ? name(called[kind]) : null;
}

/** One line in full: who, what, about which thing, and what holds the line in its place. */
export function LineDetail({ line, words, client }: { line: AuditLine; words: Words; client: Client | undefined }) {
  const t = useText();
  const format = useFormat();
  const subject = useCalled(client, line.subjectKind, line.subjectId) ?? words.member(line.subjectId);
  const actor = useCalled(client, line.actorKind, line.actorId);
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
        [t('audit.col.method'), line.method ? t.of(`app.method.${line.method}`) : '—'],
        [t('audit.col.action'), words.action(line.action, line.subjectKind)],
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
