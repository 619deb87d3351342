import { Button, Textarea } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { get, post } from '@/api/http';
import { toProblem } from '@/api/problem';
import type { Created } from '@/api/types';
import type { Comment, CommentEdit, Thread } from '@/api/types/assessment';
import { ofTia } from '@/api/urls';
import { useAct } from '@/app/action';
import { refreshOf } from '@/app/obligations/queries';
import { shortName } from '@/app/pack';
import { useMe } from '@/app/session';
import { Dialog } from '@/ui/Dialog';
import { useFormat } from '@/ui/format';
import { Loading } from '@/ui/Loading';
import { useName } from '@/ui/Names';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { SaidText } from '@/ui/SaidText';
import { useText } from '@/ui/text';
import type { Asked } from './answers';
import css from './Judged.module.css';
import type { Editor } from './useEditor';

const commentsOf = (clientId: string, tiaId: string) => `${ofTia(clientId, tiaId)}/comments`;

/** What the firm's people say to each other about one question. Nobody at the client reads it. */
export function Comments({ asked, editor, onClose }: { asked: Asked; editor: Editor; onClose: () => void }) {
  const t = useText();
  const { clientId, tia } = editor;
  const key = ['client', clientId, 'tia', tia.id, 'comments'];
  // Only one's own makes what was written safe: a colleague's does not.
  const [added, setAdded] = useState('');
  const thread = useInfiniteQuery({
    queryKey: [...key, asked.id],
    queryFn: ({ pageParam, signal }) =>
      get<Thread>(commentsOf(clientId, tia.id), {
        query: { question: asked.id, ...(pageParam ? { cursor: pageParam } : {}) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
  });
  const pages = thread.data?.pages ?? [];
  const comments = pages.flatMap((page) => page.items).toReversed();
  const names = Object.assign({}, ...pages.map((page) => page.names)) as Thread['names'];
  const first = pages[0];
  return (
    <Dialog side title={t('discussion.title')} saved={added} onClose={onClose}>
      <p>
        <b>{shortName(editor.pack, asked.id)}</b> {asked.question.wording}
      </p>
      <p className="small dim">{t('discussion.lede')}</p>
      {thread.error ? <ProblemNotice problem={toProblem(thread.error)} retry={() => void thread.refetch()} /> : null}
      {first ? null : <Loading lines={3} />}
      {thread.hasNextPage ? (
        <button type="button" className="text-button" onClick={() => void thread.fetchNextPage()}>
          {t('discussion.earlier', { count: (first?.total ?? 0) - comments.length })}
        </button>
      ) : null}
      {first && comments.length === 0 ? <p className="dim">{t('discussion.none')}</p> : null}
      <ol className={css.thread}>
        {comments.map((one) => (
          <Said key={one.id} comment={one} names={names} editor={editor} refresh={[key]} />
        ))}
      </ol>
      {first?.add.allowed ? (
        <Writing asked={asked} editor={editor} thread={first} refresh={[key]} onAdded={setAdded} />
      ) : null}
    </Dialog>
  );
}

interface SaidProps {
  comment: Comment;
  names: Thread['names'];
  editor: Editor;
  refresh: unknown[][];
}

function Said({ comment, names, editor, refresh }: SaidProps) {
  const t = useText();
  const name = useName();
  const format = useFormat();
  const at = `${commentsOf(editor.clientId, editor.tia.id)}/${comment.id}`;
  const withdraw = useAct((_: null) => post<Created>(`${at}/withdrawal`), {
    refresh: [...refresh, ...refreshOf(editor.clientId)],
  });
  const note = useAct((_: null) => post<Created>(`${at}/noting`), {
    refresh: [...refresh, ...refreshOf(editor.clientId)],
  });
  return (
    <li>
      <p className={css.by}>
        <b>{name(names[comment.by])}</b>
        <span>{format.instant(comment.at)}</span>
        {comment.mine && !comment.withdrawnAt ? (
          <button type="button" className="text-button" disabled={withdraw.busy} onClick={() => withdraw.run(null)}>
            {t('discussion.withdraw')}
          </button>
        ) : null}
      </p>
      {comment.withdrawnAt ? (
        <p className="dim">{t('discussion.withdrawn')}</p>
      ) : (
        <>
          {comment.mentions.length > 0 ? (
            <p className={css.at}>{comment.mentions.map((id) => `@${name(names[id])}`).join(' ')}</p>
          ) : null}
          <div lang={comment.language}>
            <SaidText>{comment.text}</SaidText>
          </div>
        </>
      )}
      {comment.waits ? (
        <Button size="compact-sm" variant="default" loading={note.busy} onClick={() => note.run(null)}>
          {t('discussion.note')}
        </Button>
      ) : null}
      <ProblemNotice problem={withdraw.problem ?? note.problem} />
    </li>
  );
}

interface WritingProps {
  asked: Asked;
  editor: Editor;
  thread: Thread;
  refresh: unknown[][];
  onAdded: (id: string) => void;
}

/** Whoever is named with it has it on their worklist. */
function Writing({ asked, editor, thread, refresh, onAdded }: WritingProps) {
  const t = useText();
  const name = useName();
  const me = useMe();
  const [text, setText] = useState('');
  const [mentions, setMentions] = useState<string[]>([]);
  const others = thread.people.filter((id) => id !== me?.id);
  const add = useAct(
    (said: CommentEdit, idempotencyKey) =>
      post<Created>(commentsOf(editor.clientId, editor.tia.id), said, { idempotencyKey }),
    {
      refresh: [...refresh, ...refreshOf(editor.clientId)],
      done: (made) => {
        setText('');
        setMentions([]);
        onAdded(made.id);
      },
    },
  );
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim()) add.run({ question: asked.id, text: text.trim(), language: t.locale, mentions });
      }}
    >
      <Textarea
        label={t('discussion.write')}
        rows={3}
        maxLength={4000}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {others.length > 0 ? (
        <fieldset className={css.tell}>
          <legend>{t('discussion.tell')}</legend>
          {others.map((id) => (
            <button
              key={id}
              type="button"
              aria-pressed={mentions.includes(id)}
              onClick={() =>
                setMentions(mentions.includes(id) ? mentions.filter((other) => other !== id) : [...mentions, id])
              }
            >
              @{name(thread.names[id])}
            </button>
          ))}
        </fieldset>
      ) : null}
      <ProblemNotice problem={add.problem} />
      <div className="row">
        <Button type="submit" size="sm" loading={add.busy} disabled={!text.trim()}>
          {t('discussion.add')}
        </Button>
      </div>
    </form>
  );
}
