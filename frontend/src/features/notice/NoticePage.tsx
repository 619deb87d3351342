import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useEffect } from 'react';
import { toProblem } from '@/api/problem';
import type { NoticeDraft, NoticeKind, NoticeView } from '@/api/types/notice';
import { useClient, useClientTitle } from '@/app/client';
import { kindQuery } from '@/app/composing/kinds';
import { SavedLine } from '@/app/composing/SavedLine';
import type { Composer } from '@/app/composing/useComposer';
import { NotFound } from '@/app/Root';
import { useWords } from '@/app/registerWords';
import { loadTexts } from '@/app/texts';
import { useParam, useView } from '@/app/view';
import { useFormat } from '@/ui/format';
import { Loading } from '@/ui/Loading';
import { useName } from '@/ui/Names';
import { Notice, ProblemNotice } from '@/ui/ProblemNotice';
import { SaidText } from '@/ui/SaidText';
import { Views } from '@/ui/Tabs';
import { useText } from '@/ui/text';
import { Acts } from './Acts';
import { Differences } from './Differences';
import { isComparable } from './differences';
import { History } from './History';
import css from './Notice.module.css';
import { NoticeState } from './NoticeState';
import { noticeQuery } from './queries';
import { Reading } from './Reading';
import { returnedNote } from './returned';
import { useWriting } from './useWriting';

const Desk = lazy(() => import('@/app/composing/Desk').then((one) => ({ default: one.Desk })));
/** Whom it is meant for, and how far it has come with them: a part of its own, with a table and the robots' words. */
const reached = async () => {
  const [one] = await Promise.all([import('./Audience'), loadTexts('robot')]);
  return { default: one.Audience };
};
const Audience = lazy(reached);
const PARTS = ['text', 'changes', 'audience', 'history'] as const;

export function NoticePage() {
  const t = useText();
  const name = useName();
  const client = useClient();
  const noticeId = useParam('noticeId');
  const { data: notice, error, refetch } = useQuery(noticeQuery(client.id, noticeId));
  const version = notice?.draft?.version ?? notice?.versions[0];
  const { data: kind, error: unknown } = useQuery(kindQuery(version, notice?.kind ?? ''));
  // At hand before anybody turns to it.
  useEffect(() => void reached().catch(() => undefined), []);
  useClientTitle(notice ? name(notice.title) : t('notice.title'));
  const trouble = error ?? unknown;
  if (error && toProblem(error).status === 404) return <NotFound />;
  if (trouble && !(notice && kind)) {
    return <ProblemNotice problem={toProblem(trouble)} retry={() => void refetch()} />;
  }
  if (!notice || !kind) return <Loading lines={8} />;
  const { draft } = notice;
  return draft && draft.version.state === 'draft' && notice.actions.edit?.allowed ? (
    <Writing key={draft.version.id} notice={notice} draft={draft} kind={kind} />
  ) : (
    <Whole notice={notice} kind={kind} composer={null} />
  );
}

function Writing({ notice, draft, kind }: { notice: NoticeView; draft: NoticeDraft; kind: NoticeKind }) {
  const composer = useWriting(useClient().id, notice, draft, kind);
  return <Whole notice={notice} kind={kind} composer={composer} />;
}

/** Its head, what can be done, and the part of it that is looked at. */
function Whole({ notice, kind, composer }: { notice: NoticeView; kind: NoticeKind; composer: Composer | null }) {
  const t = useText();
  const name = useName();
  const [view, change] = useView();
  const title = name(composer?.shape.title ?? notice.title);
  const parts = PARTS.filter((one) => one !== 'changes' || isComparable(notice.versions));
  const part = parts.find((one) => one === view.part) ?? 'text';
  const returned = returnedNote(notice);
  const open = (next: (typeof PARTS)[number]) => {
    composer?.flush();
    change({
      part: next === 'text' ? undefined : next,
      standing: undefined,
      department: undefined,
      version: undefined,
      since: undefined,
    });
  };
  return (
    <>
      <header className={css.top}>
        <div>
          <h1 className={css.title}>{title}</h1>
          <Lede notice={notice} kind={kind} title={title} subjects={composer?.shape.subjects ?? notice.subjects} />
        </div>
        <Acts notice={notice} composer={composer} />
      </header>
      {returned && part === 'text' ? (
        <div className={css.returned}>
          <Notice tone="warn">
            <p>{t('notice.returned')}</p>
            <SaidText>{returned}</SaidText>
          </Notice>
        </div>
      ) : null}
      <div className={css.parts}>
        <Views
          label={t('notice.parts')}
          current={part}
          onChange={open}
          tabs={parts.map((key) => ({ key, label: t(`notice.part.${key}`) }))}
        />
        {composer ? <SavedLine composer={composer} /> : null}
      </div>
      {part === 'changes' ? (
        <Differences notice={notice} />
      ) : part === 'audience' ? (
        <Suspense fallback={<Loading lines={8} />}>
          <Audience notice={notice} />
        </Suspense>
      ) : part === 'history' ? (
        <History notice={notice} />
      ) : composer ? (
        <Suspense fallback={<Loading lines={8} />}>
          <Desk composer={composer} />
        </Suspense>
      ) : (
        <Reading notice={notice} kind={kind} />
      )}
    </>
  );
}

function Lede({
  notice,
  kind,
  title,
  subjects,
}: {
  notice: NoticeView;
  kind: NoticeKind;
  title: string;
  subjects: readonly string[];
}) {
  const t = useText();
  const name = useName();
  const format = useFormat();
  const words = useWords();
  const published = notice.versions.find((one) => one.state === 'published');
  const called = name(kind.kind.title);
  const shown = notice.draft?.version ?? published ?? notice.versions[0];
  return (
    <p className={css.lede}>
      {shown ? <NoticeState state={shown.state} version={shown.ordinal} /> : null}
      {published && shown !== published && shown?.id !== published.id ? (
        <span>{t('notice.read_now', { version: published.ordinal })}</span>
      ) : null}
      <span>
        {called === title
          ? t('notice.number', { number: notice.number })
          : t('notice.numbered', { number: notice.number, kind: called })}
      </span>
      <span>{t(`notice.record.${notice.record}`)}</span>
      <span>{t('notice.for', { subjects: format.list(subjects.map((one) => words.say('subjects', one))) })}</span>
    </p>
  );
}
