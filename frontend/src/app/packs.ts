import { queryOptions } from '@tanstack/react-query';
import { get } from '@/api/http';
import type { Locale } from '@/api/types';
import type { Pack, PackRow } from '@/api/types/assessment';

/** What assessments are made with. */
export const ASSESSMENT_PACK = 'hk-mainland-tia';

/** Packs have two languages; the Simplified interface reads the Traditional text, which is the one that was checked. */
export const packLocale = (locale: Locale) => (locale === 'en' ? 'en' : 'zh-Hant');

const part = encodeURIComponent;
/** What is read of an assessment: a version, and in the words of which platforms; without any, as it was released. */
export interface PackRead {
  pack: string;
  packVersion: string;
  platforms?: string[] | undefined;
}

/** One exact version, which never changes; nothing is asked for before it is known which. */
export const packQuery = (read: PackRead | undefined, locale: Locale) => {
  const { pack = '', packVersion = '', platforms } = read ?? {};
  const query = { locale: packLocale(locale), platforms: platforms?.join() };
  return queryOptions({
    queryKey: ['pack', pack, packVersion, query],
    queryFn: () => get<Pack>(`/api/packs/${part(pack)}/${part(packVersion)}`, { query }),
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: (before) => before,
    enabled: Boolean(packVersion),
  });
};

/** The versions that there are, the oldest first. */
export const packsQuery = queryOptions({
  queryKey: ['packs'],
  queryFn: async () => (await get<{ items: PackRow[] }>('/api/packs')).items,
  staleTime: 300_000,
});
