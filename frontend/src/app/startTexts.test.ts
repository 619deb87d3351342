import { beforeEach, expect, it, vi } from 'vitest';
import { i18n } from '@/ui/text';

// A file of words that the network does not bring.
vi.mock('../features/discussion/locales/en.json', () => {
  throw new Error('offline');
});

beforeEach(() => {
  vi.resetModules();
  localStorage.setItem('praya.locale', 'en');
});

it('starts without the words of a room that do not come, and leaves them to be asked for again', async () => {
  const { startTexts, loadTexts } = await import('./texts');
  await startTexts(['discussion', 'verdict']);
  expect(i18n.locale).toBe('en');
  await expect(loadTexts('discussion')).rejects.toThrow();
});

it('counts what came beside as loaded', async () => {
  const { startTexts, loadTexts } = await import('./texts');
  await startTexts(['verdict']);
  await expect(loadTexts('verdict')).resolves.toBeUndefined();
  expect(document.documentElement.lang).toBe('en');
});
