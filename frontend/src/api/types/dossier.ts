import type { Narrow, Schemas } from '../schemas';
import type { AnswerState, Band, Proof, TiaState } from './assessment';
import type { EvidenceKind } from './evidence';

// Dossiers of the firm
export type DossierKind = 'importer' | 'destination' | 'template';
export type DossierRef = Narrow<Schemas['DossierRef'], { kind: DossierKind }>;
export type DossierRow = Narrow<Schemas['DossierRow'], { kind: DossierKind }>;
export type DossierList = Narrow<Schemas['DossierList'], { items: DossierRow[] }>;
export type DossierFact = Narrow<Schemas['DossierFact'], { proof: Proof; state: 'confirmed' | 'vendor_asked' }>;
export type DossierVersion = Narrow<Schemas['DossierVersion'], { facts: DossierFact[] }>;
export type DossierDocument = Narrow<
  Schemas['DossierDocument'],
  { kind: EvidenceKind; standing: 'holds' | 'expired' | 'withdrawn' }
>;
export type Dossier = Narrow<
  Schemas['DossierView'],
  { dossier: DossierRow; current?: DossierVersion | null; documents: DossierDocument[] }
>;
export type DossierEdit = Schemas['DossierEdit'];
export type DossierNew = Narrow<Schemas['DossierNew'], { kind: DossierKind }>;
export type DossierVersionNew = Schemas['DossierVersionNew'];

// Changes from outside
export type ChangeKind = 'pack' | 'dossiers';
export type Fate = 'applied' | 'preserved' | 'conflict' | 'added' | 'archived';
export type FateCounts = Record<Fate, number>;
export type PackNews = Schemas['PackNews'];
export type PackBehind = Schemas['PackBehind'];
export type PackChangeLine = Schemas['PackChangeLine'];
export type RiskMove = Narrow<Schemas['RiskMove'], { bandBefore: Band; bandAfter: Band }>;
export type AdoptionEffect = Narrow<
  Schemas['AdoptionEffect'],
  { state: TiaState; moves: RiskMove[]; counts: FateCounts }
>;
export type AdoptionSaid = Narrow<Schemas['AdoptionSaid'], { state: AnswerState; proof: Proof }>;
export type AdoptionItem = Narrow<
  Schemas['AdoptionItem'],
  { fate: Fate; was?: AdoptionSaid | null; becomes?: AdoptionSaid | null }
>;
export type DossierFactMove = Narrow<
  Schemas['DossierFactMove'],
  { was?: AdoptionSaid | null; becomes?: AdoptionSaid | null }
>;
export type DossierNews = Narrow<Schemas['DossierNews'], { kind: DossierKind; facts: DossierFactMove[] }>;
export type AdoptionEffects = Narrow<Schemas['AdoptionEffects'], { items: AdoptionEffect[]; dossiers: DossierNews[] }>;
export type AdoptionDetail = Narrow<
  Schemas['AdoptionDetail'],
  { effect: AdoptionEffect; items: AdoptionItem[]; dossiers: DossierNews[] }
>;
export interface AdoptionPreview {
  pack?: AdoptionDetail | null;
  dossiers?: AdoptionDetail | null;
}
export type Adoption = Narrow<Schemas['AdoptionView'], { kind: ChangeKind; counts: FateCounts }>;
export type FirmAdoption = Narrow<Schemas['FirmAdoption'], { adoption: Adoption }>;
