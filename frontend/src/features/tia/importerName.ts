import type { GroundImporter } from '@/api/types/assessment';
import { useName } from '@/ui/Names';

/** An importer as it is told apart from the others: by the edition too, where the same entity stands there twice. */
export function useImporterName(): (importer: GroundImporter, all: GroundImporter[]) => string {
  const name = useName();
  return (importer, all) => {
    const called = name(importer.called);
    const twice = all.filter((one) => one.entity === importer.entity).length > 1;
    return twice && importer.edition ? `${called} · ${importer.edition}` : called;
  };
}
