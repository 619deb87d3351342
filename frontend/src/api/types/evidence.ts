import type { Narrow, Schemas } from '../schemas';
import type { Locale } from '../types';

export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];
export const EVIDENCE_KINDS = [
  'contract',
  'policy',
  'screenshot',
  'certificate',
  'legal_opinion',
  'test_record',
  'vendor_reply',
  'correspondence',
  'other',
] as const;
export const SOURCES = ['unsaid', 'client', 'vendor', 'public_page', 'own_observation'] as const;
export type Source = (typeof SOURCES)[number];
export const VISIBILITIES = ['firm_only', 'firm_and_client', 'decision_maker_too'] as const;
export type Visibility = (typeof VISIBILITIES)[number];
export type EvidenceUse = Narrow<Schemas['Use'], { kind: 'assessment' | 'evidence_request' | 'obligation' }>;
export type Evidence = Narrow<
  Schemas['EvidenceView'],
  { kind: EvidenceKind | 'fact' | 'unsaid'; source: Source; visibility: Visibility; uses: EvidenceUse[] }
>;
export type EvidenceParticulars = Narrow<Schemas['EvidenceParticulars'], { kind: EvidenceKind }>;
export type FactEdit = Narrow<
  Schemas['FactEdit'],
  { language: Locale; source: Source; visibility?: Visibility | null }
>;
export type RequestState = 'asked' | 'given' | 'lacking' | 'returned' | 'accepted' | 'withdrawn';
export type EvidenceRequest = Narrow<Schemas['EvidenceRequestView'], { state: RequestState; language: Locale }>;
export type EvidenceRequestEdit = Narrow<Schemas['EvidenceRequestEdit'], { language: Locale }>;
export type EvidenceRequestAnswer = Schemas['EvidenceRequestAnswer'];
