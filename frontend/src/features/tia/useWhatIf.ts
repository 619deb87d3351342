import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { AnswerEdit } from '@/api/types/assessment';
import { editOf } from '@/app/answer';
import type { Draft } from './drafts';
import { trialQuery } from './queries';
import type { Editor } from './useEditor';

export interface WhatIf {
  /** Null: answers are kept as they are given. */
  tried: ReadonlyMap<string, AnswerEdit> | null;
  begin: () => void;
  /** Ends it; nothing of it stays. */
  drop: () => void;
  /** Ends it, and gives every answer that was tried. */
  keep: () => void;
}

/** What if an answer were another: the same desk, with answers that are not kept and the score that would follow. */
export function useWhatIf(editor: Editor | null): { editor: Editor | null; whatIf: WhatIf } {
  const [tried, setTried] = useState<ReadonlyMap<string, AnswerEdit> | null>(null);
  const all = [...(tried ?? [])];
  const { data: score } = useQuery({
    ...trialQuery(
      editor?.clientId ?? '',
      editor?.tia.id ?? '',
      editor?.tia.revision ?? 0,
      all.map(([key, answer]) => ({ key, answer })),
    ),
    enabled: Boolean(editor) && all.length > 0,
  });
  const whatIf: WhatIf = {
    tried,
    begin: () => setTried(new Map()),
    drop: () => setTried(null),
    keep: () => {
      for (const [key, answer] of all) editor?.edit(key, answer, 'now');
      setTried(null);
    },
  };
  if (!editor || !tried) return { editor, whatIf };
  const drafts = new Map<string, Draft>(
    all.map(([key, body]) => [key, { body, version: 0, saving: 'tried', problem: null, theirs: null }]),
  );
  return {
    whatIf,
    editor: {
      ...editor,
      trying: true,
      drafts,
      landed: new Set(),
      scoreBefore: editor.tia.score,
      tia: { ...editor.tia, score: all.length > 0 && score ? score : editor.tia.score },
      edit: (key, change, when) => {
        if (when === 'never') return;
        const before = tried.get(key) ?? editor.answers.get(key);
        setTried(new Map(tried).set(key, editOf({ ...before, state: 'confirmed' }, change)));
      },
      flush: () => undefined,
    },
  };
}
