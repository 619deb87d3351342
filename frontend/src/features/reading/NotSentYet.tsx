import { Button } from '@mantine/core';
import type { ApiProblem } from '@/api/problem';
import type { OwnNotice } from '@/api/types/reading';
import { Go } from '@/app/Go';
import { paths } from '@/app/paths';
import { useText } from '@/ui/text';
import css from './Reading.module.css';

interface Props {
  record: OwnNotice['record'];
  /** Why it is still here, once it was tried. */
  trouble: ApiProblem | null;
  onSend: () => void;
  onThinkAgain: () => void;
}

/** Pressed, and not on record yet: it stays here, and is sent again by itself. Of a decision they may think again; that somebody has read something is so. */
export function NotSentYet({ record, trouble, onSend, onThinkAgain }: Props) {
  const t = useText();
  const said = record === 'consent' ? 'consent' : 'reading';
  if (!trouble)
    return (
      <p role="status" aria-busy="true" className={css.unsent}>
        {t(`${said}.sending`)}
      </p>
    );
  const here = window.location.pathname;
  return (
    <div className={css.unsent}>
      <div role="status">
        <b>{t('reading.unsent')}</b>
        <p>{t(trouble.status === 401 ? `${said}.unsent_sign_in` : `${said}.unsent_text`)}</p>
      </div>
      {trouble.status === 401 ? (
        <Go to={paths.signIn('session_expired', here)} className={css.wayOn}>
          {t('reading.sign_in')}
        </Go>
      ) : (
        <Button size="lg" variant="default" onClick={onSend}>
          {t('reading.send_now')}
        </Button>
      )}
      {record === 'consent' ? (
        <button type="button" className="text-button" onClick={onThinkAgain}>
          {t('consent.think_again')}
        </button>
      ) : null}
    </div>
  );
}
