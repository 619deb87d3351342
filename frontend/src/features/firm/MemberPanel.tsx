import { useState } from 'react';
import type { Member, MemberEdit } from '@/api/types';
import { useAct } from '@/app/action';
import { Go } from '@/app/Go';
import { useWho } from '@/app/members';
import { paths } from '@/app/paths';
import { meQuery } from '@/app/session';
import { ActionButton } from '@/ui/ActionButton';
import { Dialog } from '@/ui/Dialog';
import { useFormat } from '@/ui/format';
import { useName } from '@/ui/Names';
import { Facts, Section } from '@/ui/Section';
import { useText } from '@/ui/text';
import { AccessDialog } from './AccessDialog';
import { MemberForm } from './MemberForm';
import { MemberState } from './MemberState';
import { toEdit } from './member';
import { saveMember } from './queries';

/** One member: what they are called, what they may do, and whether they may come in. */
export function MemberPanel({
  member,
  onClose,
  onSaid,
}: {
  member: Member;
  onClose: () => void;
  onSaid: (said: string) => void;
}) {
  const t = useText();
  const name = useName();
  const [changing, setChanging] = useState(false);
  // The version that the form was opened with: a colleague's edit meanwhile is told, not overwritten.
  const [version, setVersion] = useState(member.version);
  const save = useAct((body: MemberEdit) => saveMember(member.id, body, version), {
    refresh: [['firm', 'members'], [...meQuery.queryKey]],
    always: true,
    done: (saved) => setVersion(saved.version),
  });
  return (
    <Dialog side title={name(member.name)} onClose={onClose} saved={save.result}>
      <Facts
        items={[
          [t('firm.col.email'), member.email],
          [
            t('firm.col.clients'),
            <Go key="clients" to={paths.portfolio({ member: member.id })}>
              {member.clientsAssigned}
            </Go>,
          ],
        ]}
      />
      <Section title={t('firm.member.details')}>
        <MemberForm
          member={member}
          busy={save.busy}
          problem={save.problem}
          verb={t('firm.member.save')}
          beside={
            <span role="status" className="small dim">
              {save.result ? t('ui.saved') : ''}
            </span>
          }
          onSubmit={(shape) => save.run(toEdit(shape))}
        />
      </Section>
      <Section title={t('firm.member.access')}>
        <div className="stack">
          <p className="row">
            <MemberState member={member} />
            <Suspended member={member} />
          </p>
          <div>
            <ActionButton
              variant="default"
              action={member.suspended ? member.actions.restore : member.actions.suspend}
              onClick={() => setChanging(true)}
            >
              {t(member.suspended ? 'firm.member.restore' : 'firm.member.suspend')}
            </ActionButton>
          </div>
        </div>
      </Section>
      {changing ? (
        <AccessDialog
          member={member}
          onClose={() => setChanging(false)}
          onDone={() => {
            onSaid(t(member.suspended ? 'firm.member.restored' : 'firm.member.suspended', { name: name(member.name) }));
            onClose();
          }}
        />
      ) : null}
    </Dialog>
  );
}

function Suspended({ member }: { member: Member }) {
  const t = useText();
  const format = useFormat();
  const who = useWho();
  const name = useName();
  if (!member.suspension) return null;
  const date = format.instantDay(member.suspension.at);
  const by = who(member.suspension.by);
  return (
    <span className="small dim">
      {by ? t('firm.member.suspended_by', { date, name: name(by) }) : t('firm.member.suspended_on', { date })}
    </span>
  );
}
