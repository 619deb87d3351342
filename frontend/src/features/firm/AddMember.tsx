import { Button } from '@mantine/core';
import type { MemberNew } from '@/api/types';
import { useAct } from '@/app/action';
import { Dialog } from '@/ui/Dialog';
import { useText } from '@/ui/text';
import { MemberForm } from './MemberForm';
import { toNew } from './member';
import { addMember } from './queries';

export function AddMember({ onClose, onAdded }: { onClose: () => void; onAdded: (added: MemberNew) => void }) {
  const t = useText();
  const add = useAct((body: MemberNew, key) => addMember(body, key), {
    refresh: [['firm', 'members']],
    done: (_, body) => onAdded(body),
  });
  return (
    <Dialog title={t('firm.member.add')} onClose={onClose}>
      <div className="stack">
        <p className="small dim">{t('firm.member.add_lede')}</p>
        <MemberForm
          member={null}
          busy={add.busy}
          problem={add.problem}
          verb={t('firm.member.add')}
          beside={
            <Button variant="default" size="sm" onClick={onClose}>
              {t('ui.cancel')}
            </Button>
          }
          onSubmit={(shape) => add.run(toNew(shape))}
        />
      </div>
    </Dialog>
  );
}
