import { useText } from '@/ui/text';
import type { HeldAnswers } from './answers';
import { isWaiting } from './useOutbox';
import css from './Waiting.module.css';

/** What is kept on this device and goes by itself when there is a connection. */
export function Unsent({ held }: { held: HeldAnswers }) {
  const t = useText();
  const count = [...held.values()].filter(isWaiting).length;
  return (
    <p role="status" className={count > 0 ? css.unsent : 'unseen'}>
      {count > 0 ? t('me.unsent', { count }) : ''}
    </p>
  );
}
