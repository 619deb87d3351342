import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { toProblem } from '@/api/problem';
import type { Robot, RobotEdit } from '@/api/types/robot';
import { useAct } from '@/app/action';
import { useClient, useClientTitle } from '@/app/client';
import { Go } from '@/app/Go';
import { paths } from '@/app/paths';
import { addRobot, editRobot, removeRobot, robotsKey, robotsQuery } from '@/app/robots/queries';
import { ActionButton, ReadOnlyLine } from '@/ui/ActionButton';
import { ConfirmDialog } from '@/ui/ConfirmDialog';
import { Dialog } from '@/ui/Dialog';
import { EmptyState } from '@/ui/EmptyState';
import { Loading } from '@/ui/Loading';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { PageHead } from '@/ui/Section';
import { useText } from '@/ui/text';
import css from './Robot.module.css';
import { RobotForm } from './RobotForm';
import { RobotLine } from './RobotLine';

/** The robots of the client's groups: what each was told last, and what it did not take. */
export function RobotsPage() {
  const t = useText();
  const client = useClient();
  useClientTitle(t('robot.title'));
  const sees = client.actions.viewRobots;
  const { data, error, refetch } = useQuery({ ...robotsQuery(client.id), enabled: sees?.allowed ?? false });
  const [open, setOpen] = useState<'new' | { edit: Robot } | { remove: Robot } | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      <p className="small">
        <Go to={paths.notices(client.id)}>← {t('app.tab.notices')}</Go>
      </p>
      <PageHead title={t('robot.title')} lede={t('robot.lede')}>
        {data?.manage.allowed && data.items.length > 0 ? (
          <Button onClick={() => setOpen('new')}>{t('robot.add')}</Button>
        ) : null}
      </PageHead>
      {sees?.allowed ? null : <ReadOnlyLine reason={sees?.reason} role={t('robot.not_yours')} />}
      {data && !data.manage.allowed ? <ReadOnlyLine reason={data.manage.reason} role={t('robot.not_yours')} /> : null}
      {error && !data ? <ProblemNotice problem={toProblem(error)} retry={() => void refetch()} /> : null}
      {data ? (
        data.items.length === 0 ? (
          <EmptyState
            title={t('robot.none')}
            action={
              <ActionButton action={data.manage} onClick={() => setOpen('new')}>
                {t('robot.add')}
              </ActionButton>
            }
          >
            {t('robot.none_text')}
          </EmptyState>
        ) : (
          <ul className={`plain ${css.list}`} aria-label={t('robot.title')}>
            {data.items.map((one) => (
              <RobotLine
                key={one.id}
                robot={one}
                may={data.manage.allowed}
                onEdit={() => setOpen({ edit: one })}
                onRemove={() => setOpen({ remove: one })}
              />
            ))}
          </ul>
        )
      ) : sees?.allowed && !error ? (
        <Loading lines={4} />
      ) : null}
      {open === 'new' ? <Adding onClose={close} /> : null}
      {open && open !== 'new' && 'edit' in open ? <Editing robot={open.edit} onClose={close} /> : null}
      {open && open !== 'new' && 'remove' in open ? <Removing robot={open.remove} onClose={close} /> : null}
    </>
  );
}

function Adding({ onClose }: { onClose: () => void }) {
  const t = useText();
  const client = useClient();
  const add = useAct((body: RobotEdit, key) => addRobot(client.id, body, key), {
    refresh: [robotsKey(client.id)],
    done: onClose,
  });
  return (
    <Dialog title={t('robot.add')} onClose={onClose}>
      <div className="stack">
        <p className="small dim">{t('robot.add_lede')}</p>
        <RobotForm robot={null} busy={add.busy} problem={add.problem} onSubmit={add.run} onClose={onClose} />
      </div>
    </Dialog>
  );
}

function Editing({ robot, onClose }: { robot: Robot; onClose: () => void }) {
  const t = useText();
  const client = useClient();
  const edit = useAct((body: RobotEdit) => editRobot(client.id, robot.id, body, robot.version), {
    refresh: [robotsKey(client.id)],
    always: true,
    done: onClose,
  });
  return (
    <Dialog title={t('robot.edit_title')} onClose={onClose}>
      <RobotForm robot={robot} busy={edit.busy} problem={edit.problem} onSubmit={edit.run} onClose={onClose} />
    </Dialog>
  );
}

function Removing({ robot, onClose }: { robot: Robot; onClose: () => void }) {
  const t = useText();
  const client = useClient();
  const remove = useAct(() => removeRobot(client.id, robot.id, robot.version), {
    refresh: [robotsKey(client.id)],
    always: true,
    done: onClose,
  });
  return (
    <ConfirmDialog
      title={t('robot.remove_title')}
      verb={t('robot.remove')}
      busy={remove.busy}
      problem={remove.problem}
      onConfirm={() => remove.run(undefined)}
      onClose={onClose}
    >
      <p>{t('robot.remove_text', { name: robot.name })}</p>
    </ConfirmDialog>
  );
}
