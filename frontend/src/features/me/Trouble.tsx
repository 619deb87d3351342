import { Button } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import type { ApiProblem } from '@/api/problem';
import type { Answer, Pack, Part, Said } from '@/api/types/assessment';
import { Go } from '@/app/Go';
import { paths } from '@/app/paths';
import { useFormat } from '@/ui/format';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { useText } from '@/ui/text';
import { useSayAnswer } from './answers';
import page from './Me.module.css';
import css from './Waiting.module.css';

/** Stands where the buttons stand, in sight whatever the screen is scrolled to; whoever is told something is taken to it. */
function Told({ of, children }: { of: unknown; children: ReactNode }) {
  const told = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each time that there is something new
  useEffect(() => told.current?.focus({ preventScroll: true }), [of]);
  return (
    <div ref={told} tabIndex={-1} className={css.trouble}>
      {children}
    </div>
  );
}

/** Why it is not there yet, and the way on. */
export function Trouble({ problem }: { problem: ApiProblem }) {
  const t = useText();
  const here = window.location.pathname + window.location.search;
  return (
    <Told of={problem}>
      <ProblemNotice problem={problem} />
      {problem.status === 401 ? (
        <Go to={paths.signIn('session_expired', here)} className={page.wayOn}>
          {t('me.sign_in_again')}
        </Go>
      ) : null}
    </Told>
  );
}

export interface Conflict {
  key: string;
  part: Part;
  mine: Said;
  theirs: Answer;
}

/** Two answers to one question, side by side; nothing is sent before a person has chosen. */
export function TwoAnswers({
  of,
  pack,
  busy,
  onTake,
  onKeep,
}: {
  of: readonly Conflict[];
  pack: Pack;
  busy: boolean;
  onTake: () => void;
  onKeep: () => void;
}) {
  const t = useText();
  const format = useFormat();
  const say = useSayAnswer(pack);
  const versions = of.map((one) => `${one.key}${one.theirs.version}`).join();
  return (
    <Told of={versions}>
      <div role="alert" className={css.two}>
        <b>{t('me.overtaken')}</b>
        {of.map(({ key, part, mine, theirs }) => (
          <dl key={key}>
            {of.length > 1 ? <p className="small dim">{part.label}</p> : null}
            <dt>
              {t(theirs.source === 'client' ? 'me.overtaken_colleague' : 'me.overtaken_consultant', {
                at: format.instant(theirs.at),
              })}
            </dt>
            <dd>{say(theirs, part) ?? t('me.blank')}</dd>
            {theirs.note?.trim() && theirs.note !== mine.note ? <dd className="small">{theirs.note}</dd> : null}
            <dt>{t('me.overtaken_mine')}</dt>
            <dd>{say(mine, part) ?? t('me.blank')}</dd>
          </dl>
        ))}
      </div>
      <div className={css.choose}>
        <Button size="lg" variant="default" onClick={onTake}>
          {t('me.overtaken_take')}
        </Button>
        <Button size="lg" variant="default" loading={busy} onClick={onKeep}>
          {t('me.overtaken_keep')}
        </Button>
      </div>
    </Told>
  );
}
