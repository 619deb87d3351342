import type { Transfer, TransferEdit } from '@/api/types';
import { typed } from '@/app/fields';

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
  importerPlace: string;
  importerRole: string;
  categories: string[];
  /** A group that is there has an entry; its count may be blank. */
  subjects: Record<string, string>;
  systems: string;
  storedIn: string[];
  accessedFrom: string[];
  recipients: { name: string; place: string; purpose: string }[];
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
  importerPlace: 'mainland',
  importerRole: 'unknown',
  categories: [],
  subjects: {},
  systems: '',
  storedIn: [],
  accessedFrom: [],
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
    importerRole: transfer.importerRole,
    categories: transfer.categories,
    subjects: Object.fromEntries(transfer.subjects.map((one) => [one.group, one.count?.toString() ?? ''])),
    systems: transfer.systems.join('\n'),
    storedIn: transfer.storedIn,
    accessedFrom: transfer.accessedFrom,
    recipients: transfer.recipients,
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
  accessedFrom: shape.accessedFrom,
  recipients: shape.recipients.filter((one) => one.name.trim()),
  frequency: shape.frequency || null,
  purpose: shape.purpose.trim(),
  route: shape.route.trim(),
  starts: shape.starts || null,
  ends: shape.ends || null,
  retention: shape.retention.trim(),
});
