import { useEffect, useRef } from 'react';
import { useName } from '@/ui/Names';
import { useText } from '@/ui/text';
import { isBlank, newOwn, OWN, TITLE } from './content';
import css from './Desk.module.css';
import { type Standing, standingOf } from './standing';
import type { Composer } from './useComposer';

const OWN_LIMIT = 12;

interface Props {
  composer: Composer;
  current: string;
  onOpen: (place: string) => void;
}

/** Its parts in the order in which they are printed, each with how it stands and how much it is needed. */
export function ElementNav({ composer, current, onOpen }: Props) {
  const t = useText();
  const name = useName();
  const { kind, shape, draft } = composer;
  const add = () => {
    const own = newOwn();
    composer.edit((before) => ({ ...before, own: [...before.own, own] }), 'idle');
    onOpen(OWN + own.key);
  };
  // On a narrow window the parts lie in one line that moves sideways.
  const list = useRef<HTMLOListElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each time that another part is written
  useEffect(() => {
    const here = list.current?.querySelector<HTMLElement>('[aria-current]');
    if (here && list.current) list.current.scrollLeft = here.offsetLeft - list.current.offsetLeft - 16;
  }, [current]);
  return (
    <nav className={css.nav} aria-label={t('notice.elements')}>
      <ol className={css.elements} ref={list}>
        <Entry
          standing={shape.subjects.length > 0 && !isBlank(shape.title) ? 'complete' : 'lacks'}
          label={t('notice.part_title')}
          current={current === TITLE}
          onOpen={() => onOpen(TITLE)}
        />
        {kind.elements.map((one) => {
          const { standing, blocks } = standingOf(one, shape, draft.findings);
          return (
            <Entry
              key={one.key}
              standing={standing}
              label={name(one.heading)}
              below={
                standing === 'lacks'
                  ? t('notice.need_lacks', { need: t(`notice.need.${one.need}`), count: blocks })
                  : standing === 'left_out'
                    ? t('notice.need_left_out', { need: t(`notice.need.${one.need}`) })
                    : t(`notice.need.${one.need}`)
              }
              current={current === one.key}
              onOpen={() => onOpen(one.key)}
            />
          );
        })}
        {shape.own.map((one, at) => (
          <Entry
            key={one.key}
            standing={isBlank(one.text) ? 'lacks' : 'complete'}
            label={isBlank(one.heading) ? t('notice.own_numbered', { number: at + 1 }) : name(one.heading)}
            below={t('notice.own')}
            current={current === OWN + one.key}
            onOpen={() => onOpen(OWN + one.key)}
          />
        ))}
      </ol>
      {shape.own.length < OWN_LIMIT ? (
        <button type="button" className={`text-button small ${css.add}`} onClick={add}>
          {t('notice.own_add')}
        </button>
      ) : null}
    </nav>
  );
}

function Entry({
  standing,
  label,
  below,
  current,
  onOpen,
}: {
  standing: Standing;
  label: string;
  below?: string;
  current: boolean;
  onOpen: () => void;
}) {
  const t = useText();
  return (
    <li>
      <button type="button" className={css.element} aria-current={current || undefined} onClick={onOpen}>
        <Mark standing={standing} />
        <span className={css.label}>
          {label}
          <span className="unseen">, {t(`notice.standing.${standing}`)}</span>
        </span>
        {below ? <span className={`${css.below} ${standing === 'lacks' ? css.short : ''}`}>{below}</span> : null}
      </button>
    </li>
  );
}

/** Told apart by shape: filled with a tick, hollow with a mark, a dash. */
function Mark({ standing }: { standing: Standing }) {
  return (
    <svg
      className={`${css.mark} ${css[`is_${standing}`]}`}
      width="12"
      height="12"
      viewBox="0 0 12 12"
      aria-hidden="true"
    >
      {standing === 'left_out' ? (
        <path d="M2 6h8" stroke="currentColor" strokeWidth="1.5" />
      ) : (
        <circle
          cx="6"
          cy="6"
          r="5"
          fill={standing === 'complete' ? 'currentColor' : 'none'}
          stroke="currentColor"
          strokeWidth="1.5"
        />
      )}
      {standing === 'complete' ? (
        <path d="m3.6 6 1.8 1.8L8.6 4.4" stroke="var(--paper)" strokeWidth="1.4" fill="none" />
      ) : null}
      {standing === 'lacks' ? <path d="M6 3.2v3.4M6 8.2v.7" stroke="currentColor" strokeWidth="1.5" /> : null}
    </svg>
  );
}
