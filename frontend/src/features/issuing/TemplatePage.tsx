import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useMemo } from 'react';
import { toProblem } from '@/api/problem';
import type { NoticeKind, NoticeTemplate } from '@/api/types/notice';
import { shapeOf } from '@/app/composing/content';
import { kindQuery } from '@/app/composing/kinds';
import { Lacks } from '@/app/composing/Lacks';
import { Preview } from '@/app/composing/Preview';
import { SavedLine } from '@/app/composing/SavedLine';
import { type Composer, useComposer } from '@/app/composing/useComposer';
import { Go } from '@/app/Go';
import { paths } from '@/app/paths';
import { NotFound } from '@/app/Root';
import { useParam, useTitle, useView } from '@/app/view';
import { Loading } from '@/ui/Loading';
import { useName } from '@/ui/Names';
import { Notice, ProblemNotice } from '@/ui/ProblemNotice';
import { SaidText } from '@/ui/SaidText';
import { Views } from '@/ui/Tabs';
import { useText } from '@/ui/text';
import { Issues } from './Issues';
import css from './Issuing.module.css';
import { saveTemplate, templateQuery, templatesKey } from './queries';
import { TemplateActs } from './TemplateActs';
import { TemplateState } from './TemplateState';

const Desk = lazy(() => import('@/app/composing/Desk').then((one) => ({ default: one.Desk })));
const PARTS = ['text', 'issues'] as const;

export function TemplatePage() {
  const id = useParam('templateId');
  const name = useName();
  const { data: template, error, refetch } = useQuery(templateQuery(id));
  const { data: kind, error: unknown } = useQuery(kindQuery(template, template?.kind ?? ''));
  useTitle(template ? name(template.title) : '');
  const trouble = error ?? unknown;
  if (error && toProblem(error).status === 404) return <NotFound />;
  return (
    <div className="pad">
      {template && kind ? (
        template.actions.edit?.allowed ? (
          <Writing template={template} kind={kind} />
        ) : (
          <Whole template={template} kind={kind} composer={null} />
        )
      ) : trouble ? (
        <ProblemNotice problem={toProblem(trouble)} retry={() => void refetch()} />
      ) : (
        <Loading lines={8} />
      )}
    </div>
  );
}

/** Nothing is known of a client that there is none of: what is left empty is each client's own. */
const NO_FACTS = {};

function Writing({ template, kind }: { template: NoticeTemplate; kind: NoticeKind }) {
  const cache = useQueryClient();
  const { queryKey } = templateQuery(template.id);
  const composer = useComposer({
    kind,
    theirs: useMemo(() => shapeOf(kind, template.title, template.subjects, template.content), [kind, template]),
    draft: useMemo(() => ({ ...template, facts: NO_FACTS }), [template]),
    name: `praya.notice-template.${template.id}.${template.approvals.length}`,
    save: (body, version) => saveTemplate(template.id, body, version),
    saved: (saved, body) => {
      cache.setQueryData(queryKey, (before) => before && { ...before, ...body, ...saved });
      void cache.invalidateQueries({ queryKey: [...templatesKey, 'list'] });
    },
    overtaken: () => void cache.invalidateQueries({ queryKey, exact: true }),
  });
  return <Whole template={template} kind={kind} composer={composer} />;
}

function Whole({
  template,
  kind,
  composer,
}: {
  template: NoticeTemplate;
  kind: NoticeKind;
  composer: Composer | null;
}) {
  const t = useText();
  const name = useName();
  const [view, change] = useView();
  const part = view.part === 'issues' ? 'issues' : 'text';
  const newest = template.approvals[0];
  const called = name(composer?.shape.title ?? template.title);
  return (
    <>
      <p className="small">
        <Go to={paths.noticeTemplates()}>{t('issuing.back')}</Go>
      </p>
      <header className={css.top}>
        <div>
          <h1 className={css.title}>{called}</h1>
          <p className={css.lede}>
            <TemplateState state={template.state} />
            {newest ? <span>{t('issuing.approved_version', { version: newest.ordinal })}</span> : null}
            {called === name(kind.kind.title) ? null : <span>{name(kind.kind.title)}</span>}
            <span>{t(`notice.record.${template.record}`)}</span>
          </p>
        </div>
        <TemplateActs template={template} composer={composer} />
      </header>
      {template.returned ? (
        <Notice tone="warn">
          <p>{t('issuing.returned')}</p>
          <SaidText>{template.returned}</SaidText>
        </Notice>
      ) : null}
      <div className={css.parts}>
        <Views
          label={t('issuing.parts')}
          current={part}
          onChange={(next) => {
            composer?.flush();
            change({ part: next === 'text' ? undefined : next });
          }}
          tabs={PARTS.map((key) => ({ key, label: t(`issuing.part.${key}`, { count: template.issues.length }) }))}
        />
        {composer ? <SavedLine composer={composer} /> : null}
      </div>
      {part === 'issues' ? (
        <Issues template={template} />
      ) : composer ? (
        <Suspense fallback={<Loading lines={8} />}>
          <p className={`small dim prose ${css.hint}`}>{t('issuing.each_own')}</p>
          <Desk composer={composer} />
        </Suspense>
      ) : (
        <div className={css.reading}>
          <h2 className="unseen">{t('issuing.part.text')}</h2>
          <Preview texts={template.texts} kind={kind} />
          {template.findings.length > 0 ? <Lacks findings={template.findings} /> : null}
        </div>
      )}
    </>
  );
}
