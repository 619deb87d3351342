import { i18n, type Locale } from '@/ui/text';

export type Room =
  | 'access'
  | 'firm'
  | 'archive'
  | 'assessment'
  | 'change'
  | 'client'
  | 'condition'
  | 'consent'
  | 'coverage'
  | 'customer'
  | 'discussion'
  | 'decision'
  | 'dossier'
  | 'duty'
  | 'roster'
  | 'tia'
  | 'portfolio'
  | 'questionnaire'
  | 'audit'
  | 'me'
  | 'evidence'
  | 'file'
  | 'frame'
  | 'intake'
  | 'issuing'
  | 'ledger'
  | 'reading'
  | 'request'
  | 'retention'
  | 'robot'
  | 'sheet'
  | 'staff'
  | 'mechanism'
  | 'notice'
  | 'obligation'
  | 'person'
  | 'sso'
  | 'transfer'
  | 'verdict';
type Messages = Record<string, string>;

/** What every page speaks with, beside the rooms of each. */
const EVERYWHERE = 'everywhere';
const files = import.meta.glob<Messages>(['../features/*/locales/*.json', './words/*.ts'], { import: 'default' });
const loaded = new Set<string>([EVERYWHERE]);
const merged = new Map<Locale, Messages>();
/** The server reads it too, and says the page's language in its first line (`PageLanguage`). */
const COOKIE = 'praya-language';
const A_YEAR_S = 31_536_000;

const LANGUAGES: readonly Locale[] = ['en', 'zh-Hant', 'zh-Hans'];
/** As the page itself says it: BCP 47, with the place. */
const tagOf = (locale: Locale) => (locale === 'en' ? locale : `${locale}-HK`);

const fileOf = (room: string, locale: Locale) =>
  files[room === EVERYWHERE ? `./words/${locale}.ts` : `../features/${room}/locales/${locale}.json`];

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
  document.documentElement.lang = tagOf(locale);
}

export function remember(locale: Locale): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the newer interface for it is not in every browser that we serve
  document.cookie = `${COOKIE}=${locale}; path=/; max-age=${A_YEAR_S}; samesite=lax; secure`;
}

/** @param rooms that the first page speaks with: begun beside, and asked for again by the page itself where they do not come */
export async function startTexts(rooms: readonly Room[]): Promise<void> {
  // The server has said it: what was chosen in this browser, or what the browser asks for.
  const locale = LANGUAGES.find((one) => tagOf(one) === document.documentElement.lang) ?? 'en';
  const beside = load(locale, rooms).then(
    () => true,
    () => false,
  );
  await speak(locale);
  if (await beside) for (const room of rooms) loaded.add(room);
}
