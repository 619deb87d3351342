import { useQuery } from '@tanstack/react-query';
import type { Pack } from '@/api/types/assessment';
import type { AdoptionSaid, DossierFactMove, DossierNews } from '@/api/types/dossier';
import { Go } from '@/app/Go';
import { useWho } from '@/app/members';
import { findQuestion, parseKey, partLabel, sayAnswer, word } from '@/app/pack';
import { packQuery } from '@/app/packs';
import { paths } from '@/app/paths';
import { usePlatforms, useSubject } from '@/app/subject';
import { useFormat } from '@/ui/format';
import { Loading } from '@/ui/Loading';
import { useName } from '@/ui/Names';
import { useText } from '@/ui/text';
import css from './Change.module.css';

/** Which dossiers moved, from which version to which, what their authors said is new, and each fact before and after. */
export function DossierMoves({ news, counted }: { news: DossierNews[]; counted?: boolean }) {
  return news.map((one) => <Moved key={one.id} one={one} counted={counted ?? false} />);
}

function Moved({ one, counted }: { one: DossierNews; counted: boolean }) {
  const t = useText();
  const subject = useSubject();
  const name = useName();
  const who = useWho();
  const format = useFormat();
  const platforms = usePlatforms(one);
  const { data: after } = useQuery(packQuery({ ...one, platforms }, t.locale));
  const { data: before } = useQuery(
    packQuery({ ...one, packVersion: one.packVersionBefore ?? one.packVersion, platforms }, t.locale),
  );
  const all = one.kind === 'importer' && !one.edition ? t('dossier.all_editions') : null;
  const versions = { from: one.from, to: one.to };
  return (
    <article className={css.dossier}>
      <h3>
        {subject(one)}
        {all ? <span className="dim"> · {all}</span> : null}
      </h3>
      <p className="small">
        <span className="figures">{t(one.from > 0 ? 'change.dossier_from_to' : 'change.dossier_new', versions)}</span>
        {counted ? <> · {t('change.dossier_touches', { count: one.assessments })}</> : null} ·{' '}
        <Go to={paths.dossier(one.id)}>{t('change.dossier_open')}</Go>
      </p>
      <ul className={css.steps}>
        {one.steps.map((step) => (
          <li key={step.versionNo}>
            <p>{step.note}</p>
            <p className="small dim">
              {[t('dossier.version', { no: step.versionNo }), format.instantDay(step.at), name(who(step.by))].join(
                ' · ',
              )}
            </p>
          </li>
        ))}
      </ul>
      {!before || !after ? (
        <Loading lines={2} />
      ) : one.facts.length > 0 ? (
        <details open={!counted}>
          <summary>{t('change.dossier_facts', { count: one.facts.length })}</summary>
          <ul className={css.lines}>
            {one.facts.map((fact) => (
              <Fact key={fact.key} fact={fact} before={before} after={after} />
            ))}
          </ul>
        </details>
      ) : (
        <p className="small dim">{t('change.dossier_says_same')}</p>
      )}
    </article>
  );
}

function Fact({ fact, before, after }: { fact: DossierFactMove; before: Pack; after: Pack }) {
  const t = useText();
  const format = useFormat();
  const { question, part, destination } = parseKey(fact.key);
  const found = findQuestion(after, question) ?? findQuestion(before, question);
  const label = partLabel(found, part);
  const said = (pack: Pack, one: AdoptionSaid | null | undefined) => {
    const answer = one ? sayAnswer(pack, fact.key, one, format) : null;
    return one && answer ? [answer, word(pack, 'proof', one.proof).title].join(' · ') : t('change.fact_none');
  };
  return (
    <li>
      <b className="figures">{question}</b>
      <div>
        <p>
          {found?.wording}
          {label ? <span className="dim"> · {label}</span> : null}
          {destination ? <span className="dim"> · {word(after, 'destinations', destination).title}</span> : null}
        </p>
        <p className="dim">{t('change.fact_was', { answer: said(before, fact.was) })}</p>
        <p>{t('change.fact_now', { answer: said(after, fact.becomes) })}</p>
        {fact.provenAnew ? <p className="small">{t('change.fact_proven_anew')}</p> : null}
        {fact.source ? <p className="small dim">{t('change.fact_source', { source: fact.source })}</p> : null}
      </div>
    </li>
  );
}
