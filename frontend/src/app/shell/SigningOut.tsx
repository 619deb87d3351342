import { Button } from '@mantine/core';
import { Dialog } from '@/ui/Dialog';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { useText } from '@/ui/text';
import { useAct } from '../action';
import { countDrafts, countKept } from '../kept';
import { useMe, useSessionActions } from '../session';

/** Asks before it ends what is open elsewhere, or throws away what is not sent yet. */
export function SigningOut({ everywhere, onClose }: { everywhere: boolean; onClose: () => void }) {
  const t = useText();
  const me = useMe();
  const { signOut, signOutEverywhere } = useSessionActions();
  const leave = useAct(() => (everywhere ? signOutEverywhere() : signOut()));
  const unsent = countKept(me?.id ?? '');
  const drafts = countDrafts(me?.id ?? '');
  return (
    <Dialog title={t(everywhere ? 'app.sign_out_everywhere_title' : 'app.sign_out_title')} onClose={onClose}>
      <div className="stack">
        {everywhere ? <p>{t('app.sign_out_everywhere_text')}</p> : null}
        {unsent > 0 ? <p>{t('app.sign_out_unsent', { count: unsent })}</p> : null}
        {drafts > 0 ? <p>{t('app.sign_out_drafts', { count: drafts })}</p> : null}
        <ProblemNotice problem={leave.problem} />
        <Button size="lg" loading={leave.busy} onClick={() => leave.run(undefined)}>
          {t(everywhere ? 'app.sign_out_everywhere' : 'app.sign_out')}
        </Button>
        <Button size="lg" variant="default" onClick={onClose}>
          {t('ui.cancel')}
        </Button>
      </div>
    </Dialog>
  );
}
