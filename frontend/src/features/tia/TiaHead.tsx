import { useQuery } from '@tanstack/react-query';
import { useAct } from '@/app/action';
import { Go, useGo } from '@/app/Go';
import { paths } from '@/app/paths';
import { ActionButton } from '@/ui/ActionButton';
import { Names, useName } from '@/ui/Names';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { TiaStatePill } from '@/ui/TiaStatePill';
import { useText } from '@/ui/text';
import css from './Editor.module.css';
import { Papers } from './Papers';
import { documentQuery, newVersion, withdrawTia } from './queries';
import type { Editor } from './useEditor';

/** Where whoever arrives lands. */
export const HEAD = 'tia-head';

/** Which assessment, which version, where it stands, and what can be done with it as a whole. */
export function TiaHead({
  editor,
  on = 'editor',
}: {
  editor: Pick<Editor, 'tia' | 'clientId' | 'pack'>;
  on?: 'editor' | 'review';
}) {
  const t = useText();
  const go = useGo();
  const name = useName();
  const { tia, clientId, pack } = editor;
  const { data: file } = useQuery(documentQuery(clientId, tia));
  const withdraw = useAct((_: null, key) => withdrawTia(clientId, tia, key), { refresh: [['client', clientId]] });
  const version = useAct((_: null, key) => newVersion(clientId, tia, key), {
    refresh: [['client', clientId]],
    done: (made) => go(paths.assessment(clientId, made.id)),
  });
  return (
    <header className={css.head}>
      <div>
        <h1 className={css.title} id={HEAD} tabIndex={-1}>
          <Names of={tia.title} />
        </h1>
        <p className="row small dim">
          <span className="figures">{t('ui.tia_number', { number: tia.number, version: tia.versionNo })}</span>
          <TiaStatePill state={tia.state} />
          <span title={pack.title}>{t('tia.pack', { pack: tia.pack, version: tia.packVersion })}</span>
          {tia.template ? (
            <Go to={paths.template(tia.template.id)}>
              {t('tia.begun_from', { name: name(tia.template.name), no: tia.template.versionNo })}
            </Go>
          ) : null}
        </p>
        <ProblemNotice problem={version.problem ?? withdraw.problem} />
      </div>
      <div className="row">
        <Go to={paths.comparison(clientId, tia.id)}>{t('tia.compare')}</Go>
        {file?.state === 'ready' ? (
          <Papers clientId={clientId} tiaId={tia.id} file={file} />
        ) : file ? (
          <span className="small dim">
            {t(file.state === 'failed' ? 'tia.document_failed' : 'tia.document_pending')}
          </span>
        ) : null}
        {tia.state === 'in_review' && tia.actions.withdraw?.allowed ? (
          <ActionButton
            action={tia.actions.withdraw}
            variant="default"
            loading={withdraw.busy}
            onClick={() => withdraw.run(null)}
          >
            {t('tia.withdraw')}
          </ActionButton>
        ) : null}
        {on === 'editor' && tia.state !== 'draft' ? (
          <Go to={paths.review(clientId, tia.id)} className="button-link">
            {t('tia.review_open')}
          </Go>
        ) : null}
        {on === 'review' ? (
          <Go to={paths.assessment(clientId, tia.id)} className="button-link">
            {t('tia.assessment')}
          </Go>
        ) : null}
        {tia.state === 'decided' ? (
          <ActionButton
            action={tia.actions.newVersion}
            variant="default"
            loading={version.busy}
            onClick={() => version.run(null)}
          >
            {t('tia.new_version')}
          </ActionButton>
        ) : null}
      </div>
    </header>
  );
}
