import { beforeEach, expect, it, vi } from 'vitest';

// A file of words that the network does not bring.
vi.mock('../features/discussion/locales/en.json', () => {
  throw new Error('offline');
});

beforeEach(() => {
  vi.resetModules();
  document.documentElement.lang = 'en';
});

it('starts without the words of a room that do not come, and leaves them to be asked for again', async () => {
  const { i18n } = await import('@/ui/text');
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

it('begins in the language that the page says, and in English where it says none', async () => {
  const { i18n } = await import('@/ui/text');
  const { startTexts } = await import('./texts');
  document.documentElement.lang = 'zh-Hant-HK';
  await startTexts([]);
  expect(i18n.locale).toBe('zh-Hant');
  document.documentElement.lang = '__PRAYA_LANGUAGE__';
  await startTexts([]);
  expect(i18n.locale).toBe('en');
});

it('remembers a language where the server reads it', async () => {
  const { remember } = await import('./texts');
  remember('zh-Hans');
  expect(document.cookie).toContain('praya-language=zh-Hans');
});
