// A question list as somebody fills it in: the answer's cell is written as a spreadsheet would write it.
import assert from 'node:assert/strict';
import { crc32, inflateRawSync } from 'node:zlib';

/** Every file of a zip, by the directory at its end (APPNOTE 4.3.12). */
function opened(zip) {
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  assert.ok(end >= 0, 'not a zip');
  const files = new Map();
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [packed, called, extra, comment] = [zip.readUInt32LE(at + 20), zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30), zip.readUInt16LE(at + 32)];
    const local = zip.readUInt32LE(at + 42);
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const bytes = zip.subarray(from, from + packed);
    files.set(zip.toString('utf8', at + 46, at + 46 + called), zip.readUInt16LE(at + 10) === 0 ? bytes : inflateRawSync(bytes));
    at += 46 + called + extra + comment;
  }
  return files;
}

/** Without packing: what reads it does not mind. */
function closed(files) {
  const parts = [];
  const directory = [];
  let at = 0;
  for (const [name, bytes] of files) {
    const called = Buffer.from(name, 'utf8');
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(0x0800, 2);
    facts.writeUInt32LE(0x00210000, 6);
    facts.writeUInt32LE(crc32(bytes), 10);
    facts.writeUInt32LE(bytes.length, 14);
    facts.writeUInt32LE(bytes.length, 18);
    facts.writeUInt16LE(called.length, 22);
    parts.push(Buffer.from('PK\x03\x04', 'latin1'), facts, called, bytes);
    const where = Buffer.alloc(14);
    where.writeUInt32LE(at, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), facts, where, called);
    at += 30 + called.length + bytes.length;
  }
  const size = directory.reduce((sum, one) => sum + one.length, 0);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(files.size, 8);
  end.writeUInt16LE(files.size, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, ...directory, end]);
}

const SHEET = 'xl/worksheets/sheet1.xml';
const escaped = (text) => text.replace(/[&<>]/g, (one) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[one]);

/** @param answers by the reference that stands in column A: `A2.main` */
export function filled(workbook, answers) {
  const files = opened(workbook);
  const shared = [...(files.get('xl/sharedStrings.xml')?.toString('utf8') ?? '').matchAll(/<si>(.*?)<\/si>/gs)].map(([, one]) => one.replace(/<[^>]+>/g, ''));
  let sheet = files.get(SHEET).toString('utf8');
  for (const [id, answer] of Object.entries(answers)) {
    const row = [...sheet.matchAll(/<c r="A(\d+)"[^>]*>(.*?)<\/c>/gs)].find(([cell, , held]) => {
      const value = held.replace(/<[^>]+>/g, '');
      return (/ t="s"/.test(cell) ? shared[Number(value)] : value) === id;
    })?.[1];
    assert.ok(row, `no row ${id}`);
    const cell = new RegExp(`<c r="E${row}"((?: [a-z]+="[^"]*")*)\\s*(?:/>|>.*?</c>)`, 's');
    assert.match(sheet, cell, `no cell for the answer of ${id}`);
    sheet = sheet.replace(cell, (_, facts) => `<c r="E${row}"${facts.replace(/ t="[^"]*"/, '')} t="inlineStr"><is><t xml:space="preserve">${escaped(answer)}</t></is></c>`);
  }
  files.set(SHEET, Buffer.from(sheet, 'utf8'));
  return closed(files);
}
