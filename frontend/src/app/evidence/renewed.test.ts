import { expect, it } from 'vitest';
import { nameLike } from './renewed';

it('is called as the older one was, and ends as its own content says', () => {
  expect(nameLike('ISO 27001 證書.pdf', 'scan0042.PDF')).toBe('ISO 27001 證書.PDF');
  expect(nameLike('ISO 27001.v2.pdf', 'photo.jpg')).toBe('ISO 27001.v2.jpg');
  expect(nameLike('Statement', 'photo.jpg')).toBe('Statement.jpg');
  expect(nameLike('ISO 27001.pdf', 'noending')).toBe('ISO 27001.pdf');
});
