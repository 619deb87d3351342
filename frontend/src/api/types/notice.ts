import type { Narrow, Schemas } from '../schemas';
import type { Page } from '../types';

export type Grade = 'verified' | 'from-memory' | 'proposal' | 'brief';
export type Both = Schemas['Both'];
export type NoticeState = 'draft' | 'in_review' | 'approved' | 'published' | 'superseded' | 'withdrawn' | 'discarded';
export type NoticeRecord = 'acknowledgement' | 'consent';
export type NoticeRow = Narrow<Schemas['NoticeRow'], { state: NoticeState; record: NoticeRecord }>;
export type NoticeKindRow = Narrow<Schemas['NoticeKindRow'], { record: NoticeRecord; grade: Grade }>;
export type NoticeKinds = Narrow<Schemas['NoticeKindsView'], { items: NoticeKindRow[] }>;
export type NoticeField = Narrow<
  Schemas['NoticeFieldView'],
  { type: 'text' | 'long' | 'list' | 'classes' | 'places' | 'choice' | 'date' | 'purposes' }
>;
export type NoticeElement = Narrow<
  Schemas['NoticeElementView'],
  { need: 'mandatory' | 'recommended' | 'optional'; grade: Grade; fields: NoticeField[] }
>;
export type NoticeSource = Narrow<Schemas['NoticeSourceView'], { grade: Grade }>;
export type NoticeKind = Narrow<
  Schemas['NoticeKindView'],
  { kind: NoticeKindRow; elements: NoticeElement[]; sources: NoticeSource[] }
>;
export type NoticeBegin = Schemas['NoticeBegin'];
export type NoticeEdit = Schemas['NoticeEdit'];
export type NoticeContent = Schemas['Content'];
export type NoticeFilled = Schemas['Filled'];
export type NoticeValue = Schemas['Value'];
export type NoticeOwn = Schemas['Own'];
export type NoticeFinding = Narrow<Schemas['Finding'], { grade: Grade }>;
export type NoticePassage = Narrow<Schemas['Passage'], { kind: 'paragraph' | 'bullets' | 'numbers' }>;
export type NoticeSection = Narrow<Schemas['Section'], { passages: NoticePassage[] }>;
export type NoticeText = Narrow<Schemas['NoticeTextView'], { language: 'en' | 'zh-Hant'; sections: NoticeSection[] }>;
export type NoticeChange = 'material' | 'correction';
export type NoticeVersionRow = Narrow<
  Schemas['NoticeVersionRow'],
  { state: NoticeState; change?: 'first' | NoticeChange | null }
>;
export type NoticeDraft = Narrow<
  Schemas['NoticeDraftView'],
  { version: NoticeVersionRow; texts: NoticeText[]; findings: NoticeFinding[] }
>;
export type NoticeEvent = Schemas['NoticeEventView'];
export type NoticeView = Narrow<
  Schemas['NoticeView'],
  { record: NoticeRecord; draft?: NoticeDraft | null; versions: NoticeVersionRow[] }
>;
export type NoticeSaved = Narrow<Schemas['NoticeSavedView'], { texts: NoticeText[]; findings: NoticeFinding[] }>;
export type NoticePublished = Narrow<
  Schemas['NoticePublishedView'],
  { version: NoticeVersionRow; texts: NoticeText[] }
>;
export type NoticeTemplateState = 'draft' | 'in_review' | 'approved';
export type NoticeTemplateRow = Narrow<
  Schemas['NoticeTemplateRow'],
  { state: NoticeTemplateState; record: NoticeRecord }
>;
export type NoticeTemplateList = Narrow<Schemas['NoticeTemplateList'], { items: NoticeTemplateRow[] }>;
type NoticeTemplateText = Omit<NoticeText, 'sha256'>;
export type NoticeIssueRow = Narrow<Schemas['NoticeIssueRow'], { change: NoticeChange }>;
export type NoticeTemplate = Narrow<
  Schemas['NoticeTemplateView'],
  {
    state: NoticeTemplateState;
    record: NoticeRecord;
    texts: NoticeTemplateText[];
    findings: NoticeFinding[];
    issues: NoticeIssueRow[];
  }
>;
export type NoticeTemplateSaved = Narrow<
  Schemas['NoticeTemplateSaved'],
  { texts: NoticeTemplateText[]; findings: NoticeFinding[] }
>;
export type NoticeIssueBegin = Narrow<Schemas['NoticeIssueBegin'], { change: NoticeChange }>;
export type PlacingState = 'waiting' | 'left_out' | 'published' | 'undone';
export type NoticePlacing = Narrow<Schemas['NoticePlacingRow'], { state: PlacingState; findings: NoticeFinding[] }>;
export type NoticePlacingEdit = Schemas['NoticePlacingEdit'];
export type NoticeIssue = Narrow<
  Schemas['NoticeIssueView'],
  { issue: NoticeIssueRow; templateState: NoticeTemplateState; record: NoticeRecord; clients: Page<NoticePlacing> }
>;
export type NoticeProspect = Narrow<
  Schemas['NoticeProspectView'],
  { placing: NoticePlacing; texts: NoticeTemplateText[] }
>;
export type NoticePublication = Narrow<Schemas['NoticePublication'], { change?: NoticeChange | null }>;
export type NoticeProof = Narrow<
  Schemas['NoticeProofView'],
  {
    state: NoticeState;
    record: NoticeRecord;
    standing: 'holds' | 'not_yet' | 'withdrawn' | 'below_threshold';
    restsOn: RestsOn;
  }
>;
/** Whether what a notice proves is that people were told, or that they agreed. */
export type RestsOn = 'telling' | 'agreement';
export type ProvingKind = Schemas['ProvingKindView'];
export type Proves = Narrow<Schemas['ProvesView'], { restsOn: RestsOn }>;
export type NoticeProofs = Narrow<Schemas['NoticeProofsView'], { items: NoticeProof[]; questions: Proves[] }>;
export type Audience = Schemas['AudienceView'];
export type AudienceEdit = Schemas['AudienceEdit'];
