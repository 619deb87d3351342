import { Button } from '@mantine/core';
import { useText } from '@/ui/text';
import css from './Question.module.css';

interface Props {
  who: string;
  /** Written by the same person, elsewhere. */
  own: boolean;
  theirs: string | null;
  mine: string | null;
  onTake: () => void;
  onKeep: () => void;
}

/** Two people, one answer: both are shown, neither is overwritten, a person chooses. */
export function StaleNotice({ who, own, theirs, mine, onTake, onKeep }: Props) {
  const t = useText();
  return (
    <div className={css.stale} role="alert">
      <b>{own ? t('tia.stale.title_own') : t('tia.stale.title', { name: who })}</b>
      <dl className={css.two}>
        <dt>{t(own ? 'tia.stale.other_window' : 'tia.stale.theirs')}</dt>
        <dd>{theirs ?? t('tia.blank')}</dd>
        <dt>{t(own ? 'tia.stale.this_window' : 'tia.stale.mine')}</dt>
        <dd>{mine ?? t('tia.blank')}</dd>
      </dl>
      <div className="row">
        <Button onClick={onTake}>{t(own ? 'tia.stale.take_other' : 'tia.stale.take')}</Button>
        <Button variant="default" onClick={onKeep}>
          {t(own ? 'tia.stale.keep_this' : 'tia.stale.keep')}
        </Button>
      </div>
    </div>
  );
}
