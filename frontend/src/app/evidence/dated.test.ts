import { describe, expect, it } from 'vitest';
import { ofChat, ofMail, readDated } from './dated';

describe('the date of an e-mail', () => {
  it('is the day on which it was sent, in Hong Kong', () => {
    const mail =
      'From: Ann Lee <ann@vendor.example>\r\nSubject: Where your\r\n data is kept\r\nDate: Tue, 3 Nov 2026 23:30:00 +0000\r\n\r\nDate: Mon, 1 Jan 2001 00:00:00 +0000';
    expect(ofMail(mail)).toEqual({
      effectiveOn: '2026-11-04',
      sourceWords: 'Ann Lee <ann@vendor.example> · Where your data is kept',
    });
  });

  it('comes with its sender and subject in any script', () => {
    const mail =
      'From: =?UTF-8?B?6Zmz5aSn5paH?= <a@b.hk>\nSubject: =?utf-8?Q?=E5=90=88=E7=B4=84?=\nDate: 3 Nov 2026 09:00:00 +0800 (HKT)\n\n';
    expect(ofMail(mail)).toEqual({ effectiveOn: '2026-11-03', sourceWords: '陳大文 <a@b.hk> · 合約' });
  });

  it('is none where none can be read', () => {
    expect(ofMail('From: a@b.hk\nDate: yesterday\n\n')).toBeNull();
    expect(ofMail('')).toBeNull();
  });
});

describe('the date of a chat', () => {
  it('is that of its last message, the day before the month', () => {
    const chat = '01/11/2026, 09:15 - Ann Lee: Where is it kept?\n3/11/2026, 18:02 - 陳大文: Hangzhou\nand Singapore';
    expect(ofChat(chat)).toEqual({ effectiveOn: '2026-11-03', sourceWords: 'Ann Lee, 陳大文' });
  });

  it('is read from an iPhone, from WeChat and from DingTalk', () => {
    expect(ofChat('[02/11/2026, 09:15:02] Ann: a\n[04/11/2026, 下午 6:02:11] Bob: b')?.effectiveOn).toBe('2026-11-04');
    expect(ofChat('2026-11-02 09:15:02 Ann: a\n2026-11-05 18:02:11 Bob: b')?.effectiveOn).toBe('2026-11-05');
    expect(ofChat('11/2/26, 9:15 PM - Ann: a\n11/25/26, 9:15 PM - Ann: a')?.effectiveOn).toBe('2026-11-25');
  });

  it('is none of a text that is no chat', () => {
    expect(ofChat('Minutes\n3/11/2026 09:15 we met')).toBeNull();
    expect(ofChat('31/02/2026, 09:15 - a: b\n31/02/2026, 09:15 - a: b')).toBeNull();
  });
});

it('reads only what is named like an e-mail or a text', async () => {
  expect(await readDated(new File(['From: a'], 'a.pdf'))).toBeNull();
  expect((await readDated(new File(['Date: 3 Nov 2026 09:00:00 +0800\n\nx'], 'A.EML')))?.effectiveOn).toBe(
    '2026-11-03',
  );
});
