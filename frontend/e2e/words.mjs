// What a screen says, by the keys of its locale files: a journey reads the same in every language.
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const src = resolve(import.meta.dirname, '../src');

function all(locale) {
  const texts = {};
  for (const file of readdirSync(src, { recursive: true })) {
    if (!file.endsWith(join('locales', `${locale}.json`))) continue;
    Object.assign(texts, JSON.parse(readFileSync(join(src, file), 'utf8')));
  }
  return texts;
}

const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A pattern for a message: what is not given matches anything; a plural matches whichever form. */
function pattern(message, values) {
  let out = '';
  for (let at = 0; at < message.length; ) {
    const char = message[at];
    if (char === "'" && message[at + 1] === "'") {
      out += "'";
      at += 2;
    } else if (char === '{') {
      let depth = 0;
      let end = at;
      do {
        if (message[end] === '{') depth += 1;
        if (message[end] === '}') depth -= 1;
        end += 1;
      } while (depth > 0);
      const [name, ...rest] = message.slice(at + 1, end - 1).split(',');
      const given = values && name.trim() in values ? String(values[name.trim()]) : null;
      // A number by itself is grouped by thousands, in each language alike.
      const said = given !== null && rest[0]?.trim() === 'number' ? Number(given).toLocaleString('en') : given;
      out += rest.length > 1 ? plural(rest.slice(1).join(','), given, values) : said === null ? '.*?' : escaped(said);
      at = end;
    } else {
      out += escaped(char);
      at += 1;
    }
  }
  return out;
}

/** Any form that the number may take: `one {# client} other {# clients}`. */
function plural(forms, given, values) {
  const found = [];
  for (let at = forms.indexOf('{'); at >= 0; at = forms.indexOf('{', at)) {
    let depth = 0;
    const from = at + 1;
    do {
      if (forms[at] === '{') depth += 1;
      if (forms[at] === '}') depth -= 1;
      at += 1;
    } while (depth > 0);
    const form = forms.slice(from, at - 1).split('#');
    found.push(form.map((text) => pattern(text, values)).join(given === null ? '[\\d,]+' : escaped(given)));
  }
  return `(?:${found.join('|')})`;
}

export function speaking(locale) {
  const texts = all(locale);
  /** The whole of an accessible name or text. */
  const t = (key, values) => {
    if (!(key in texts)) throw new Error(`No text ${key} in ${locale}`);
    return new RegExp(`^\\s*${pattern(texts[key], values)}\\s*$`, 's');
  };
  /** Somewhere in it. */
  t.within = (key, values) => {
    if (!(key in texts)) throw new Error(`No text ${key} in ${locale}`);
    return new RegExp(pattern(texts[key], values), 's');
  };
  t.has = (key) => key in texts;
  return t;
}
