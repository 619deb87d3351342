import { describe, expect, it } from 'vitest';
import { daysUntil, formatter, namesFor, today } from './format';

describe('formatter', () => {
  it('writes dates as Hong Kong does', () => {
    expect(formatter('en').day('2026-11-23')).toBe('23 Nov 2026');
    expect(formatter('zh-Hant').day('2026-11-23')).toBe('2026年11月23日');
    expect(formatter('zh-Hans').day('2026-11-23')).toBe('2026年11月23日');
  });
  it('shows instants in Hong Kong time', () => {
    expect(formatter('en').instant('2026-11-22T17:30:00Z')).toBe('23 Nov 2026, 01:30');
  });
  it('says how far a day is', () => {
    expect(formatter('en').inDays(3)).toBe('in 3 days');
    expect(formatter('en').inDays(-2)).toBe('2 days ago');
    expect(formatter('zh-Hant').inDays(3)).toBe('3 日後');
  });
  it('marks money as Hong Kong dollars', () => {
    expect(formatter('en').money(6_200_000, 'HKD')).toBe('HK$62,000');
    expect(formatter('zh-Hant').money(6_200_050, 'HKD')).toBe('HK$62,000.5');
  });
  it('shows scores with one decimal', () => {
    expect(formatter('en').score(9.83)).toBe('9.8');
    expect(formatter('en').score(12.28)).toBe('12.3');
  });
});

describe('daysUntil', () => {
  it('counts whole days in the client’s zone', () => {
    expect(daysUntil('2026-11-23', '2026-11-23')).toBe(0);
    expect(daysUntil('2026-12-04', '2026-11-23')).toBe(11);
    expect(daysUntil('2026-11-20', '2026-11-23')).toBe(-3);
  });
  it('is tomorrow in Hong Kong while it is still today in London', () => {
    expect(today(new Date('2026-11-22T16:30:00Z'))).toBe('2026-11-23');
  });
});

describe('namesFor', () => {
  const both = { en: 'Harbour View Logistics Limited', zhHant: '維港物流有限公司' };
  it('puts the reader’s script first', () => {
    expect(namesFor('en', both)).toMatchObject({ first: both.en, other: both.zhHant, otherLang: 'zh-Hant-HK' });
    expect(namesFor('zh-Hans', both)).toMatchObject({ first: both.zhHant, firstLang: 'zh-Hant-HK', other: both.en });
  });
  it('falls back to the script there is', () => {
    expect(namesFor('zh-Hant', { en: 'Kam Fung', zhHant: null })).toMatchObject({
      first: 'Kam Fung',
      other: null,
      firstLang: 'en',
    });
    expect(namesFor('en', { en: ' ', zhHant: '𠮷祥' }).first).toBe('𠮷祥');
    expect(namesFor('en', { en: null, zhHant: null }).first).toBe('—');
  });
});
