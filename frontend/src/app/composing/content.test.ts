import { describe, expect, it } from 'vitest';
import type { NoticeElement, NoticeField, NoticeKind, NoticeValue } from '@/api/types/notice';
import { isAsked, lacksWords, shapeOf, toBody, valueAt, withElement, withValue, wordingOf } from './content';
import { takenOver, untold } from './facts';
import { standingOf } from './standing';

const both = (en: string | null, zhHant: string | null = null) => ({ en, zhHant });
const field = (key: string, type: NoticeField['type'], more: Partial<NoticeField> = {}): NoticeField => ({
  key,
  type,
  required: true,
  when: {},
  from: null,
  label: both(key),
  help: both(null),
  options: [],
  ...more,
});
const element = (key: string, fields: NoticeField[], more: Partial<NoticeElement> = {}): NoticeElement => ({
  key,
  need: 'mandatory',
  heading: both(key),
  help: both(null),
  variant: null,
  texts: { '': both('Words', '文字') },
  fields,
  grade: 'verified',
  sources: [],
  ...more,
});
const KIND: NoticeKind = {
  pack: 'p',
  version: '1',
  kind: {
    key: 'k',
    record: 'consent',
    title: both('K'),
    about: both(null),
    subjects: ['employees'],
    grade: 'verified',
  },
  elements: [
    element('sharing', [field('nature', 'choice'), field('classes', 'classes', { when: { nature: ['shared'] } })], {
      variant: 'nature',
      texts: { shared: both('Shared'), none: both('None') },
    }),
    element('purposes', [field('purposes', 'purposes'), field('kinds', 'list')]),
  ],
  classes: [],
  acts: {},
  sources: [],
};
const blank = shapeOf(KIND, both('T'), ['employees'], { elements: {}, own: [] });

describe('what is sent of a draft', () => {
  it('leaves out rows that say nothing, and the id of a purpose with its words', () => {
    const shape = withValue(blank, 'purposes', 'purposes', {
      items: [both(null), both('News'), both(' ')],
      keys: ['a', 'b', 'c'],
    });
    const sent = toBody(KIND, shape).content.elements.purposes?.fields.purposes;
    expect(sent?.items).toEqual([both('News')]);
    expect(sent?.keys).toEqual(['b']);
  });

  it('keeps the chosen phrases of a list whatever rows are empty', () => {
    const shape = withValue(blank, 'purposes', 'kinds', { items: [both(null)], keys: ['lock'] });
    expect(toBody(KIND, shape).content.elements.purposes?.fields.kinds).toMatchObject({ items: [], keys: ['lock'] });
  });

  it('is the same whichever order the server keeps its elements in', () => {
    const value: NoticeValue = { keys: ['shared'] };
    const one = { sharing: { included: true, fields: { nature: value } } };
    const other = { purposes: { included: false, fields: {} } };
    const of = (elements: object) => JSON.stringify(shapeOf(KIND, both('T'), [], { elements, own: [] } as never));
    expect(of({ ...one, ...other })).toBe(of({ ...other, ...one }));
  });
});

describe('a field that depends on a choice', () => {
  const classes = KIND.elements[0]?.fields[1] as NoticeField;
  it('is asked with that choice only', () => {
    expect(isAsked(KIND, blank, classes)).toBe(false);
    expect(isAsked(KIND, withValue(blank, 'sharing', 'nature', { keys: ['none'] }), classes)).toBe(false);
    expect(isAsked(KIND, withValue(blank, 'sharing', 'nature', { keys: ['shared'] }), classes)).toBe(true);
  });

  it('has no wording before the choice is made', () => {
    const sharing = KIND.elements[0] as NoticeElement;
    expect(wordingOf(KIND, blank, sharing)).toBeNull();
    expect(wordingOf(KIND, withValue(blank, 'sharing', 'nature', { keys: ['none'] }), sharing)).toEqual(both('None'));
  });
});

it('calls an element that must be there and is not one that lacks something', () => {
  const finding = {
    check: 'element_missing',
    blocks: true,
    element: 'purposes',
    field: null,
    text: both('Missing'),
    grade: 'verified' as const,
    sources: [],
  };
  const purposes = KIND.elements[1] as NoticeElement;
  expect(standingOf(purposes, blank, [finding]).standing).toBe('lacks');
  expect(standingOf(purposes, blank, []).standing).toBe('left_out');
  expect(standingOf(purposes, withElement(blank, 'purposes', { included: true }), []).standing).toBe('complete');
});

it('wants both languages of a section, and of its heading where it has one', () => {
  expect(lacksWords({ key: 'a', heading: both(null), text: both('A', '甲') })).toBe(false);
  expect(lacksWords({ key: 'a', heading: both('H'), text: both('A', '甲') })).toBe(true);
  expect(lacksWords({ key: 'a', heading: both(null), text: both('A') })).toBe(true);
});

describe('what Praya knows and a field does not say', () => {
  const list = field('kinds', 'list');
  it('counts a phrase as said once it is there, also when somebody added the other language', () => {
    const known = { items: [both(null, '薪酬'), both(null, '考勤')] };
    const value = { items: [both('Payroll', '薪酬'), both('Photographs', '相片')] };
    expect(untold(list, known, value)).toEqual({ items: [both(null, '考勤')], keys: [] });
    expect(untold(list, { items: [both(null, '薪酬')] }, value)).toBeNull();
  });

  it('is taken over after what was written, and in place of a text', () => {
    const value = { items: [both('Own')], keys: ['a'] };
    expect(takenOver(value, { items: [both('Known')], keys: ['b'] })).toEqual({
      items: [both('Own'), both('Known')],
      keys: ['a', 'b'],
    });
    expect(takenOver({ text: both('Old') }, { text: both('New') })).toEqual({ text: both('New') });
  });

  it('is nothing where nothing is known', () => {
    expect(untold(list, undefined, valueAt(blank, 'purposes', 'kinds'))).toBeNull();
    expect(untold(field('t', 'text'), { text: both('A') }, { text: both('A', '甲') })).toBeNull();
  });
});
