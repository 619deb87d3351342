import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { NoticeDraft, NoticeKind, NoticeView } from '@/api/types/notice';
import { shapeOf } from '@/app/composing/content';
import { type Composer, useComposer } from '@/app/composing/useComposer';
import { noticeQuery, noticesKey, saveNotice } from './queries';

/** A notice of a client that is being written. */
export function useWriting(clientId: string, notice: NoticeView, draft: NoticeDraft, kind: NoticeKind): Composer {
  const cache = useQueryClient();
  const { queryKey } = noticeQuery(clientId, notice.id);
  return useComposer({
    kind,
    theirs: useMemo(() => shapeOf(kind, notice.title, notice.subjects, draft.content), [kind, notice, draft]),
    draft: useMemo(() => ({ ...draft, version: draft.version.version }), [draft]),
    name: `praya.notice.${draft.version.id}`,
    save: (body, version) => saveNotice(clientId, notice.id, body, version),
    saved: ({ version, texts, findings }, { title, subjects, content }) => {
      cache.setQueryData(queryKey, (before) =>
        before?.draft
          ? {
              ...before,
              title,
              subjects,
              draft: { ...before.draft, version: { ...before.draft.version, version }, content, texts, findings },
            }
          : before,
      );
      void cache.invalidateQueries({ queryKey: [...noticesKey(clientId), 'list'] });
    },
    overtaken: () => void cache.invalidateQueries({ queryKey, exact: true }),
  });
}
