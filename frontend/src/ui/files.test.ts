import { expect, it } from 'vitest';
import { refusalOf } from './files';

const file = (size: number): File => ({ size }) as File;

it('refuses a file before anything is asked about it', () => {
  expect(refusalOf(file(0))).toBe('file_empty');
  expect(refusalOf(file(1))).toBeNull();
  expect(refusalOf(file(10 * 1024 * 1024))).toBeNull();
  expect(refusalOf(file(10 * 1024 * 1024 + 1))).toBe('too_large');
});
