import type { Pack } from '@/api/types/assessment';
import type { Dossier, DossierDocument, DossierFact } from '@/api/types/dossier';
import { sayAnswer, word } from '@/app/pack';
import { useFormat } from '@/ui/format';
import { useText } from '@/ui/text';
import css from './Dossier.module.css';
import { questionsOf } from './facts';
import { DocumentLink } from './RestsOn';

/** What a version holds, to read. */
export function FactList({
  of,
  facts,
  documents,
  pack,
}: {
  of: Dossier['dossier'];
  facts: DossierFact[];
  documents: DossierDocument[];
  pack: Pack;
}) {
  const t = useText();
  const format = useFormat();
  const place = of.kind === 'destination' ? `@${of.subject}` : '';
  return (
    <>
      {questionsOf(pack, of.kind).map((question) => {
        const said = facts.filter((one) => one.question === question.id);
        const [first] = said;
        // A template answers what it answers; what it leaves open is nobody's omission.
        if (!first && of.kind === 'template') return null;
        return (
          <article key={question.id} className={css.fact}>
            <h2 className={css.wording}>
              <span className={css.id}>{question.id}</span> {question.wording}
            </h2>
            {first ? (
              <>
                {said.map((one) => (
                  <p key={one.part} className={css.said}>
                    {sayAnswer(pack, `${one.question}.${one.part}${place}`, one, format)}
                  </p>
                ))}
                <p className="small dim">
                  {of.kind === 'template' ? null : (
                    <>
                      {word(pack, 'proof', first.proof).title}
                      {first.proof === 'tested' && first.testedOn ? ` · ${format.day(first.testedOn)}` : ''} ·{' '}
                    </>
                  )}
                  {first.source}
                </p>
                <Documents of={of.id} ids={first.documents ?? []} among={documents} />
              </>
            ) : (
              <p className="dim">{t('dossier.nothing_said')}</p>
            )}
          </article>
        );
      })}
    </>
  );
}

function Documents({ of, ids, among }: { of: string; ids: string[]; among: DossierDocument[] }) {
  const known = among.filter((one) => ids.includes(one.id));
  return known.length > 0 ? (
    <ul className={css.rests}>
      {known.map((one) => (
        <li key={one.id}>
          <DocumentLink dossierId={of} document={one} />
        </li>
      ))}
    </ul>
  ) : null;
}
