import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useFormat } from './format';
import css from './Overtaken.module.css';
import { useText } from './text';

export interface Clash {
  key: string;
  label: string;
  theirs: string;
  mine: string;
  onTake: () => void;
}

/** Somebody else saved first: nothing of theirs is overwritten unseen, nothing of one's own is lost. */
export function Overtaken({ taken, clashes }: { taken: string[]; clashes: Clash[] }) {
  const t = useText();
  const format = useFormat();
  const notice = useRef<HTMLDivElement>(null);
  // It stands above the form, and the button below it: whoever is told reads it.
  useEffect(() => notice.current?.focus(), []);
  return (
    <div ref={notice} tabIndex={-1} className={css.notice} role="alert">
      <b>{t('ui.overtaken.title')}</b>
      {taken.length > 0 ? <p>{t('ui.overtaken.taken', { fields: format.list(taken) })}</p> : null}
      {clashes.map((one) => (
        <div key={one.key} className={css.clash}>
          <b>{one.label}</b>
          <dl>
            <dt>{t('ui.overtaken.theirs')}</dt>
            <dd>{one.theirs || t('ui.overtaken.empty')}</dd>
            <dt>{t('ui.overtaken.mine')}</dt>
            <dd>{one.mine || t('ui.overtaken.empty')}</dd>
          </dl>
          <Button size="compact-sm" variant="default" onClick={one.onTake}>
            {t('ui.overtaken.take')}
          </Button>
        </div>
      ))}
      <p>{t(clashes.length > 0 ? 'ui.overtaken.choose' : 'ui.overtaken.again')}</p>
    </div>
  );
}
