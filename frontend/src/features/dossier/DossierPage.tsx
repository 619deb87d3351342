import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import { toProblem } from '@/api/problem';
import type { Pack } from '@/api/types/assessment';
import type { Dossier } from '@/api/types/dossier';
import { Go } from '@/app/Go';
import { paths } from '@/app/paths';
import { LibraryTabs } from '@/app/shell/LibraryTabs';
import { useNewestPack, usePlatforms, useSubject } from '@/app/subject';
import { useParam, useTitle } from '@/app/view';
import { ReadOnlyLine } from '@/ui/ActionButton';
import { Dialog } from '@/ui/Dialog';
import { useFormat } from '@/ui/format';
import { Loading } from '@/ui/Loading';
import { useName } from '@/ui/Names';
import { Notice, ProblemNotice } from '@/ui/ProblemNotice';
import { Facts, PageHead } from '@/ui/Section';
import { useText } from '@/ui/text';
import { Documents } from './Documents';
import css from './Dossier.module.css';
import { EntrustDialog } from './EntrustDialog';
import { FactForm } from './FactForm';
import { FactList } from './FactList';
import { dossierQuery, versionQuery } from './queries';

/** One dossier: what it holds, who looks after it, and every version that it has had. */
export function DossierPage() {
  const t = useText();
  const subject = useSubject();
  const id = useParam('dossierId');
  const { data: dossier, error, refetch } = useQuery(dossierQuery(id));
  const platforms = usePlatforms(dossier?.dossier);
  const pack = useNewestPack(platforms);
  const template = useLocation().pathname.startsWith(paths.templates());
  useTitle(dossier ? subject(dossier.dossier, true) : t('dossier.tab'));
  return (
    <div className="pad">
      <LibraryTabs />
      <p className="small">
        <Go to={template ? paths.templates() : paths.dossiers()}>
          {t(template ? 'dossier.templates_back' : 'dossier.back')}
        </Go>
      </p>
      {error ? (
        <ProblemNotice problem={toProblem(error)} retry={() => void refetch()} />
      ) : !dossier || !platforms || !pack ? (
        <Loading lines={10} />
      ) : (
        <Opened dossier={dossier} pack={pack} />
      )}
    </div>
  );
}

function Opened({ dossier, pack }: { dossier: Dossier; pack: Pack }) {
  const t = useText();
  const format = useFormat();
  const name = useName();
  const subject = useSubject();
  const { dossier: of, current, history } = dossier;
  const may = dossier.actions.edit;
  const [published, setPublished] = useState(0);
  const [entrusting, setEntrusting] = useState(false);
  const lede = of.kind === 'importer' && !of.edition ? t('dossier.all_editions_lede') : t(`dossier.lede_${of.kind}`);
  const side = (
    <>
      <Facts
        items={[
          [
            t('dossier.col.version'),
            current
              ? `${t('dossier.version', { no: current.version.versionNo })} · ${format.instantDay(current.version.at)}`
              : t('dossier.no_version'),
          ],
          [t('dossier.col.owner'), name(dossier.names[of.ownerId])],
          [t('dossier.col.review'), of.reviewOn ? format.day(of.reviewOn) : '—'],
        ]}
      />
      {may?.allowed ? (
        <button type="button" className="text-button" aria-haspopup="dialog" onClick={() => setEntrusting(true)}>
          {t(of.kind === 'template' ? 'dossier.entrust_template' : 'dossier.entrust')}
        </button>
      ) : null}
      {history.length > 0 ? <Versions dossier={dossier} pack={pack} /> : null}
    </>
  );
  return (
    <>
      <PageHead
        title={subject(of, true)}
        lede={
          of.kind === 'importer' ? (
            <>
              {subject(of)}
              <span className="block">{lede}</span>
            </>
          ) : (
            lede
          )
        }
      />
      {published > 0 ? (
        <Notice
          action={
            of.kind === 'template' ? null : (
              <Go to={paths.changes({ kind: 'dossiers' })} className="button-link">
                {t('dossier.see_effects')}
              </Go>
            )
          }
        >
          {t(of.kind === 'template' ? 'dossier.template_published' : 'dossier.published', { no: published })}
        </Notice>
      ) : null}
      {of.kind === 'template' ? null : <Documents dossier={dossier} may={may?.allowed ?? false} />}
      {may?.allowed ? (
        <FactForm
          key={`${of.id} ${of.versionNo}`}
          dossier={dossier}
          pack={pack}
          onPublished={(now) => setPublished(now.dossier.versionNo)}
          side={side}
        />
      ) : (
        <div className={css.columns}>
          <div>
            <ReadOnlyLine reason={may?.reason} role={t('dossier.read_only')} />
            <FactList of={of} facts={current?.facts ?? []} documents={dossier.documents} pack={pack} />
          </div>
          <aside className={css.aside}>{side}</aside>
        </div>
      )}
      {/* Outside the form of the next version: what is sent here is not that. */}
      {entrusting ? <EntrustDialog of={of} onClose={() => setEntrusting(false)} /> : null}
    </>
  );
}

function Versions({ dossier, pack }: { dossier: Dossier; pack: Pack }) {
  const t = useText();
  const name = useName();
  const format = useFormat();
  const [open, setOpen] = useState<number | null>(null);
  const { data } = useQuery({ ...versionQuery(dossier.dossier.id, open ?? 0), enabled: open !== null });
  return (
    <section aria-label={t('dossier.history')}>
      <h2>{t('dossier.history')}</h2>
      <ul className={css.history}>
        {dossier.history.map((one) => (
          <li key={one.versionNo}>
            <button type="button" className="text-button" aria-haspopup="dialog" onClick={() => setOpen(one.versionNo)}>
              {t('dossier.version', { no: one.versionNo })}
            </button>{' '}
            <span className="small dim">
              {format.instantDay(one.at)} · {name(dossier.names[one.by])}
            </span>
            <p className="small">{one.note}</p>
          </li>
        ))}
      </ul>
      {open !== null ? (
        <Dialog wide title={t('dossier.version', { no: open })} onClose={() => setOpen(null)}>
          {data ? (
            <FactList of={dossier.dossier} facts={data.facts} documents={dossier.documents} pack={pack} />
          ) : (
            <Loading lines={6} />
          )}
        </Dialog>
      ) : null}
    </section>
  );
}
