import type { Created, Member } from '@/api/types';
import { useAct } from '@/app/action';
import { Go } from '@/app/Go';
import { paths } from '@/app/paths';
import { ConfirmDialog } from '@/ui/ConfirmDialog';
import { useName } from '@/ui/Names';
import { useText } from '@/ui/text';
import { restoreMember, suspendMember } from './queries';

/** Somebody's way in, closed or opened again. */
export function AccessDialog({ member, onClose, onDone }: { member: Member; onClose: () => void; onDone: () => void }) {
  const t = useText();
  const name = useName();
  const { id, suspended } = member;
  const count = member.clientsAssigned ?? 0;
  const act = useAct(
    (memberId: string, key): Promise<Created> => (suspended ? restoreMember(memberId) : suspendMember(memberId, key)),
    { refresh: [['firm', 'members']], always: true, done: onDone },
  );
  return (
    <ConfirmDialog
      title={t(suspended ? 'firm.member.restore_title' : 'firm.member.suspend_title', { name: name(member.name) })}
      verb={t(suspended ? 'firm.member.restore' : 'firm.member.suspend')}
      busy={act.busy}
      problem={act.problem}
      onConfirm={() => act.run(id)}
      onClose={onClose}
    >
      {suspended ? (
        <p>{t('firm.member.restore_text', { count })}</p>
      ) : (
        <>
          <p>{t('firm.member.suspend_text')}</p>
          <p>{t('firm.member.suspend_clients', { count })}</p>
          {count > 0 ? (
            <p>
              <Go to={paths.portfolio({ member: id })}>{t('firm.member.suspend_open', { count })}</Go>
            </p>
          ) : null}
        </>
      )}
    </ConfirmDialog>
  );
}
