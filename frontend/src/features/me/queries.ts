import { queryOptions } from '@tanstack/react-query';
import { get, list, post, put, upload } from '@/api/http';
import type { Created } from '@/api/types';
import type {
  Answer,
  AnswerEdit,
  DecisionEdit,
  Home,
  MyDecision,
  MyRequest,
  OwnObligation,
  TiaDocument,
} from '@/api/types/assessment';
import type { Evidence, EvidenceRequest } from '@/api/types/evidence';
import type { Person, PersonEdit, RosterFacts } from '@/api/types/people';
import { ofClient, ofTia } from '@/api/urls';

const part = encodeURIComponent;
const ofRequest = (clientId: string, requestId: string) => `${ofClient(clientId)}/question-requests/${part(requestId)}`;
export const ofPeople = (clientId: string) => `${ofClient(clientId)}/people`;
const ofPerson = (clientId: string, personId: string) => `${ofPeople(clientId)}/${part(personId)}`;

export const homeQuery = (clientId: string) =>
  queryOptions({
    queryKey: ['mine', 'home', clientId],
    queryFn: ({ signal }) => get<Home>(`${ofClient(clientId)}/home`, { signal }),
    refetchInterval: 30_000,
  });
export const requestQuery = (clientId: string, requestId: string) =>
  queryOptions({
    queryKey: ['mine', 'request', clientId, requestId],
    queryFn: ({ signal }) => get<MyRequest>(ofRequest(clientId, requestId), { signal }),
    refetchOnWindowFocus: false,
  });
export const decisionQuery = (clientId: string, tiaId: string) =>
  queryOptions({
    queryKey: ['mine', 'decision', clientId, tiaId],
    queryFn: ({ signal }) => get<MyDecision>(`${ofTia(clientId, tiaId)}/recommendation`, { signal }),
  });
export const documentQuery = (clientId: string, tiaId: string) =>
  queryOptions({
    queryKey: ['mine', 'document', clientId, tiaId],
    queryFn: () => get<TiaDocument>(`${ofTia(clientId, tiaId)}/document`),
    refetchInterval: (query) => (query.state.data?.state === 'pending' ? 3_000 : false),
    retry: false,
  });
export const evidenceQuery = (clientId: string) =>
  queryOptions({ queryKey: ['mine', 'evidence'], queryFn: () => list<Evidence>(`${ofClient(clientId)}/evidence`) });
/** Documents asked of this person that wait for them. */
export const wantedQuery = (clientId: string) =>
  queryOptions({
    queryKey: ['mine', 'wanted', clientId],
    queryFn: () => list<EvidenceRequest>(`${ofClient(clientId)}/evidence-requests`, { open: true }),
    refetchInterval: 30_000,
  });
export const personQuery = (clientId: string, personId: string) =>
  queryOptions({
    queryKey: ['mine', 'person', clientId, personId],
    queryFn: ({ signal }) => get<Person>(ofPerson(clientId, personId), { signal }),
  });
export const rosterFactsQuery = (clientId: string) =>
  queryOptions({
    queryKey: ['mine', 'roster', 'facts', clientId],
    queryFn: ({ signal }) => get<RosterFacts>(`${ofClient(clientId)}/roster-facts`, { signal }),
  });

export const addPerson = (clientId: string, body: PersonEdit, idempotencyKey: string) =>
  post<Person>(ofPeople(clientId), body, { idempotencyKey });
export const savePerson = (clientId: string, personId: string, body: PersonEdit, version: number) =>
  put<Person>(ofPerson(clientId, personId), body, version);
export const saveMyAnswer = (clientId: string, requestId: string, key: string, body: AnswerEdit, version: number) =>
  put<Answer>(`${ofRequest(clientId, requestId)}/answers/${part(key)}`, body, version);
export const completeRequest = (clientId: string, requestId: string, idempotencyKey: string) =>
  post<Created>(`${ofRequest(clientId, requestId)}/completion`, {}, { idempotencyKey });
export const decide = (clientId: string, tiaId: string, body: DecisionEdit, version: number, idempotencyKey: string) =>
  post<MyDecision>(`${ofTia(clientId, tiaId)}/decision`, body, { version, idempotencyKey });
/** What this person has to see to, or anybody who acts for the company. */
export const dutiesQuery = (clientId: string) =>
  queryOptions({
    queryKey: ['mine', 'duties', clientId],
    queryFn: () => list<OwnObligation>(`${ofClient(clientId)}/own-obligations`),
    refetchInterval: 30_000,
  });
const ofOwn = (clientId: string, one: OwnObligation) => `${ofClient(clientId)}/own-obligations/${part(one.id)}`;
/** A file that goes with the report: it counts once that names its receipt. */
export const bringFile = (clientId: string, one: OwnObligation, file: File, idempotencyKey: string) =>
  upload<{ receipt: string }>(`${ofOwn(clientId, one)}/files`, file, { idempotencyKey });
/** @param files their receipts */
export interface Report {
  note: string;
  files: string[];
}
export const reportDone = (clientId: string, one: OwnObligation, said: Report, idempotencyKey: string) =>
  post<Created>(`${ofOwn(clientId, one)}/report`, said, { version: one.version, idempotencyKey });
