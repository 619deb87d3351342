import { Dialog } from '@/ui/Dialog';
import { Facts } from '@/ui/Section';
import { useText } from '@/ui/text';

export function KeysDialog({ onClose }: { onClose: () => void }) {
  const t = useText();
  return (
    <Dialog title={t('obligation.keys')} onClose={onClose}>
      <Facts
        items={[
          [<kbd key="j">j · k</kbd>, t('obligation.keys.move')],
          [<kbd key="enter">Enter</kbd>, t('obligation.keys.open')],
          [<kbd key="e">e</kbd>, t('obligation.keys.done')],
          [<kbd key="s">s</kbd>, t('obligation.keys.snooze')],
          [<kbd key="h">h</kbd>, t('obligation.keys.hand')],
          [<kbd key="help">?</kbd>, t('obligation.keys.help')],
        ]}
      />
    </Dialog>
  );
}
