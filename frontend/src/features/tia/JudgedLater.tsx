import { lazy, Suspense } from 'react';
import { loadTexts } from '@/app/texts';
import type { Asked } from './answers';
import type { Editor } from './useEditor';

const Judged = lazy(async () => {
  const [one] = await Promise.all([import('./Judged'), loadTexts('verdict')]);
  return { default: one.Judged };
});

/** What the firm made of a client's answers; most assessments have none, and then nothing of it is fetched. */
export function JudgedLater(props: { asked: Asked; keys: string[]; editor: Editor; readOnly?: boolean }) {
  if (!props.editor.tia.verdicts.some((one) => props.keys.includes(one.key))) return null;
  return (
    <Suspense>
      <Judged {...props} />
    </Suspense>
  );
}
