import { useQuery } from '@tanstack/react-query';
import { toProblem } from '@/api/problem';
import type { ChangeKind } from '@/api/types/dossier';
import { LibraryTabs } from '@/app/shell/LibraryTabs';
import { useTitle, useView } from '@/app/view';
import { Loading } from '@/ui/Loading';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { PageHead, Section } from '@/ui/Section';
import { useText } from '@/ui/text';
import { ChangeLines } from './ChangeLines';
import { DossierMoves } from './DossierMoves';
import { EffectTable } from './EffectTable';
import { History } from './History';
import { KindViews } from './KindViews';
import { effectsQuery, newsQuery } from './queries';

/** What is new in law, terms or vendors; then what it does to every client that one works on, before anything is taken over. */
export function ChangesPage() {
  const t = useText();
  const [view, change] = useView();
  const kind: ChangeKind = view.kind === 'dossiers' ? 'dossiers' : 'pack';
  const { data: news } = useQuery(newsQuery);
  const { data: effects, error, refetch } = useQuery(effectsQuery(kind));
  useTitle(t('dossier.tab_changes'));
  const packs = kind === 'pack' ? (news ?? []) : [];
  return (
    <div className="pad">
      <LibraryTabs />
      <PageHead title={t('dossier.tab_changes')} lede={t('change.lede')} />
      <KindViews kind={kind} onChange={(next) => change({ kind: next === 'pack' ? undefined : next })} />
      {packs.map((pack) => (
        <Section key={pack.pack} title={t('change.lines_title', { to: pack.to })}>
          <ChangeLines lines={pack.changes} />
        </Section>
      ))}
      {effects && effects.dossiers.length > 0 ? (
        <Section title={t('change.dossiers_title')}>
          <DossierMoves news={effects.dossiers} counted />
        </Section>
      ) : null}
      {error ? (
        <ProblemNotice problem={toProblem(error)} retry={() => void refetch()} />
      ) : !effects ? (
        <Loading lines={8} />
      ) : effects.total === 0 ? (
        <Section title={t(`change.none.${kind}`)}>
          <p className="prose dim">{t(`change.none_text.${kind}`, { count: effects.clients })}</p>
        </Section>
      ) : (
        <Section title={t('change.effects', { count: effects.total, clients: effects.clients })}>
          <EffectTable key={kind} kind={kind} effects={effects.items} />
        </Section>
      )}
      <History />
    </div>
  );
}
