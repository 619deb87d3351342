import { useQuery } from '@tanstack/react-query';
import { toProblem } from '@/api/problem';
import type { AdoptionDetail, ChangeKind } from '@/api/types/dossier';
import { useAct } from '@/app/action';
import { adoptionQuery } from '@/app/adoption';
import { useClient, useClientTitle } from '@/app/client';
import { Go } from '@/app/Go';
import { paths } from '@/app/paths';
import { useParam, useView } from '@/app/view';
import { ActionButton } from '@/ui/ActionButton';
import { EmptyState } from '@/ui/EmptyState';
import { Loading } from '@/ui/Loading';
import { Notice, ProblemNotice } from '@/ui/ProblemNotice';
import { PageHead, Section } from '@/ui/Section';
import { useText } from '@/ui/text';
import { ChangeLines } from './ChangeLines';
import { DossierMoves } from './DossierMoves';
import { Items } from './Items';
import { KindViews } from './KindViews';
import { Fates, GapsAndGates, Moves } from './Moves';
import { adopt, adoptionsQuery } from './queries';
import { TakenOver } from './TakenOver';

/** What newer versions do to this one assessment, answer by answer; taking them over, and taking that back. */
export function AdoptionPage() {
  const t = useText();
  const client = useClient();
  const tiaId = useParam('tiaId');
  const [view, change] = useView();
  const { data, error, refetch } = useQuery(adoptionQuery(client.id, tiaId));
  const { data: adoptions = [] } = useQuery(adoptionsQuery(client.id));
  useClientTitle(t('change.title'));
  const kind: ChangeKind = view.kind === 'dossiers' || (!view.kind && data && !data.pack) ? 'dossiers' : 'pack';
  const detail = kind === 'pack' ? data?.pack : data?.dossiers;
  const here = adoptions.filter((one) => one.tiaId === tiaId || one.begunFrom === tiaId);
  return (
    <>
      <p className="small">
        <Go to={paths.assessment(client.id, tiaId)}>{t('change.back')}</Go>
      </p>
      <PageHead title={t('change.title')} lede={t('change.title_lede')} />
      <KindViews kind={kind} onChange={(next) => change({ kind: next })} />
      {error ? (
        <ProblemNotice problem={toProblem(error)} retry={() => void refetch()} />
      ) : !data ? (
        <Loading lines={8} />
      ) : detail ? (
        <Detail key={kind} kind={kind} detail={detail} />
      ) : (
        <EmptyState title={t(`change.current.${kind}`)} />
      )}
      {here.length > 0 ? <TakenOver adoptions={here} /> : null}
    </>
  );
}

function Detail({ kind, detail }: { kind: ChangeKind; detail: AdoptionDetail }) {
  const t = useText();
  const { effect, items, changes, dossiers } = detail;
  const take = useAct((_: null, key) => adopt(effect, kind, key), {
    refresh: [['client', effect.clientId], ['changes']],
    always: true,
  });
  return (
    <>
      <ProblemNotice problem={take.problem} />
      <div className="stack">
        <Fates counts={effect.counts} />
        <Moves effect={effect} />
        <div>
          <GapsAndGates effect={effect} />
        </div>
        {effect.beginsVersion ? <Notice>{t('change.begins_version', { no: effect.versionNo + 1 })}</Notice> : null}
        <div>
          <ActionButton action={effect.apply} loading={take.busy} onClick={() => take.run(null)}>
            {t('change.take')}
          </ActionButton>
        </div>
      </div>
      {items.length > 0 ? (
        <Section title={t('change.answers')}>
          <Items detail={detail} />
        </Section>
      ) : null}
      {dossiers.length > 0 ? (
        <Section title={t('change.dossiers_title')}>
          <DossierMoves news={dossiers} />
        </Section>
      ) : null}
      {changes.length > 0 ? (
        <Section title={t('change.what_changed', { version: effect.toVersion })}>
          <ChangeLines lines={changes} />
        </Section>
      ) : null}
    </>
  );
}
