import css from './BallWith.module.css';
import { useText } from './text';

/** Who holds the ball. Mine is filled, because it is the one to act on. */
export function BallWith({ who }: { who: 'me' | 'client' | 'reviewer' | 'vendor' }) {
  const t = useText();
  return <span className={`${css.ball} ${who === 'me' ? css.mine : ''}`}>{t.of(`ui.ball.${who}`)}</span>;
}
