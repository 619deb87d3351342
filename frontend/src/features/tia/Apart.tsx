import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { GroundApart, GroundImporter, GroundSaying } from '@/api/types';
import { useAct } from '@/app/action';
import { isBlank } from '@/app/answer';
import { Go } from '@/app/Go';
import { shortName } from '@/app/pack';
import { paths } from '@/app/paths';
import { useFormat } from '@/ui/format';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { useText } from '@/ui/text';
import css from './Grounds.module.css';
import { useImporterName } from './importerName';
import { chooseDossier } from './queries';
import type { Editor } from './useEditor';

interface Props {
  of: GroundApart;
  importers: GroundImporter[];
  editor: Editor;
  /** Whether the question has other parts, so that this one is named. */
  several: boolean;
}

/** What each importer's dossier says of one part, side by side; one of them is taken over for all, with a reason where others differ. */
export function Apart({ of, importers, editor, several }: Props) {
  const t = useText();
  const named = useImporterName();
  const [reasoning, setReasoning] = useState<GroundSaying | null>(null);
  const [why, setWhy] = useState('');
  const answer = editor.answers.get(of.key);
  const choose = useAct(
    ({ saying, reason }: { saying: GroundSaying; reason: string }) => {
      const dossier = importers[saying.importer]?.dossier;
      return chooseDossier(
        editor.clientId,
        editor.tia.id,
        of.key,
        { dossierId: dossier?.dossierId ?? '', versionNo: dossier?.versionNo ?? 0, reason },
        answer?.version ?? 0,
      );
    },
    {
      refresh: [['client', editor.clientId, 'tia', editor.tia.id]],
      always: true,
      done: () => {
        setReasoning(null);
        setWhy('');
      },
    },
  );
  const said = (saying: GroundSaying) => editor.say(of.key, saying.answer);
  const differs = (saying: GroundSaying) =>
    of.sayings.some((one) => one.answer && JSON.stringify(said(one)) !== JSON.stringify(said(saying)));
  const inUse = (saying: GroundSaying) =>
    answer?.state !== 'inferred' &&
    answer?.inherited.length === 1 &&
    answer.inherited[0]?.dossierId === importers[saying.importer]?.dossier?.dossierId;
  const risk = of.sayings.some((one) => one.riskier);
  const proposed = answer?.state === 'inferred';
  const open = proposed || isBlank(answer);
  const next = !of.complete
    ? 'tia.ground.incomplete'
    : proposed
      ? 'tia.ground.proposed'
      : risk
        ? 'tia.ground.risk_named'
        : 'tia.ground.not_compared';
  return (
    <section className={css.apart} aria-label={t('tia.ground.agree_not')}>
      <p>
        {several ? <b>{shortName(editor.pack, of.key)} </b> : null}
        <span>{t(of.complete ? 'tia.ground.agree_not' : 'tia.ground.partly')}</span>
        {open ? <span> {t(next)}</span> : null}
      </p>
      <ul className={css.sayings}>
        {of.sayings.map((saying) => (
          <li key={saying.importer}>
            <Source importer={importers[saying.importer]} called={called(saying.importer)} />
            <span className={css.said}>
              {saying.answer ? said(saying) : <span className="dim">{t('tia.ground.answer_none')}</span>}
              {saying.riskier ? <b className={css.riskier}>▲ {t('tia.ground.riskier')}</b> : null}
              {saying.source ? <span className="small dim block">{saying.source}</span> : null}
            </span>
            {inUse(saying) ? (
              <span className="small">✓ {t('tia.ground.take_kept')}</span>
            ) : saying.answer && editor.open && !editor.trying ? (
              <button
                type="button"
                className="text-button"
                disabled={choose.busy}
                aria-label={`${t('tia.ground.take')}: ${called(saying.importer)}`}
                onClick={() => (differs(saying) ? setReasoning(saying) : choose.run({ saying, reason: '' }))}
              >
                {t('tia.ground.take')}
              </button>
            ) : null}
          </li>
        ))}
      </ul>
      {reasoning ? (
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            if (why.trim()) choose.run({ saying: reasoning, reason: why.trim() });
          }}
        >
          <Textarea
            label={t('tia.ground.reason')}
            description={`${called(reasoning.importer)}: ${said(reasoning) ?? ''}`}
            rows={2}
            maxLength={2000}
            autoFocus
            value={why}
            onChange={(event) => setWhy(event.target.value)}
          />
          <div className="row">
            <Button type="submit" loading={choose.busy} disabled={!why.trim()}>
              {t('tia.ground.take_save')}
            </Button>
            <Button variant="default" onClick={() => setReasoning(null)}>
              {t('ui.cancel')}
            </Button>
          </div>
        </form>
      ) : null}
      <ProblemNotice problem={choose.problem} />
    </section>
  );

  function called(at: number): string {
    const importer = importers[at];
    return importer ? named(importer, importers) : '';
  }
}

/** Whose dossier it is, which version, and since when. */
function Source({ importer, called }: { importer: GroundImporter | undefined; called: string }) {
  const t = useText();
  const format = useFormat();
  return (
    <span>
      <span className="block">{called}</span>
      <span className="small dim">
        {importer?.dossier && importer.at ? (
          <Go to={paths.dossier(importer.dossier.dossierId)}>
            {t('tia.ground.version', { no: importer.dossier.versionNo, date: format.instantDay(importer.at) })}
          </Go>
        ) : (
          t('tia.ground.no_dossier')
        )}
      </span>
    </span>
  );
}
