import { Button } from '@mantine/core';
import type { Firm } from '@/api/types';
import { useAct } from '@/app/action';
import { meQuery } from '@/app/session';
import { FileDrop } from '@/ui/FileDrop';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { useText } from '@/ui/text';
import css from './HouseStyle.module.css';
import { logoUrl, removeLogo, setLogo } from './queries';

const REFRESH = [[...meQuery.queryKey], ['firm']];

/** The firm's mark: chosen, seen as it will be printed, taken away. It is kept at once, apart from the form below. */
export function LogoField({ firm }: { firm: Firm }) {
  const t = useText();
  const set = useAct((file: File, key) => setLogo(file, key), { refresh: REFRESH });
  const remove = useAct((_: null, key) => removeLogo(key), { refresh: REFRESH });
  return (
    <section className={css.logo} aria-labelledby="logo">
      <h2 id="logo">{t('firm.logo')}</h2>
      {firm.logo ? (
        <div className="row">
          <img className={css.mark} src={logoUrl(firm.logo)} alt={t('firm.logo_of')} />
          <Button size="compact-sm" variant="default" loading={remove.busy} onClick={() => remove.run(null)}>
            {t('firm.logo_remove')}
          </Button>
        </div>
      ) : null}
      <FileDrop
        compact
        label={t(firm.logo ? 'firm.logo_replace' : 'firm.logo_choose')}
        hint={t('firm.logo_hint')}
        accept="image/png,image/jpeg"
        busy={set.busy}
        onFile={set.run}
      />
      <ProblemNotice problem={set.problem ?? remove.problem} />
    </section>
  );
}
