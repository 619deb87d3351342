import type { MyRequest, Pack } from '@/api/types/assessment';
import { Go } from '@/app/Go';
import { paths } from '@/app/paths';
import { EmptyState } from '@/ui/EmptyState';
import { useText } from '@/ui/text';
import { SentAnswers } from './SentAnswers';
import { useLost } from './useOutbox';

/** Nothing is taken any more: what was typed here cannot go anywhere, and that is said. */
export function EndedQuestions({ clientId, request, pack }: { clientId: string; request: MyRequest; pack: Pack }) {
  const lost = useLost(clientId, request.id);
  return request.completed ? (
    <SentAnswers request={request} pack={pack} lost={lost} />
  ) : (
    <Closed withdrawn={request.withdrawn} lost={lost} />
  );
}

/** Taken back, or the assessment went on. */
function Closed({ withdrawn, lost }: { withdrawn: boolean; lost: number }) {
  const t = useText();
  return (
    <EmptyState alone title={t('me.closed')} action={<Go to={paths.my()}>{t('me.home')}</Go>}>
      {t(withdrawn ? 'me.closed_withdrawn' : 'me.closed_text')}
      {lost > 0 ? <span className="block">{t('me.closed_unsent', { count: lost })}</span> : null}
    </EmptyState>
  );
}
