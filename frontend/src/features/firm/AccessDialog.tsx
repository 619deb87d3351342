import { Button } from '@mantine/core';
import type { Created, Member } from '@/api/types';
import { useAct } from '@/app/action';
import { Go } from '@/app/Go';
import { paths } from '@/app/paths';
import { Dialog } from '@/ui/Dialog';
import { useName } from '@/ui/Names';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { useText } from '@/ui/text';
import { restoreMember, suspendMember } from './queries';

/** Says what will happen before it does: what ends, and what stays. */
export function AccessDialog({ member, onClose, onDone }: { member: Member; onClose: () => void; onDone: () => void }) {
  const t = useText();
  const name = useName();
  const { id, suspended } = member;
  const count = member.clientsAssigned ?? 0;
  const act = useAct(
    (memberId: string, key): Promise<Created> => (suspended ? restoreMember(memberId) : suspendMember(memberId, key)),
    { refresh: [['firm', 'members']], always: true, done: onDone },
  );
  const verb = t(suspended ? 'firm.member.restore' : 'firm.member.suspend');
  return (
    <Dialog
      title={t(suspended ? 'firm.member.restore_title' : 'firm.member.suspend_title', { name: name(member.name) })}
      onClose={onClose}
    >
      <div className="stack">
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
        <ProblemNotice problem={act.problem} />
        <div className="row">
          <Button loading={act.busy} onClick={() => act.run(id)}>
            {verb}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
