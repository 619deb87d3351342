import type { Narrow, Schemas } from '../schemas';
import type { Action, Locale } from '../types';

export type PersonRole = 'coordinator' | 'decision_maker' | 'staff';
export type CustomerList = Schemas['CustomerListView'];
export type CustomerLists = Schemas['CustomerListsView'];
export type Customer = Narrow<Schemas['CustomerView'], { language?: Locale | null }>;
export type CustomerKnown = Narrow<
  Schemas['CustomerKnownView'],
  { customer: Customer; actions: { edit?: Action; issueLinks?: Action } }
>;
export type CustomerKept = Schemas['CustomerKept'];
export type CustomerEdit = Schemas['CustomerEdit'];
export type CustomerImportRow = Narrow<
  Schemas['CustomerImportRow'],
  { change: 'added' | 'changed' | 'unchanged' | 'gone' | 'error' }
>;
export type CustomerImport = Narrow<Schemas['CustomerImportView'], { rows: CustomerImportRow[] }>;
export type CustomersApplied = Schemas['CustomersApplied'];
export type AccountKind = 'enterprise' | 'personal' | 'unknown' | 'none';
export type Person = Narrow<
  Schemas['PersonView'],
  {
    roles: PersonRole[];
    accountKind: AccountKind;
    mobileKind: 'plus86' | 'other' | 'none';
    state: 'present' | 'gone' | 'disposed';
  }
>;
export type PersonEdit = Narrow<Schemas['PersonEdit'], { accountKind: AccountKind; mobileKind: Person['mobileKind'] }>;
export type Purpose = 'sign_in' | 'decision' | 'questions' | 'evidence' | 'notice';
export type LinkEdit = Narrow<Schemas['LinkEdit'], { purpose: Purpose; send: 'email' | 'copy' }>;
export type LinkIssued = Schemas['IssuedView'];
export type PageAddress = Schemas['PageView'];
export type PersonalLink = Narrow<Schemas['LinkView'], { purpose: Purpose }>;
export type Reveal = Schemas['Reveal'];
export type Profile = Schemas['Profile'];
export type RosterRow = Narrow<
  Schemas['ImportRow'],
  { change: 'added' | 'changed' | 'unchanged' | 'gone' | 'error'; fields: (keyof Profile)[] }
>;
export type RosterImport = Narrow<Schemas['RosterImportView'], { kind: 'dingtalk' | 'hr'; rows: RosterRow[] }>;
export type RosterApplied = Schemas['RosterApplied'];
export type RosterFacts = Schemas['RosterFactsView'];
