/** Every address of the frontend is built here, and nowhere else. */
const part = encodeURIComponent;
const client = (clientId: string) => `/clients/${part(clientId)}`;
const assessment = (clientId: string, tiaId: string) => `${client(clientId)}/assessments/${part(tiaId)}`;

/** What a list of people is narrowed to; it is kept on the way to one of them and back. */
export type RosterView = { filter?: string; q?: string };

export const paths = {
  home: () => '/',
  signIn: (problem?: string, returnTo?: string) => withSearch('/sign-in', { problem, returnTo }),
  link: (token: string) => `/l/${part(token)}`,

  worklist: (view?: Record<string, string | undefined>) => withSearch('/worklist', view ?? {}),
  mySettings: () => '/me/settings',
  portfolio: (view?: Record<string, string | undefined>) => withSearch('/portfolio', view ?? {}),
  importClients: () => '/portfolio/import',
  newClient: () => '/portfolio/new',
  given: () => '/notices',
  book: (view?: Record<string, string | undefined>) => withSearch('/book', view ?? {}),
  dossiers: () => '/library/dossiers',
  dossier: (dossierId: string) => `/library/dossiers/${part(dossierId)}`,
  templates: () => '/library/templates',
  template: (dossierId: string) => `/library/templates/${part(dossierId)}`,
  noticeTemplates: () => '/library/notices',
  noticeTemplate: (templateId: string, partOf?: 'issues') =>
    withSearch(`/library/notices/${part(templateId)}`, { part: partOf }),
  noticeIssue: (templateId: string, issueId: string) => `/library/notices/${part(templateId)}/issues/${part(issueId)}`,
  changes: (view?: Record<string, string | undefined>) => withSearch('/library/changes', view ?? {}),
  settings: () => '/settings',
  members: () => '/settings/members',
  attempts: () => '/settings/attempts',
  firmTrail: () => '/settings/trail',

  client,
  clientEdit: (clientId: string) => `${client(clientId)}/edit`,
  engagement: (clientId: string) => `${client(clientId)}/engagement`,
  /** The robots of the client's groups. */
  robots: (clientId: string) => `${client(clientId)}/robots`,
  sso: (clientId: string) => `${client(clientId)}/sign-in`,
  transfers: (clientId: string) => `${client(clientId)}/transfers`,
  transfer: (clientId: string, transferId: string) => `${client(clientId)}/transfers/${part(transferId)}`,
  transferNew: (clientId: string) => `${client(clientId)}/transfers/new`,
  transferImport: (clientId: string) => `${client(clientId)}/transfers/import`,
  mechanism: (clientId: string, transferId: string) => `${client(clientId)}/transfers/${part(transferId)}/mechanism`,
  people: (clientId: string, filter?: string) => withSearch(`${client(clientId)}/people`, { filter }),
  importRoster: (clientId: string, importId?: string) =>
    withSearch(`${client(clientId)}/people/import`, { import: importId }),
  /** The lists of the client's customers. */
  customers: (clientId: string) => `${client(clientId)}/people/customers`,
  customerList: (clientId: string, listId: string) => `${client(clientId)}/people/customers/${part(listId)}`,
  customersImport: (clientId: string, listId: string, importId?: string) =>
    withSearch(`${client(clientId)}/people/customers/${part(listId)}/import`, { import: importId }),
  /** With a file's id, the list opens where it stands. */
  evidence: (clientId: string, evidenceId?: string) =>
    `${client(clientId)}/evidence${evidenceId ? `#${part(evidenceId)}` : ''}`,
  notices: (clientId: string, view?: { begin?: string }) => withSearch(`${client(clientId)}/notices`, view ?? {}),
  /** @param part of the page: its text, whom it is for, or its history */
  notice: (clientId: string, noticeId: string, part?: 'audience' | 'history') =>
    withSearch(`${client(clientId)}/notices/${encodeURIComponent(noticeId)}`, { part }),
  /** Who acknowledged and who agreed; narrowed to a notice, or opened at a record. */
  ledger: (clientId: string, view?: { notice?: string; record?: 'consent'; entry?: string }) =>
    withSearch(`${client(clientId)}/notices/ledger`, { ...view }),
  /** How long records are kept; opened at a disposal. */
  retention: (clientId: string, disposal?: string) => withSearch(`${client(clientId)}/notices/retention`, { disposal }),
  trail: (clientId: string) => `${client(clientId)}/trail`,
  assessment: (clientId: string, tiaId: string, question?: string) =>
    `${assessment(clientId, tiaId)}${question ? `#${part(question)}` : ''}`,
  review: (clientId: string, tiaId: string) => `${assessment(clientId, tiaId)}/review`,
  /** What newer versions of the pack or of dossiers would do to it. */
  adoption: (clientId: string, tiaId: string, kind: string) =>
    withSearch(`${assessment(clientId, tiaId)}/adoption`, { kind }),
  /** Side by side with another version, or with an assessment of whichever client; by itself with the version before. */
  comparison: (clientId: string, tiaId: string) => `${assessment(clientId, tiaId)}/comparison`,
  questionList: (clientId: string, tiaId: string) => `${assessment(clientId, tiaId)}/question-list`,

  my: () => '/my',
  myQuestions: (requestId: string, question?: number) =>
    withSearch(`/my/questions/${part(requestId)}`, { at: question === undefined ? undefined : String(question) }),
  myRequest: (requestId: string) => `/my/requests/${part(requestId)}`,
  myDecision: (tiaId: string) => `/my/decisions/${part(tiaId)}`,
  myRecords: () => '/my/records',
  myNotices: () => '/my/notices',
  myNotice: (noticeId: string) => `/my/notices/${part(noticeId)}`,
  /** How far a notice got, for the coordinator. */
  myCoverage: (noticeId: string, standing?: string) =>
    withSearch(`/my/notices/coverage/${part(noticeId)}`, { standing }),
  /** Who answered it, and how, for the coordinator. */
  myNoticeRecords: (noticeId: string, q?: string) => withSearch(`/my/notices/records/${part(noticeId)}`, { q }),
  myEvidence: () => '/my/evidence',
  myPhoneSettings: () => '/my/settings',
  /** With somebody's id, the list opens where they stand. */
  myPeople: (view?: RosterView, personId?: string) =>
    `${withSearch('/my/people', { ...view })}${personId ? `#${part(personId)}` : ''}`,
  myPerson: (personId: string, view?: RosterView) => withSearch(`/my/people/${part(personId)}`, { ...view }),
  myPersonEdit: (personId: string, view?: RosterView) => withSearch(`/my/people/${part(personId)}/edit`, { ...view }),
  myPersonNew: () => '/my/people/new',
} as const;

export function withSearch(path: string, values: Record<string, string | undefined>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) if (value) search.set(name, value);
  const text = search.toString();
  return text ? `${path}?${text}` : path;
}

/** Only a path of our own: what comes from the address bar must not lead to another host. */
export function safeReturn(returnTo: string | null | undefined): string {
  return returnTo && /^\/(?!\/)[^\\\p{Cc}]*$/u.test(returnTo) ? returnTo : '/';
}
