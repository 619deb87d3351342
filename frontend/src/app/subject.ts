import { useQuery } from '@tanstack/react-query';
import type { Names } from '@/api/types';
import type { DossierKind } from '@/api/types/dossier';
import { word } from '@/app/pack';
import { ASSESSMENT_PACK, packQuery, packsQuery } from '@/app/packs';
import { profilesQuery } from '@/app/transfers';
import { useName } from '@/ui/Names';
import { useText } from '@/ui/text';

/** The newest pack, whose questions dossiers answer. */
export function useNewestPack(platforms?: string[]) {
  const t = useText();
  const { data: packs = [] } = useQuery(packsQuery);
  const newest = packs.findLast((one) => one.pack === ASSESSMENT_PACK);
  return useQuery(packQuery(newest && { pack: newest.pack, packVersion: newest.version, platforms }, t.locale)).data;
}

/** In whose words a dossier's questions are read: a law's and a template's are about nobody's platform. */
export function usePlatforms(about: Pick<About, 'kind' | 'subject'> | undefined): string[] | undefined {
  const { data: profiles } = useQuery(profilesQuery);
  if (!about || !profiles) return undefined;
  const behind = profiles.platforms.filter(
    (one) => about.kind === 'importer' && one.importers.some((each) => each.entity === about.subject),
  );
  return behind.length > 0 ? behind.map((one) => one.vendor) : ['other'];
}

interface About {
  kind: DossierKind;
  subject: string;
  edition: string;
  name?: Names | null;
}

/** What a dossier is about, in words: an entity behind a platform, the law of a place, or a template's own name. */
export function useSubject(): (about: About, short?: boolean) => string {
  const t = useText();
  const name = useName();
  const pack = useNewestPack();
  const { data: profiles } = useQuery(profilesQuery);
  return ({ kind, subject, edition, name: own }, short) => {
    if (kind === 'template') return name(own);
    if (kind === 'destination')
      return t('dossier.law_of', { place: pack ? word(pack, 'destinations', subject).title : subject });
    const entity = profiles?.entities.find((one) => one.key === subject);
    const called: Names | undefined = short ? entity?.shortName : entity?.name;
    const who = called ? name(called) : subject;
    return edition ? t('dossier.with_edition', { who, edition }) : who;
  };
}
