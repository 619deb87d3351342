import { useEffect, useRef, useState } from 'react';
import type { Verdict } from '@/api/types/assessment';
import { questionOf } from '@/app/pack';
import { Notice, ProblemNotice } from '@/ui/ProblemNotice';
import { useText } from '@/ui/text';
import { useJudging } from './Judged';
import { acceptAnswers, reopenAnswers } from './queries';
import type { Editor } from './useEditor';

/** As the list of sections counts: questions, whatever the number of their parts. */
const countOf = (verdicts: readonly Verdict[]) => new Set(verdicts.map(({ key }) => questionOf(key))).size;

/** Those of a section at once; taken back at once, too, as long as nothing moved since. */
export function AcceptAll({ editor, waiting }: { editor: Editor; waiting: readonly Verdict[] }) {
  const t = useText();
  const [done, setDone] = useState<Verdict[] | null>(null);
  const told = useRef<HTMLSpanElement>(null);
  // The button that was pressed is gone: what took its place has the focus, once.
  useEffect(() => {
    if (done) told.current?.focus({ preventScroll: true });
  }, [done]);
  const accept = useJudging(editor, acceptAnswers, (verdicts) =>
    setDone(verdicts.map((one) => ({ ...one, state: 'accepted' }))),
  );
  const undo = useJudging(editor, reopenAnswers, () => setDone(null));
  const trouble = <ProblemNotice problem={undo.problem ?? accept.problem} />;
  if (done) {
    return (
      <Notice>
        <span role="status" tabIndex={-1} ref={told}>
          {t('verdict.accepted_all', { count: countOf(done) })}
        </span>{' '}
        <button type="button" className="text-button" disabled={undo.busy} onClick={() => undo.run(done)}>
          {t('verdict.undo')}
        </button>
        {trouble}
      </Notice>
    );
  }
  return (
    <>
      {countOf(waiting) > 1 ? (
        <div className="row small">
          <button type="button" className="text-button" disabled={accept.busy} onClick={() => accept.run(waiting)}>
            {t('verdict.accept_all', { count: countOf(waiting) })}
          </button>
        </div>
      ) : null}
      {trouble}
    </>
  );
}
