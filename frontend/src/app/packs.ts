import { queryOptions } from '@tanstack/react-query';
import { get } from '@/api/http';
import type { Locale, Pack, PackRow } from '@/api/types';

/** What assessments are made with. */
export const ASSESSMENT_PACK = 'hk-mainland-tia';

/** Packs have two languages; the Simplified interface reads the Traditional text, which is the one that was checked. */
export const packLocale = (locale: Locale) => (locale === 'en' ? 'en' : 'zh-Hant');

const part = encodeURIComponent;
/** One exact version, which never changes; nothing is asked for before it is known which. */
export const packQuery = (pack: string, version: string, locale: Locale) =>
  queryOptions({
    queryKey: ['pack', pack, version, packLocale(locale)],
    queryFn: () => get<Pack>(`/api/packs/${part(pack)}/${part(version)}`, { query: { locale: packLocale(locale) } }),
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: (before) => before,
    enabled: Boolean(version),
  });

/** The versions that there are, the oldest first. */
export const packsQuery = queryOptions({
  queryKey: ['packs'],
  queryFn: async () => (await get<{ items: PackRow[] }>('/api/packs')).items,
  staleTime: 300_000,
});
