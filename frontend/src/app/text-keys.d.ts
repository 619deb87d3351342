import '@/ui/text';

type Ui = typeof import('@/ui/locales/en.json');
type App = typeof import('@/app/locales/en.json');
type Access = typeof import('@/features/access/locales/en.json');
type Firm = typeof import('@/features/firm/locales/en.json');
type Change = typeof import('@/features/change/locales/en.json');
type Client = typeof import('@/features/client/locales/en.json');
type Consents = typeof import('@/features/consent/locales/en.json');
type Discussion = typeof import('@/features/discussion/locales/en.json');
type Dossier = typeof import('@/features/dossier/locales/en.json');
type Roster = typeof import('@/features/roster/locales/en.json');
type Tia = typeof import('@/features/tia/locales/en.json');
type Portfolio = typeof import('@/features/portfolio/locales/en.json');
type Audit = typeof import('@/features/audit/locales/en.json');
type Mechanisms = typeof import('@/features/mechanism/locales/en.json');
type Notices = typeof import('@/features/notice/locales/en.json');
type Obligation = typeof import('@/features/obligation/locales/en.json');
type Persons = typeof import('@/features/person/locales/en.json');
type Register = typeof import('@/features/transfer/locales/en.json');
type Evidences = typeof import('@/features/evidence/locales/en.json');
type Issuing = typeof import('@/features/issuing/locales/en.json');
type Ledger = typeof import('@/features/ledger/locales/en.json');
type Intake = typeof import('@/features/intake/locales/en.json');
type Files = typeof import('@/features/file/locales/en.json');
type Readings = typeof import('@/features/reading/locales/en.json');
type Robots = typeof import('@/features/robot/locales/en.json');
type Requests = typeof import('@/features/request/locales/en.json');
type Retentions = typeof import('@/features/retention/locales/en.json');
type Questionnaires = typeof import('@/features/questionnaire/locales/en.json');
type Verdicts = typeof import('@/features/verdict/locales/en.json');
type Sheets = typeof import('@/features/sheet/locales/en.json');
type Staff = typeof import('@/features/staff/locales/en.json');
type Assessment = typeof import('@/features/assessment/locales/en.json');
type Frame = typeof import('@/features/frame/locales/en.json');
type Archive = typeof import('@/features/archive/locales/en.json');
type CompanySignIn = typeof import('@/features/sso/locales/en.json');
type Duties = typeof import('@/features/duty/locales/en.json');
type Decisions = typeof import('@/features/decision/locales/en.json');
type Conditions = typeof import('@/features/condition/locales/en.json');
type Customers = typeof import('@/features/customer/locales/en.json');
type Coverages = typeof import('@/features/coverage/locales/en.json');
type Mine = typeof import('@/features/me/locales/en.json');

declare module '@/ui/text' {
  interface TextKeys
    extends Ui,
      App,
      Access,
      Firm,
      Change,
      Client,
      Consents,
      Discussion,
      Dossier,
      Roster,
      Tia,
      Portfolio,
      Audit,
      Duties,
      Decisions,
      Conditions,
      Customers,
      Coverages,
      Mine,
      Evidences,
      Retentions,
      Files,
      Intake,
      Issuing,
      Ledger,
      Readings,
      Requests,
      Robots,
      Notices,
      Questionnaires,
      Sheets,
      Staff,
      Verdicts,
      Archive,
      Assessment,
      Frame,
      CompanySignIn,
      Mechanisms,
      Obligation,
      Persons,
      Register {}
}
