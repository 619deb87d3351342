// The mail sink's folder: one .eml a message.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { until } from './until.mjs';

const folder = process.env.PRAYA_MAIL;

/** Headers and text, base64 and quoted-printable undone. */
function read(file) {
  const raw = readFileSync(join(folder, file), 'utf8');
  const cut = raw.search(/\r?\n\r?\n/);
  const head = raw.slice(0, cut).replace(/\r?\n[ \t]+/g, ' ');
  const body = raw.slice(cut).trim();
  const coding = /^content-transfer-encoding:\s*(\S+)/im.exec(head)?.[1]?.toLowerCase();
  const text =
    coding === 'base64'
      ? Buffer.from(body, 'base64').toString('utf8')
      : coding === 'quoted-printable'
        ? Buffer.from(
            body.replace(/=\r?\n/g, '').replace(/=([0-9A-F]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
            'latin1',
          ).toString('utf8')
        : body;
  return { to: /^to:\s*(.*)$/im.exec(head)?.[1] ?? '', text };
}

export const letters = () => readdirSync(folder).filter((name) => name.endsWith('.eml')).sort();

/** Where a letter to this address that was not there before leads, by a personal link. */
export const linkFor = (address, before) =>
  until(`a link for ${address}`, () => {
    for (const name of letters().filter((one) => !before.includes(one)).reverse()) {
      const letter = read(name);
      const link = letter.to.includes(address) && /https?:\/\/\S+\/l\/[\w-]+/.exec(letter.text)?.[0];
      if (link) return link;
    }
    return null;
  });

/** The six digits of a letter to this address that was not there before. */
export const codeFor = (address, before) =>
  until(`a code for ${address}`, () => {
    for (const name of letters().filter((one) => !before.includes(one)).reverse()) {
      const letter = read(name);
      const code = letter.to.includes(address) && /(?<!\d)\d{6}(?!\d)/.exec(letter.text)?.[0];
      if (code) return code;
    }
    return null;
  });
