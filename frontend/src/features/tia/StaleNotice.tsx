import { Button } from '@mantine/core';
import { useText } from '@/ui/text';
import css from './Question.module.css';

interface Props {
  who: string;
  theirs: string | null;
  mine: string | null;
  onTake: () => void;
  onKeep: () => void;
}

/** Two people, one answer: both are shown, neither is overwritten, a person chooses. */
export function StaleNotice({ who, theirs, mine, onTake, onKeep }: Props) {
  const t = useText();
  return (
    <div className={css.stale} role="alert">
      <b>{t('tia.stale.title', { name: who })}</b>
      <dl className={css.two}>
        <dt>{t('tia.stale.theirs')}</dt>
        <dd>{theirs ?? t('tia.blank')}</dd>
        <dt>{t('tia.stale.mine')}</dt>
        <dd>{mine ?? t('tia.blank')}</dd>
      </dl>
      <div className="row">
        <Button onClick={onTake}>{t('tia.stale.take')}</Button>
        <Button variant="default" onClick={onKeep}>
          {t('tia.stale.keep')}
        </Button>
      </div>
    </div>
  );
}
