import { Button } from '@mantine/core';
import type { Robot } from '@/api/types/robot';
import { useAct } from '@/app/action';
import { useClient } from '@/app/client';
import { Go } from '@/app/Go';
import { paths } from '@/app/paths';
import { MessageState, useMessageWords } from '@/app/robots/MessageState';
import { robotsKey, tryRobot } from '@/app/robots/queries';
import { useFormat } from '@/ui/format';
import { useName } from '@/ui/Names';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { useText } from '@/ui/text';
import css from './Robot.module.css';

const CALLED = { en: 'English', 'zh-Hant': '繁體中文', 'zh-Hans': '简体中文' } as const;

interface Props {
  robot: Robot;
  may: boolean;
  onEdit: () => void;
  onRemove: () => void;
}

export function RobotLine({ robot, may, onEdit, onRemove }: Props) {
  const t = useText();
  const name = useName();
  const format = useFormat();
  const client = useClient();
  const what = useMessageWords();
  const trial = useAct((_: undefined, key) => tryRobot(client.id, robot.id, key), {
    refresh: [robotsKey(client.id)],
    always: true,
  });
  const { last } = robot;
  const trying = last?.noticeId == null && (last?.state === 'waiting' || last?.state === 'sending');
  return (
    <li className={css.line}>
      <div>
        <b className={css.name}>{robot.name}</b>
        <p className="small dim">{CALLED[robot.language]}</p>
        {robot.heldUntil ? <p className="small">{t('robot.held', { at: format.instant(robot.heldUntil) })}</p> : null}
      </div>
      <div>
        {last ? (
          <>
            <p className="small">
              {what(last)}
              {last.noticeId && robot.about ? (
                <>
                  {' · '}
                  <Go to={paths.notice(client.id, last.noticeId, 'audience')}>{name(robot.about)}</Go>
                </>
              ) : null}{' '}
              <time dateTime={last.settledAt ?? last.preparedAt} className="dim figures">
                {format.instant(last.settledAt ?? last.preparedAt)}
              </time>
            </p>
            <MessageState of={last} may={may} />
          </>
        ) : (
          <p className="small dim">{t('robot.never')}</p>
        )}
      </div>
      {may ? (
        <div className={css.acts}>
          <Button
            size="sm"
            variant="default"
            loading={trial.busy}
            disabled={trying}
            onClick={() => trial.run(undefined)}
          >
            {t('robot.try')}
          </Button>
          <Button size="sm" variant="default" onClick={onEdit}>
            {t('robot.edit')}
          </Button>
          <Button size="sm" variant="default" onClick={onRemove}>
            {t('robot.remove')}
          </Button>
          <ProblemNotice problem={trial.problem} />
        </div>
      ) : null}
    </li>
  );
}
