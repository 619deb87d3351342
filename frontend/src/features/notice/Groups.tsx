import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { toProblem } from '@/api/problem';
import type { NoticeRobots } from '@/api/types/robot';
import { useAct } from '@/app/action';
import { useClient } from '@/app/client';
import { Go } from '@/app/Go';
import { paths } from '@/app/paths';
import { MessageState, useMessageWords } from '@/app/robots/MessageState';
import { chooseRobots, noticeRobotsQuery, robotsKey } from '@/app/robots/queries';
import { ActionButton } from '@/ui/ActionButton';
import { Check } from '@/ui/Check';
import { useFormat } from '@/ui/format';
import { Loading } from '@/ui/Loading';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { Section } from '@/ui/Section';
import { useText } from '@/ui/text';
import css from './Audience.module.css';

/** Which groups are told that it is there, and what they were told. */
export function Groups({ noticeId, published }: { noticeId: string; published: boolean }) {
  const t = useText();
  const client = useClient();
  const sees = client.actions.viewRobots?.allowed ?? false;
  const { data, error, refetch } = useQuery({ ...noticeRobotsQuery(client.id, noticeId), enabled: sees });
  if (!sees) return null;
  return (
    <Section title={t('robot.notice')}>
      <p className="prose dim">{t('robot.notice_text')}</p>
      {error && !data ? <ProblemNotice problem={toProblem(error)} retry={() => void refetch()} /> : null}
      {data ? (
        data.all.length === 0 ? (
          <p>
            {t('robot.notice_none')} <Go to={paths.robots(client.id)}>{t('robot.notice_go')}</Go>
          </p>
        ) : (
          <Choice noticeId={noticeId} now={data} published={published} />
        )
      ) : error ? null : (
        <Loading lines={3} />
      )}
      {data && data.messages.length > 0 ? <Messages now={data} /> : null}
    </Section>
  );
}

function Choice({ noticeId, now, published }: { noticeId: string; now: NoticeRobots; published: boolean }) {
  const t = useText();
  const client = useClient();
  // What stood when this was opened: looking again must not lift it under the person's hands.
  const [before, setBefore] = useState(now);
  const [chosen, setChosen] = useState(now.chosen);
  const changed = [...chosen].sort().join() !== [...before.chosen].sort().join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: only as what is there changes
  useEffect(() => {
    if (changed || now.version === before.version) return;
    setBefore(now);
    setChosen(now.chosen);
  }, [now]);
  const save = useAct((robots: string[]) => chooseRobots(client.id, noticeId, robots, before.version), {
    refresh: [robotsKey(client.id)],
    always: true,
    done: (_, robots) => setBefore((was) => ({ ...was, chosen: robots, version: was.version + 1 })),
  });
  const stale = save.problem?.status === 412 && now.version !== before.version;
  const takeTheirs = () => {
    setBefore(now);
    setChosen(now.chosen);
    save.reset();
  };
  return (
    <div className={css.rule}>
      {stale ? (
        <p role="alert">
          {t('robot.notice_moved')}{' '}
          <button type="button" className="text-button" onClick={takeTheirs}>
            {t('robot.reload')}
          </button>
        </p>
      ) : (
        <ProblemNotice problem={save.problem} />
      )}
      <fieldset className={css.group} disabled={!now.manage.allowed}>
        <legend className="unseen">{t('robot.notice')}</legend>
        {now.all.map((one) => (
          <Check
            key={one.id}
            type="checkbox"
            name={`robot ${one.id}`}
            checked={chosen.includes(one.id)}
            onChange={(on) => setChosen((was) => (on ? [...was, one.id] : was.filter((each) => each !== one.id)))}
          >
            {one.name}
          </Check>
        ))}
      </fieldset>
      <div className="row">
        <ActionButton
          action={now.manage}
          size="sm"
          loading={save.busy}
          disabled={now.manage.allowed && !changed}
          onClick={() => save.run(chosen)}
        >
          {t(published ? 'robot.notice_save_send' : 'robot.notice_save')}
        </ActionButton>
        <Go to={paths.robots(client.id)} className="small">
          {t('robot.notice_go')}
        </Go>
        <span className="small dim" role="status">
          {save.finished && !changed ? t('robot.notice_saved') : ''}
        </span>
      </div>
    </div>
  );
}

function Messages({ now }: { now: NoticeRobots }) {
  const t = useText();
  const format = useFormat();
  const what = useMessageWords();
  const called = (id: string) => now.all.find((one) => one.id === id)?.name ?? t('robot.gone');
  return (
    <table className={css.table}>
      <caption className="unseen">{t('robot.notice_messages')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('robot.col.group')}</th>
          <th scope="col">{t('robot.col.what')}</th>
          <th scope="col">{t('robot.col.state')}</th>
          <th scope="col">{t('robot.col.at')}</th>
        </tr>
      </thead>
      <tbody>
        {now.messages.map((one) => (
          <tr key={one.id}>
            <th scope="row">{called(one.robotId)}</th>
            <td>
              {what(one)}
              {one.current ? null : <span className="block small dim">{t('robot.notice_older')}</span>}
            </td>
            <td>
              <MessageState of={one} may={now.manage.allowed && now.all.some((each) => each.id === one.robotId)} />
            </td>
            <td className="figures">
              <time dateTime={one.settledAt ?? one.preparedAt}>{format.instant(one.settledAt ?? one.preparedAt)}</time>
            </td>
          </tr>
        ))}
      </tbody>
      {now.total > now.messages.length ? (
        <tfoot>
          <tr>
            <td colSpan={4} className="small dim">
              {t('robot.notice_total', {
                shown: format.number(now.messages.length),
                total: format.number(now.total),
              })}
            </td>
          </tr>
        </tfoot>
      ) : null}
    </table>
  );
}
