import { useEffect, useRef } from 'react';
import type { NoticeLanguage, OwnNotice } from '@/api/types/reading';
import { areChoices, type Decision } from '@/app/reading/outbox';
import { useReadingOutbox } from '@/app/reading/useReadingOutbox';
import { useMe } from '@/app/session';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { Acknowledged } from './Acknowledged';
import { AcknowledgeForm } from './AcknowledgeForm';
import { ConsentForm } from './ConsentForm';
import { Decided } from './Decided';
import { NotSentYet } from './NotSentYet';
import css from './Reading.module.css';
import { useReadSeconds } from './useReading';

interface Props {
  clientId: string;
  notice: OwnNotice;
  language: NoticeLanguage;
}

/** What stands at the end, by what the notice is and how far it got. */
export function AtTheEnd({ clientId, notice, language }: Props) {
  const me = useMe();
  const { box, standing } = useReadingOutbox(clientId);
  const seconds = useReadSeconds(me?.id ?? '', notice.versionId);
  const { noticeId, versionId, attempt, decided } = notice;
  // What was pressed before a correction is another attempt: it is not what this page waits for.
  const waits = standing.kept.some(
    (one) =>
      one.noticeId === noticeId && one.versionId === versionId && (areChoices(one) || (one.attempt ?? 1) === attempt),
  );
  const fate = standing.fates.get(noticeId);
  const over = notice.acknowledged !== null || (notice.state === 'done' && !waits);
  const place = useFocusOn(over ? 'done' : waits ? 'waits' : 'open');
  const how = () => ({
    noticeId,
    versionId,
    language,
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  });
  const acknowledge = (electronic: boolean) => {
    box.keep({ ...how(), readSeconds: seconds(), electronic, attempt });
    void box.send();
  };
  const decide = (decision: Decision) => {
    const readSeconds = notice.state === 'done' ? 0 : seconds();
    box.keep({ ...how(), ...decision, readSeconds, decided, idempotencyKey: crypto.randomUUID() });
    void box.send();
  };
  const send = () => void box.send();
  return (
    <div ref={place} tabIndex={-1} className={css.place}>
      {fate?.is === 'refused' && !waits ? <ProblemNotice problem={fate.problem} /> : null}
      {notice.acknowledged ? (
        <Acknowledged of={notice.acknowledged} />
      ) : waits ? (
        <NotSentYet
          record={notice.record}
          trouble={standing.trouble}
          onSend={send}
          onThinkAgain={() => box.letGo(noticeId)}
        />
      ) : notice.record !== 'consent' ? (
        <AcknowledgeForm notice={notice} language={language} onPress={acknowledge} />
      ) : notice.state === 'done' ? (
        <Decided notice={notice} language={language} onDecide={decide} />
      ) : (
        <ConsentForm notice={notice} language={language} onDecide={decide} />
      )}
    </div>
  );
}

/** What takes the place of what was pressed has the focus, so that it is read out, and is in sight. */
function useFocusOn(phase: string) {
  const place = useRef<HTMLDivElement>(null);
  const before = useRef(phase);
  useEffect(() => {
    if (before.current === phase) return;
    before.current = phase;
    place.current?.focus();
  }, [phase]);
  return place;
}
