import type { Transfer, TransferEdit } from '@/api/types/transfer';
import { typed } from '@/app/fields';
import { ELSEWHERE } from '@/app/registerWords';

export const OTHER = 'other';

/** What is being typed: everything is text until it is sent. */
export interface Shape {
  en: string;
  zh: string;
  exporterEn: string;
  exporterZh: string;
  platformId: string;
  importer: string;
  importerEn: string;
  importerZh: string;
  /** Empty: nobody has chosen. */
  importerPlace: string;
  /** ISO 3166, of a place elsewhere. */
  importerCountry: string;
  importerRole: string;
  categories: string[];
  /** A group that is there has an entry; its count may be blank. */
  subjects: Record<string, string>;
  systems: string;
  storedIn: string[];
  storedCountries: string[];
  accessedFrom: string[];
  accessedCountries: string[];
  recipients: { name: string; place: string; country: string; purpose: string }[];
  frequency: string;
  purpose: string;
  route: string;
  starts: string;
  ends: string;
  retention: string;
}

const EMPTY: Shape = {
  en: '',
  zh: '',
  exporterEn: '',
  exporterZh: '',
  platformId: '',
  importer: OTHER,
  importerEn: '',
  importerZh: '',
  importerPlace: '',
  importerCountry: '',
  importerRole: 'unknown',
  categories: [],
  subjects: {},
  systems: '',
  storedIn: [],
  storedCountries: [],
  accessedFrom: [],
  accessedCountries: [],
  recipients: [],
  frequency: '',
  purpose: '',
  route: '',
  starts: '',
  ends: '',
  retention: '',
};

export function shapeOf(transfer: Transfer | null, platformId: string | undefined): Shape {
  if (!transfer) return { ...EMPTY, platformId: platformId ?? '' };
  return {
    en: transfer.name.en ?? '',
    zh: transfer.name.zhHant ?? '',
    exporterEn: transfer.exporter?.en ?? '',
    exporterZh: transfer.exporter?.zhHant ?? '',
    platformId: transfer.platformId ?? '',
    importer: transfer.importer,
    importerEn: transfer.importerName?.en ?? '',
    importerZh: transfer.importerName?.zhHant ?? '',
    importerPlace: transfer.importerPlace,
    importerCountry: transfer.importerCountry ?? '',
    importerRole: transfer.importerRole,
    categories: transfer.categories,
    subjects: Object.fromEntries(transfer.subjects.map((one) => [one.group, one.count?.toString() ?? ''])),
    systems: transfer.systems.join('\n'),
    storedIn: transfer.storedIn,
    storedCountries: transfer.storedCountries,
    accessedFrom: transfer.accessedFrom,
    accessedCountries: transfer.accessedCountries,
    recipients: transfer.recipients.map((one) => ({ ...one, country: one.country ?? '' })),
    frequency: transfer.frequency ?? '',
    purpose: transfer.purpose,
    route: transfer.route,
    starts: transfer.starts ?? '',
    ends: transfer.ends ?? '',
    retention: transfer.retention,
  };
}

const digits = (text: string) => text.normalize('NFKC').replace(/[\s,]/g, '');
/** Whether a count is one, or nothing yet. */
export const isCount = (text: string): boolean => /^\d{0,9}$/.test(digits(text));

/** A country is said of a place elsewhere only; what was chosen before another place was is left behind. */
const country = (place: string, chosen: string | undefined): string | null =>
  place === ELSEWHERE && chosen ? chosen : null;
const countries = (places: string[], chosen: string[] | undefined): string[] =>
  places.includes(ELSEWHERE) ? (chosen ?? []) : [];

export const toBody = (shape: Shape): TransferEdit => ({
  name: { en: typed(shape.en), zhHant: typed(shape.zh) },
  exporter:
    shape.exporterEn.trim() || shape.exporterZh.trim()
      ? { en: typed(shape.exporterEn), zhHant: typed(shape.exporterZh) }
      : null,
  platformId: shape.platformId || null,
  importer: shape.importer,
  importerName:
    shape.importer === OTHER && (shape.importerEn.trim() || shape.importerZh.trim())
      ? { en: typed(shape.importerEn), zhHant: typed(shape.importerZh) }
      : null,
  importerPlace: shape.importerPlace,
  importerCountry: country(shape.importerPlace, shape.importerCountry),
  importerRole: shape.importerRole,
  categories: shape.categories,
  subjects: Object.entries(shape.subjects).map(([group, count]) => ({
    group,
    count: digits(count) === '' ? null : Number(digits(count)),
  })),
  systems: shape.systems
    .split('\n')
    .map((one) => one.trim())
    .filter(Boolean),
  storedIn: shape.storedIn,
  storedCountries: countries(shape.storedIn, shape.storedCountries),
  accessedFrom: shape.accessedFrom,
  accessedCountries: countries(shape.accessedFrom, shape.accessedCountries),
  recipients: shape.recipients
    .filter((one) => one.name.trim())
    .map((one) => ({ ...one, country: country(one.place, one.country) })),
  frequency: shape.frequency || null,
  purpose: shape.purpose.trim(),
  route: shape.route.trim(),
  starts: shape.starts || null,
  ends: shape.ends || null,
  retention: shape.retention.trim(),
});
