import { expect, test } from 'vitest';
import type { NoticeProof, NoticeProofs } from '@/api/types/notice';
import { nobodyAgreed, offeredFor, refOf } from './noticeProofs';

const notice = (noticeId: string, change: Partial<NoticeProof> = {}): NoticeProof => ({
  noticeId,
  number: 1,
  title: { en: noticeId, zhHant: null },
  kind: 'collection_notice',
  record: 'acknowledgement',
  state: 'published',
  ordinal: 1,
  effectiveOn: '2026-11-01',
  asked: 10,
  done: 10,
  agreed: null,
  purposes: [],
  restsOn: 'telling',
  customers: false,
  sufficient: 95,
  standing: 'holds',
  since: null,
  ...change,
});
const known = (...items: NoticeProof[]): NoticeProofs => ({
  pack: 'hk-mainland-tia',
  questions: [
    {
      question: 'M1',
      grade: 'proposal',
      restsOn: 'telling',
      kinds: [{ kind: 'collection_notice', title: { en: 'PICS', zhHant: '聲明' } }],
    },
  ],
  items,
  total: items.length,
});
const M1 = { pack: 'hk-mainland-tia', question: 'M1' };

test('what proves something comes first, and what was withdrawn is not offered', () => {
  const items = [
    notice('draft', { state: 'draft', standing: 'not_yet', ordinal: null }),
    notice('few', { done: 2, standing: 'below_threshold' }),
    notice('ended', { state: 'withdrawn', standing: 'withdrawn' }),
    notice('good'),
    notice('other', { kind: 'monitoring_notice' }),
  ];
  expect(offeredFor(known(...items), M1, [])?.others.map((one) => one.noticeId)).toEqual(['good', 'few', 'draft']);
});

test('what is tied stays in sight, whatever became of it', () => {
  const ended = notice('ended', { state: 'withdrawn', standing: 'withdrawn' });
  const offered = offeredFor(known(ended), M1, [refOf(ended), 'notice:elsewhere', 'dossier_document:d']);
  expect(offered?.tied).toEqual([ended]);
  expect(offered?.gone).toEqual(['notice:elsewhere']);
});

test('a question that no notice proves has none beside it, nor one of another pack', () => {
  expect(offeredFor(known(notice('good')), { ...M1, question: 'G1' }, [])).toBeNull();
  expect(offeredFor(known(notice('good')), { ...M1, pack: 'another' }, [])).toBeNull();
  expect(offeredFor(undefined, M1, [])).toBeNull();
});

test('that nobody agreed is said where enough have decided, and only of what rests on agreement', () => {
  const all = { record: 'consent', standing: 'below_threshold', restsOn: 'agreement', agreed: 0 } as const;
  expect(nobodyAgreed(notice('refused', all))).toBe(true);
  expect(nobodyAgreed(notice('few', { ...all, done: 9 }))).toBe(false);
  expect(nobodyAgreed(notice('agreed', { ...all, agreed: 1, standing: 'holds' }))).toBe(false);
  expect(nobodyAgreed(notice('told', { ...all, restsOn: 'telling', standing: 'holds' }))).toBe(false);
  expect(nobodyAgreed(notice('nobody', { ...all, asked: 0, done: 0 }))).toBe(false);
});
