import { packQuery } from '@/app/packs';
import type { First } from '@/app/routes/route';
import { i18n, type Locale } from '@/ui/text';
import { documentQuery, tiaQuery } from './queries';

/** The assessment, the pack whose questions it answers, and what its head offers: come later, it would push down what is being read. */
export const first: First = async (queries, { clientId = '', tiaId = '' }) => {
  const tia = await queries.fetchQuery(tiaQuery(clientId, tiaId)).catch(() => undefined);
  if (!tia) return;
  void queries.prefetchQuery(packQuery(tia, i18n.locale as Locale));
  const paper = documentQuery(clientId, tia);
  if (paper.enabled) void queries.prefetchQuery(paper);
};
