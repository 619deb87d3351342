import { describe, expect, it } from 'vitest';
import { bold, inserted, listed } from './markdown';

const all = (text: string) => ({ text, from: 0, to: text.length });

describe('the bar of a wording', () => {
  it('makes what is selected bold, and plain again', () => {
    const once = bold({ text: '請注意此項', from: 1, to: 3 });
    expect(once).toEqual({ text: '請**注意**此項', from: 3, to: 5 });
    expect(bold(once)).toEqual({ text: '請注意此項', from: 1, to: 3 });
  });

  it('makes lines the items of a list, changes the kind of list, and takes the marks off', () => {
    expect(listed(all('one\ntwo'), 'bullets').text).toBe('- one\n- two');
    expect(listed(all('- one\n- two'), 'numbers').text).toBe('1. one\n2. two');
    expect(listed(all('1. one\n2. two'), 'numbers').text).toBe('one\ntwo');
  });

  it('begins a list after an empty line', () => {
    const text = 'Before\nitem';
    expect(listed({ text, from: 8, to: 8 }, 'bullets').text).toBe('Before\n\n- item');
  });

  it('inserts in place of what is selected', () => {
    expect(inserted({ text: 'by us', from: 3, to: 5 }, '{company}')).toEqual({
      text: 'by {company}',
      from: 12,
      to: 12,
    });
  });
});
