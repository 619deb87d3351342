import css from './BallWith.module.css';
import { useText } from './text';

/** Who holds the ball. The firm's own desk is filled, because it is the one to act on. */
export function BallWith({ who }: { who: 'consultant' | 'client' | 'reviewer' | 'vendor' | 'administrator' }) {
  const t = useText();
  return <span className={`${css.ball} ${who === 'consultant' ? css.mine : ''}`}>{t.of(`ui.ball.${who}`)}</span>;
}
