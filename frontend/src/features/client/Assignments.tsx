import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Assignment, AssignmentEdit, Client } from '@/api/types/client';
import { useAct } from '@/app/action';
import { membersQuery, useWho } from '@/app/members';
import { ActionButton } from '@/ui/ActionButton';
import { ConfirmDialog } from '@/ui/ConfirmDialog';
import { useFormat } from '@/ui/format';
import { Names, useName } from '@/ui/Names';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { useText } from '@/ui/text';
import { assignable } from './assignable';
import css from './Overview.module.css';
import { assign, endAssignment } from './queries';

/** Who works on this client, from when to when. Ending one takes effect within seconds. */
export function Assignments({ client }: { client: Client }) {
  const t = useText();
  const name = useName();
  const format = useFormat();
  const who = useWho();
  const { id: clientId, assignments } = client;
  const action = client.actions.assign;
  const { data: members = [] } = useQuery(membersQuery);
  const [memberId, setMemberId] = useState('');
  const [role, setRole] = useState<'consultant' | 'reviewer'>('consultant');
  const [ending, setEnding] = useState<Assignment | null>(null);
  const offered = assignable(members, assignments, role);
  const refresh = [['client', clientId], ['firm']];
  const add = useAct((body: AssignmentEdit, key) => assign(clientId, body, key), {
    refresh,
    done: () => setMemberId(''),
  });
  const end = useAct((one: Assignment) => endAssignment(clientId, one.id), { refresh, done: () => setEnding(null) });
  return (
    <div>
      {assignments.length === 0 ? <p className="dim">{t('client.assigned_none')}</p> : null}
      {assignments.map((one) => (
        <div key={one.id} className={css.line}>
          <Names of={who(one.memberId) ?? {}} />
          <span>{t.of(`client.role.${one.role}`)}</span>
          <span className="dim small figures">{t('client.since', { date: format.day(one.starts) })}</span>
          {!action?.allowed ? null : (
            <Button variant="default" onClick={() => setEnding(one)}>
              {t('client.assign_end')}
            </Button>
          )}
        </div>
      ))}
      {action?.allowed && client.engagementState !== 'active' ? (
        <p className="small dim">{t('client.assign_later')}</p>
      ) : null}
      <ProblemNotice problem={add.problem} />
      {action?.allowed ? (
        <div className="row" style={{ marginTop: 16, alignItems: 'flex-end' }}>
          <NativeSelect
            size="xs"
            label={t('client.assign_member')}
            value={memberId}
            onChange={(event) => setMemberId(event.target.value)}
            data={[{ value: '', label: '—' }, ...offered.map((one) => ({ value: one.id, label: name(one.name) }))]}
          />
          <NativeSelect
            size="xs"
            label={t('client.assign_role')}
            value={role}
            onChange={(event) => {
              setRole(event.target.value as 'consultant' | 'reviewer');
              setMemberId('');
            }}
            data={[
              { value: 'consultant', label: t('client.role.consultant') },
              { value: 'reviewer', label: t('client.role.reviewer') },
            ]}
          />
          <ActionButton
            action={action}
            disabled={!offered.some((one) => one.id === memberId)}
            loading={add.busy}
            onClick={() => add.run({ memberId, role })}
          >
            {t('client.assign')}
          </ActionButton>
        </div>
      ) : null}
      {action?.allowed && offered.length === 0 ? <p className="small dim">{t('client.assign_nobody')}</p> : null}
      {ending ? (
        <ConfirmDialog
          title={t('client.assign_end_title')}
          verb={t('client.assign_end_title')}
          busy={end.busy}
          problem={end.problem}
          onConfirm={() => end.run(ending)}
          onClose={() => setEnding(null)}
        >
          <p>{t('client.assign_end_text', { name: name(who(ending.memberId)) })}</p>
        </ConfirmDialog>
      ) : null}
    </div>
  );
}
