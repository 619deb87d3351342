import { Button } from '@mantine/core';
import type { RobotMessage } from '@/api/types/robot';
import { useAct } from '@/app/action';
import { useClient } from '@/app/client';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { StatePill, type Tone } from '@/ui/StatePill';
import { useText } from '@/ui/text';
import { robotsKey, sendAgain } from './queries';

const TONES: Record<RobotMessage['state'], Tone> = {
  waiting: 'waiting',
  sending: 'waiting',
  sent: 'done',
  refused: 'alarm',
  given_up: 'alarm',
  dropped: 'quiet',
};

/** What became of a message, why it did not go out, and the way to have it sent once more. */
export function MessageState({ of: one, may }: { of: RobotMessage; may: boolean }) {
  const t = useText();
  const client = useClient();
  const again = useAct(() => sendAgain(client.id, one.robotId, one.id), {
    refresh: [robotsKey(client.id)],
    always: true,
  });
  const failed = one.state === 'refused' || one.state === 'given_up';
  return (
    <div>
      <StatePill tone={TONES[one.state]}>{t(`robot.state.${one.state}`)}</StatePill>
      {one.reason && one.state !== 'dropped' ? <p className="small dim">{t(`robot.reason.${one.reason}`)}</p> : null}
      {failed && may && one.current ? (
        <Button size="compact-sm" variant="default" loading={again.busy} onClick={() => again.run(undefined)}>
          {t('robot.again')}
        </Button>
      ) : null}
      <ProblemNotice problem={again.problem} />
    </div>
  );
}

/** What a message said, in a word. */
export function useMessageWords() {
  const t = useText();
  return (one: RobotMessage): string =>
    one.noticeId
      ? one.ordinal === 0
        ? t('robot.about.asked')
        : t('robot.about.reminder', { ordinal: one.ordinal })
      : t('robot.about.trial');
}
