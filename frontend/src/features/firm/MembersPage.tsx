import { useQuery } from '@tanstack/react-query';
import { toProblem } from '@/api/problem';
import type { Member } from '@/api/types';
import { Go } from '@/app/Go';
import { membersQuery } from '@/app/members';
import { paths } from '@/app/paths';
import { SettingsTabs } from '@/app/shell/SettingsTabs';
import { useTitle } from '@/app/view';
import { type Column, DataTable } from '@/ui/DataTable';
import { Loading } from '@/ui/Loading';
import { Names } from '@/ui/Names';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { PageHead } from '@/ui/Section';
import { StatePill } from '@/ui/StatePill';
import { useText } from '@/ui/text';

export function MembersPage() {
  const t = useText();
  const { data: members, error } = useQuery(membersQuery);
  useTitle(t('firm.tab.members'));
  const columns: Column<Member>[] = [
    { key: 'name', header: t('firm.col.name'), width: 'minmax(200px, 1fr)', cell: (one) => <Names of={one.name} /> },
    { key: 'email', header: t('firm.col.email'), width: 'minmax(240px, 1fr)', cell: (one) => one.email },
    {
      key: 'roles',
      header: t('firm.col.roles'),
      width: '200px',
      cell: (one) => one.roles.map((role) => t.of(`app.role.${role}`)).join(' · ') || '—',
    },
    {
      key: 'clients',
      header: t('firm.col.clients'),
      width: '120px',
      numeric: true,
      cell: (one) => <Go to={paths.portfolio({ consultant: one.id })}>{one.clientsAssigned}</Go>,
    },
    {
      key: 'state',
      header: t('firm.col.state'),
      width: '120px',
      cell: (one) => (
        <StatePill tone={one.suspended ? 'alarm' : 'done'}>
          {t(one.suspended ? 'firm.state.suspended' : 'firm.state.active')}
        </StatePill>
      ),
    },
  ];
  return (
    <div className="pad">
      <SettingsTabs />
      <PageHead
        title={t('firm.tab.members')}
        lede={members ? t('firm.members.lede', { total: members.length }) : null}
      />
      {error ? (
        <ProblemNotice problem={toProblem(error)} />
      ) : members ? (
        <DataTable
          label={t('firm.tab.members')}
          rows={members}
          total={members.length}
          columns={columns}
          rowKey={(one) => one.id}
          height="60vh"
        />
      ) : (
        <Loading />
      )}
    </div>
  );
}
