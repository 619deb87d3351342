import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { Turn, WorkLine } from '@/api/types/obligation';
import { useGo } from '@/app/Go';
import { ChaseDialog } from '@/app/obligations/ChaseDialog';
import { CloseDialog } from '@/app/obligations/CloseDialog';
import { HandDialog } from '@/app/obligations/HandDialog';
import { mayClose, useWorklist } from '@/app/obligations/queries';
import { SnoozeDialog } from '@/app/obligations/SnoozeDialog';
import { whereOf } from '@/app/obligations/words';
import { useTitle, useView } from '@/app/view';
import { EmptyState } from '@/ui/EmptyState';
import { Loading } from '@/ui/Loading';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { Views } from '@/ui/Tabs';
import { useText } from '@/ui/text';
import { ContentNews } from './ContentNews';
import { DossiersDue } from './DossiersDue';
import { KeysDialog } from './KeysDialog';
import { Line } from './Line';
import { useKeys } from './useKeys';
import css from './Worklist.module.css';

/** What is near is what one works from; the rest is one choice away, and counted. */
const NEAR = 'near';
const TURNS: Turn[] = ['mine', 'colleague', 'client', 'reviewer', 'vendor'];
export type Doing = { what: 'close' | 'snooze' | 'hand' | 'email' | 'whatsapp'; line: WorkLine } | { what: 'keys' };

/** Sorted by who holds the ball: one's own turn first, and in each the most pressing. */
export function WorklistPage() {
  const t = useText();
  const go = useGo();
  const [view, change] = useView();
  const [doing, setDoing] = useState<Doing | null>(null);
  const [said, setSaid] = useState('');
  useTitle(t('obligation.worklist'));
  const turn = TURNS.find((one) => one === view.ball) ?? 'mine';
  const due = view.due ?? NEAR;
  const { lines, counts, total, later, loading, problem, more, again } = useWorklist({
    ball: turn,
    due: due === 'any' ? undefined : due,
  });
  const show = (which: string) => change({ due: which === NEAR ? undefined : which });
  const start = (next: Doing) => {
    setSaid('');
    setDoing(next);
  };
  const { list, onFocus } = useKeys(lines.length, doing === null, (key, index) => {
    const line = lines[index];
    if (key === '?') start({ what: 'keys' });
    else if (!line) return;
    else if (key === 'Enter') go(whereOf(line.clientId, line.obligation).to);
    else if (key === 'e' && mayClose(line.obligation)) start({ what: 'close', line });
    else if (key === 'h' && line.obligation.actions.reassign?.allowed) start({ what: 'hand', line });
    else if (key === 's' && line.obligation.actions.snooze?.allowed) start({ what: 'snooze', line });
  });
  // A tab with nobody's work in it says so; colleagues' only where there are any to share a client with.
  const tabs = TURNS.filter((one) => one !== 'colleague' || turn === one || (counts?.colleague ?? 0) > 0);
  return (
    <div className="pad">
      <div className="toolbar">
        <div className="row">
          <h1>{t('obligation.worklist')}</h1>
          {total === null ? null : <span className="dim figures">{t('obligation.count', { total })}</span>}
        </div>
        <button type="button" className="text-button" aria-haspopup="dialog" onClick={() => start({ what: 'keys' })}>
          {t('obligation.keys')} <kbd>?</kbd>
        </button>
      </div>
      <div className="toolbar">
        <Views
          label={t('obligation.turns')}
          current={turn}
          onChange={(ball) => change({ ball: ball === 'mine' ? undefined : ball })}
          tabs={tabs.map((key) => ({ key, label: t(`obligation.turn.${key}`), count: counts?.[key] ?? null }))}
        />
        <NativeSelect
          size="xs"
          aria-label={t('obligation.due')}
          value={due}
          onChange={(event) => show(event.target.value)}
          data={[NEAR, 'late', 'in30', 'later', 'any'].map((value) => ({
            value,
            label: t.of(`obligation.due_${value}`),
          }))}
        />
      </div>
      <div role="status" className="small">
        {said ? <p>{said}</p> : null}
      </div>
      <ContentNews />
      <DossiersDue />
      <ProblemNotice problem={problem} retry={again} />
      {loading ? (
        <Loading lines={8} />
      ) : lines.length === 0 && !problem ? (
        <EmptyState title={t(due === NEAR || due === 'any' ? 'obligation.none' : 'obligation.none_dated')}>
          {t('obligation.none_text')}
        </EmptyState>
      ) : (
        <ol className={css.list} ref={list} onFocus={onFocus} aria-label={t(`obligation.turn.${turn}`)}>
          {lines.map((line, index) => (
            <Line key={line.obligation.id} line={line} index={index} onDo={(what) => start({ what, line })} />
          ))}
        </ol>
      )}
      {more ? (
        <p>
          <button type="button" className="text-button" onClick={more}>
            {t('obligation.more', { shown: lines.length, total: total ?? lines.length })}
          </button>
        </p>
      ) : null}
      {due === NEAR && later > 0 ? (
        <p>
          <button type="button" className="text-button" onClick={() => show('later')}>
            {t('obligation.show_later', { count: later })}
          </button>
        </p>
      ) : null}
      <Doings doing={latest(doing, lines)} onClose={() => setDoing(null)} onSaid={setSaid} />
    </div>
  );
}

/** What is being done is done to the line as it is now: a refusal has fetched it anew. */
function latest(doing: Doing | null, lines: readonly WorkLine[]): Doing | null {
  if (!doing || doing.what === 'keys') return doing;
  const { id } = doing.line.obligation;
  return { ...doing, line: lines.find((one) => one.obligation.id === id) ?? doing.line };
}

function Doings({
  doing,
  onClose,
  onSaid,
}: {
  doing: Doing | null;
  onClose: () => void;
  onSaid: (said: string) => void;
}) {
  if (!doing) return null;
  if (doing.what === 'keys') return <KeysDialog onClose={onClose} />;
  const { clientId, obligation } = doing.line;
  switch (doing.what) {
    case 'close':
      return <CloseDialog clientId={clientId} one={obligation} onClose={onClose} onSaid={onSaid} />;
    case 'snooze':
      return <SnoozeDialog clientId={clientId} one={obligation} onClose={onClose} onSaid={onSaid} />;
    case 'hand':
      return <HandDialog clientId={clientId} one={obligation} onClose={onClose} onSaid={onSaid} />;
    case 'email':
    case 'whatsapp':
      return <ChaseDialog clientId={clientId} one={obligation} channel={doing.what} onClose={onClose} />;
  }
}
