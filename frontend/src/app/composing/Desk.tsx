import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { NoticeFinding } from '@/api/types/notice';
import { useView } from '@/app/view';
import { useFormat } from '@/ui/format';
import { useName } from '@/ui/Names';
import { Notice } from '@/ui/ProblemNotice';
import { useText } from '@/ui/text';
import { lacksWords, OWN, TITLE } from './content';
import css from './Desk.module.css';
import { ElementForm } from './ElementForm';
import { ElementNav } from './ElementNav';
import { Lacks } from './Lacks';
import { OwnForm } from './OwnForm';
import { Preview } from './Preview';
import { TitleForm } from './TitleForm';
import type { Composer } from './useComposer';

/** What is composed: its parts, the one that is written, and what comes of it. */
export function Desk({ composer }: { composer: Composer }) {
  const t = useText();
  const [view, change] = useView();
  const { kind, shape, draft } = composer;
  const places = [TITLE, ...kind.elements.map((one) => one.key), ...shape.own.map((one) => OWN + one.key)];
  const place = places.find((one) => one === view.element) ?? TITLE;
  const next = places[places.indexOf(place) + 1];

  // Where to land once the part that was asked for is drawn: in a field, or at the part's heading.
  const centre = useRef<HTMLDivElement>(null);
  const [landing, setLanding] = useState<{ place: string; field: string | null } | null>(null);
  useEffect(() => {
    if (landing?.place !== place) return;
    const field = landing.field ? centre.current?.querySelector(`[data-field="${CSS.escape(landing.field)}"]`) : null;
    const input = field?.querySelector<HTMLElement>('input,textarea,select,button');
    const heading = centre.current?.querySelector<HTMLElement>('h2');
    (field ?? heading)?.scrollIntoView({ block: field ? 'center' : 'nearest' });
    (input ?? heading)?.focus({ preventScroll: true });
    setLanding(null);
  }, [landing, place]);
  const open = (to: string, field: string | null = null) => {
    composer.flush();
    change({ element: to === TITLE ? undefined : to });
    setLanding({ place: to, field });
  };
  const toFinding = (one: NoticeFinding) => {
    // What concerns a section of the client's own names no element.
    const own = shape.own.find(lacksWords);
    if (one.element) open(one.element, one.field ?? null);
    else if (own) open(OWN + own.key);
  };
  const element = kind.elements.find((one) => one.key === place);
  const own = shape.own.find((one) => OWN + one.key === place);
  return (
    <>
      <Meanwhile composer={composer} />
      <div className={css.desk}>
        <ElementNav composer={composer} current={place} onOpen={open} />
        {/* biome-ignore lint/a11y/noStaticElementInteractions: nothing is pressed here; leaving a field is heard */}
        <div className={css.centre} ref={centre} onBlur={composer.flush}>
          {element ? (
            <ElementForm key={element.key} composer={composer} element={element} onFinding={toFinding} />
          ) : own ? (
            <OwnForm key={own.key} composer={composer} own={own} onGone={() => open(TITLE)} />
          ) : (
            <TitleForm composer={composer} />
          )}
          {next ? (
            <button type="button" className={css.next} onClick={() => open(next)}>
              {t('notice.next_part')} →
            </button>
          ) : null}
        </div>
        <aside className={css.panel} aria-label={t('notice.panel')}>
          <Lacks findings={draft.findings} onOpen={toFinding} />
          <Preview texts={draft.texts} kind={kind} theirs={composer.saving === 'stale'} current={place} />
        </aside>
      </div>
    </>
  );
}

/** Somebody else saved first: nothing of theirs is overwritten unseen, nothing of one's own is lost. */
function Meanwhile({ composer }: { composer: Composer }) {
  const t = useText();
  const name = useName();
  const format = useFormat();
  const { overtaken, kind } = composer;
  if (!overtaken) return null;
  const called = (part: string) =>
    part === ' title' || part === ' subjects'
      ? t('notice.part_title')
      : part === ' own'
        ? t('notice.own_sections')
        : name(kind.elements.find((one) => one.key === part)?.heading);
  const list = (parts: string[]) => format.list([...new Set(parts.map(called))]);
  return (
    <div className={css.meanwhile}>
      <Notice
        tone="warn"
        action={
          <span className="row">
            <Button size="sm" variant="default" onClick={overtaken.keepMine}>
              {t('notice.keep_mine')}
            </Button>
            <Button size="sm" variant="default" onClick={overtaken.takeTheirs}>
              {t('notice.take_theirs')}
            </Button>
          </span>
        }
      >
        <p>{t('notice.changed_meanwhile')}</p>
        {overtaken.taken.length > 0 ? <p>{t('notice.only_theirs', { parts: list(overtaken.taken) })}</p> : null}
        {overtaken.clashes.length > 0 ? <p>{t('notice.both_changed', { parts: list(overtaken.clashes) })}</p> : null}
      </Notice>
    </div>
  );
}
