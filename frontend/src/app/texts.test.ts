import { expect, it } from 'vitest';
import { localeOf } from './texts';

it.each([
  [['zh-HK', 'en'], 'zh-Hant'],
  [['zh-TW'], 'zh-Hant'],
  [['zh'], 'zh-Hant'],
  [['yue-HK'], 'zh-Hant'],
  [['zh-Hans-HK'], 'zh-Hans'],
  [['zh-CN'], 'zh-Hans'],
  [['zh-Hant-CN'], 'zh-Hant'],
  [['fr', 'zh-HK'], 'zh-Hant'],
  [['en-GB', 'zh-HK'], 'en'],
  [['fr'], 'en'],
  [[], 'en'],
])('reads %j as %s', (wanted, locale) => {
  expect(localeOf(wanted)).toBe(locale);
});
