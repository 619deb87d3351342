import type { Narrow, Schemas } from '../schemas';
import type { NoticePassage, NoticeRecord, NoticeVersionRow } from './notice';

export type Counts = Schemas['Counts'];
export type BookNotice = Narrow<Schemas['BookNotice'], { record: NoticeRecord; readers: ReaderKind }>;
export type BookKind = Narrow<Schemas['BookKind'], { readers: ReaderKind }>;
export type BookNoticeTotals = Narrow<Schemas['BookNoticeTotals'], { kinds: BookKind[] }>;
export type NoticeCounts = Narrow<Schemas['NoticeCounts'], { readers: ReaderKind }>;
export type NoticeCoverage = Narrow<Schemas['NoticeCoverageView'], { readers: ReaderKind }>;
export type Reader = Narrow<Schemas['ReaderView'], { state: 'asked' | 'opened' | 'done' }>;
export type Standing = 'all' | 'asked' | 'opened' | 'done' | 'waiting' | 'overdue' | 'unreached';
/** A notice that one is given to read oneself. */
type ReadingState = 'asked' | 'opened' | 'done';
/** The languages that notices are written in. */
export type NoticeLanguage = 'en' | 'zh-Hant';
export type OwnNoticeRow = Narrow<Schemas['OwnNoticeRow'], { record: NoticeRecord; state: ReadingState }>;
export type OwnNoticeList = { items: OwnNoticeRow[] };
export type Passage = Narrow<Schemas['Passage'], { kind: 'paragraph' | 'bullets' | 'numbers' }>;
export type OwnText = Narrow<
  Schemas['OwnText'],
  { language: NoticeLanguage; sections: Narrow<Schemas['Section'], { passages: Passage[] }>[] }
>;
export type ComparedPiece = Narrow<Schemas['Piece'], { change: 'same' | 'added' | 'removed' }>;
export type ComparedPassage = { kind: NoticePassage['kind']; lines: ComparedPiece[][] };
export type ComparedSection = Narrow<
  Schemas['ComparedSection'],
  { change: 'same' | 'changed' | 'added' | 'removed'; heading: ComparedPiece[]; passages: ComparedPassage[] }
>;
export type ComparedText = Narrow<
  Schemas['Compared'],
  { language: NoticeLanguage; title: ComparedPiece[]; sections: ComparedSection[] }
>;
export type NoticeDifferences = { since: NoticeVersionRow; version: NoticeVersionRow; texts: ComparedText[] };
export type OwnDifferences = { texts: ComparedText[] };
export type OwnNotice = Narrow<
  Schemas['OwnNoticeView'],
  {
    record: NoticeRecord;
    state: ReadingState;
    texts: OwnText[];
    acknowledged?: Narrow<Schemas['OwnAcknowledgement'], { language: NoticeLanguage }> | null;
  }
>;
export type NoticeAcknowledgement = Narrow<Schemas['NoticeAcknowledgement'], { language: NoticeLanguage }>;
export type NoticeChoices = Narrow<Schemas['NoticeChoices'], { language: NoticeLanguage }>;
/** What may be wrong with a record; correction_wrong: what was said of it before. */
export const WRONGS = ['wrong_person', 'shared_device', 'mistake', 'test', 'other', 'correction_wrong'] as const;
export type Wrong = (typeof WRONGS)[number];
export type Deed = 'acknowledged' | 'given' | 'refused' | 'withdrawn';
export type OwnNoticeEntry = Narrow<
  Schemas['OwnNoticeEntry'],
  {
    language: NoticeLanguage;
    deed: Deed;
    correction?: Narrow<Schemas['OwnCorrection'], { wrong: Wrong }> | null;
  }
>;
/** Whether somebody who reads notices is of the client's staff, or one of its customers. */
export type ReaderKind = 'staff' | 'customer';
export type LedgerRow = Narrow<
  Schemas['LedgerRow'],
  {
    reader: ReaderKind;
    record: NoticeRecord;
    language: NoticeLanguage;
    deed: Deed;
    device: 'phone' | 'tablet' | 'computer' | 'unknown';
    corrected?: Narrow<Schemas['CorrectedView'], { wrong: Wrong }> | null;
  }
>;
export type Correction = Narrow<Schemas['CorrectionView'], { wrong: Wrong }>;
export type LedgerEntry = Narrow<Schemas['LedgerEntryView'], { row: LedgerRow; corrections: Correction[] }>;
export type CorrectionEdit = Narrow<Schemas['CorrectionEdit'], { wrong: Wrong }>;
/** Of what a file of the ledger is. */
export type LedgerPart = NoticeRecord | 'correction';
export type ClientCoverage = Narrow<Schemas['ClientCoverage'], { items: NoticeCounts[] }>;
export type NoticeReader = Narrow<Schemas['ReaderView'], { state: ReadingState }>;
