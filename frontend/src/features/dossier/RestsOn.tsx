import { NativeSelect } from '@mantine/core';
import type { Dossier, DossierDocument } from '@/api/types/dossier';
import { dossierDocumentUrl } from '@/api/urls';
import { useText } from '@/ui/text';
import css from './Dossier.module.css';
import type { Written } from './facts';

interface Props {
  written: Written;
  documents: DossierDocument[];
  of: Dossier['dossier'];
  onChange: (change: Partial<Written>) => void;
}

/** The documents that a fact rests on: with them it is proven at every client, without them it is a claim. */
export function RestsOn({ written, documents, of, onChange }: Props) {
  const t = useText();
  const claims = written.proof === 'document' || written.proof === 'tested';
  const pointed = documents.filter((one) => claims && written.documents.includes(one.id));
  const others = documents.filter(
    (one) => !written.documents.includes(one.id) && !one.replacedById && one.standing === 'holds',
  );
  const point = (ids: string[]) =>
    onChange({ documents: ids, proof: written.proof === 'tested' ? 'tested' : 'document' });
  return (
    <div className={css.point}>
      {pointed.length > 0 ? (
        <ul className={css.rests}>
          {pointed.map((one) => (
            <li key={one.id}>
              <DocumentLink dossierId={of.id} document={one} />{' '}
              <button
                type="button"
                className="text-button small"
                onClick={() => onChange({ documents: written.documents.filter((id) => id !== one.id) })}
              >
                {t('dossier.unpoint')}
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      {others.length > 0 ? (
        <NativeSelect
          w={240}
          size="xs"
          aria-label={t('dossier.point')}
          value=""
          onChange={(event) => event.target.value && point([...(claims ? written.documents : []), event.target.value])}
          data={[
            { value: '', label: t('dossier.point') },
            ...others.map((one) => ({ value: one.id, label: one.name })),
          ]}
        />
      ) : null}
      {claims && pointed.length === 0 ? <p className="small dim">{t('dossier.unproven')}</p> : null}
    </div>
  );
}

/** A document by its name, to download; and what became of it, where it no longer counts. */
export function DocumentLink({ dossierId, document }: { dossierId: string; document: DossierDocument }) {
  const t = useText();
  return (
    <>
      <a href={dossierDocumentUrl(dossierId, document.id)}>{document.name}</a>
      {document.standing === 'holds' ? null : (
        <b className={css.fallen}> {t(`dossier.document_state.${document.standing}`)}</b>
      )}
    </>
  );
}
