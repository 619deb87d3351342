import { expect, it } from 'vitest';
import { beside } from './FlowMapPanel';

it('breaks a name beside a node into two lines, between words or in Chinese anywhere', () => {
  expect(beside('Hong Kong')).toEqual(['Hong Kong']);
  expect(beside('Read from: Mainland China')).toEqual(['Read from: Mainland', 'China']);
  expect(beside('維港物流有限公司的員工資料')).toEqual(['維港物流有限公司的', '員工資料']);
  expect(beside('DingTalk Technology Company Limited of Hangzhou')).toEqual([
    'DingTalk Technology',
    'Company Limited of…',
  ]);
  for (const line of beside('Supercalifragilisticexpialidocious Company')) expect(line.length).toBeLessThanOrEqual(20);
});
