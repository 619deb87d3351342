import { packQuery } from '@/app/packs';
import type { First } from '@/app/router';
import { i18n, type Locale } from '@/ui/text';
import { tiaQuery } from './queries';

/** The assessment, and the pack whose questions it answers. */
export const first: First = async (queries, { clientId = '', tiaId = '' }) => {
  const tia = await queries.fetchQuery(tiaQuery(clientId, tiaId)).catch(() => undefined);
  if (tia) void queries.prefetchQuery(packQuery(tia.pack, tia.packVersion, i18n.locale as Locale));
};
