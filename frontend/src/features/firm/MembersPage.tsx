import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { toProblem } from '@/api/problem';
import type { Member } from '@/api/types';
import { Go } from '@/app/Go';
import { membersQuery } from '@/app/members';
import { paths } from '@/app/paths';
import { SettingsTabs } from '@/app/shell/SettingsTabs';
import { useTitle, useView } from '@/app/view';
import { ActionButton } from '@/ui/ActionButton';
import { type Column, DataTable } from '@/ui/DataTable';
import { Loading } from '@/ui/Loading';
import { Names, useName } from '@/ui/Names';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { PageHead } from '@/ui/Section';
import { useText } from '@/ui/text';
import { AddMember } from './AddMember';
import { MemberPanel } from './MemberPanel';
import { MemberState } from './MemberState';
import { isStandingKnown } from './member';
import { firmQuery } from './queries';

export function MembersPage() {
  const t = useText();
  const name = useName();
  const { data: members, error } = useQuery(membersQuery);
  const { data: firm } = useQuery(firmQuery);
  const [view, change] = useView();
  const [adding, setAdding] = useState(false);
  const [said, setSaid] = useState('');
  useTitle(t('firm.tab.members'));
  const open = members?.find((one) => one.id === view.member && one.actions.edit?.allowed);
  const show = (member: Member) => {
    setSaid('');
    change({ member: member.id });
  };
  const columns: Column<Member>[] = [
    {
      key: 'name',
      header: t('firm.col.name'),
      width: 'minmax(200px, 1fr)',
      cell: (one) =>
        one.actions.edit?.allowed ? (
          <button type="button" className="text-button" aria-haspopup="dialog" onClick={() => show(one)}>
            <Names of={one.name} />
          </button>
        ) : (
          <Names of={one.name} />
        ),
    },
    { key: 'email', header: t('firm.col.email'), width: 'minmax(240px, 1fr)', cell: (one) => one.email },
  ];
  const standing: Column<Member>[] = [
    {
      key: 'roles',
      header: t('firm.col.roles'),
      width: '200px',
      cell: (one) => one.roles?.map((role) => t.of(`app.role.${role}`)).join(' · ') || '—',
    },
    {
      key: 'clients',
      header: t('firm.col.clients'),
      width: '120px',
      numeric: true,
      cell: (one) => <Go to={paths.portfolio({ member: one.id })}>{one.clientsAssigned}</Go>,
    },
    { key: 'state', header: t('firm.col.state'), width: '160px', cell: (one) => <MemberState member={one} /> },
  ];
  return (
    <div className="pad">
      <SettingsTabs />
      <PageHead title={t('firm.tab.members')} lede={members ? t('firm.members.lede', { total: members.length }) : null}>
        <ActionButton action={firm?.actions.addMember} size="sm" onClick={() => setAdding(true)}>
          {t('firm.member.add')}
        </ActionButton>
      </PageHead>
      <div role="status" className="small">
        {said ? <p>{said}</p> : null}
      </div>
      {error ? (
        <ProblemNotice problem={toProblem(error)} />
      ) : members ? (
        <DataTable
          label={t('firm.tab.members')}
          rows={members}
          total={members.length}
          columns={isStandingKnown(members) ? [...columns, ...standing] : columns}
          rowKey={(one) => one.id}
          onOpen={firm?.actions.addMember?.allowed ? show : undefined}
          height="60vh"
        />
      ) : (
        <Loading />
      )}
      {adding ? (
        <AddMember
          onClose={() => setAdding(false)}
          onAdded={({ name: called, email }) => {
            setAdding(false);
            setSaid(t('firm.member.added', { name: name(called), email }));
          }}
        />
      ) : null}
      {open ? (
        <MemberPanel key={open.id} member={open} onClose={() => change({ member: undefined })} onSaid={setSaid} />
      ) : null}
    </div>
  );
}
