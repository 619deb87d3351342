import { i18n, type Locale } from '@/ui/text';

export type Room =
  | 'access'
  | 'firm'
  | 'archive'
  | 'change'
  | 'client'
  | 'discussion'
  | 'dossier'
  | 'roster'
  | 'tia'
  | 'portfolio'
  | 'questionnaire'
  | 'audit'
  | 'me'
  | 'evidence'
  | 'file'
  | 'intake'
  | 'request'
  | 'sheet'
  | 'mechanism'
  | 'obligation'
  | 'person'
  | 'sso'
  | 'transfer'
  | 'verdict';
type Messages = Record<string, string>;

const files = import.meta.glob<Messages>(['../**/locales/*.json'], { import: 'default' });
const loaded = new Set<string>(['ui', 'app']);
const merged = new Map<Locale, Messages>();
const STORED = 'praya.locale';

/** Hong Kong first: a Chinese reader who does not say which script gets Traditional. */
export function localeOf(wanted: readonly string[]): Locale {
  for (const tag of wanted) {
    const lower = tag.toLowerCase();
    if (/^zh-(hans|cn|sg)\b/.test(lower)) return 'zh-Hans';
    if (/^(zh|yue)\b/.test(lower)) return 'zh-Hant';
    if (/^en\b/.test(lower)) return 'en';
  }
  return 'en';
}

function remembered(): Locale | null {
  const stored = localStorage.getItem(STORED);
  return stored ? localeOf([stored]) : null;
}

const fileOf = (room: string, locale: Locale) => {
  const folder = room === 'ui' || room === 'app' ? `../${room}` : `../features/${room}`;
  // Vite names files relative to this one.
  return files[`${folder}/locales/${locale}.json`] ?? files[`./locales/${locale}.json`];
};

async function load(locale: Locale, rooms: Iterable<string>): Promise<void> {
  const parts = await Promise.all([...rooms].map((room) => fileOf(room, locale)?.() ?? {}));
  const messages = Object.assign({}, merged.get(locale), ...parts);
  merged.set(locale, messages);
  i18n.load(locale, messages);
}

/** A route asks for its rooms' texts before it is shown. */
export async function loadTexts(...rooms: Room[]): Promise<void> {
  const missing = rooms.filter((room) => !loaded.has(room));
  if (missing.length === 0) return;
  const locale = i18n.locale as Locale;
  await load(locale, missing);
  // Somebody chose another language meanwhile: what came is not what is spoken now.
  if (i18n.locale !== locale) return loadTexts(...rooms);
  for (const room of missing) loaded.add(room);
  i18n.activate(locale);
}

export async function speak(locale: Locale): Promise<void> {
  const rooms = [...loaded];
  await load(locale, rooms);
  // A page that came meanwhile brought its words in the language before this one.
  if (loaded.size > rooms.length) return speak(locale);
  i18n.activate(locale);
  document.documentElement.lang = locale === 'en' ? 'en' : `${locale}-HK`;
}

export function remember(locale: Locale): void {
  localStorage.setItem(STORED, locale);
}

/** @param rooms that the first page speaks with: begun beside, and asked for again by the page itself where they do not come */
export async function startTexts(rooms: readonly Room[]): Promise<void> {
  const locale = remembered() ?? localeOf(navigator.languages);
  const beside = load(locale, rooms).then(
    () => true,
    () => false,
  );
  await speak(locale);
  if (await beside) for (const room of rooms) loaded.add(room);
}
