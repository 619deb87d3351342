import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { GroundApart, GroundImporter, GroundNewer, GroundSaying } from '@/api/types/assessment';
import { useAct } from '@/app/action';
import { isBlank } from '@/app/answer';
import { Go } from '@/app/Go';
import { paths } from '@/app/paths';
import { useFormat } from '@/ui/format';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { useText } from '@/ui/text';
import css from './Grounds.module.css';
import { partName } from './grounds';
import { useImporterName } from './importerName';
import { chooseDossier } from './queries';
import type { Editor } from './useEditor';

interface Props {
  of: GroundApart;
  importers: GroundImporter[];
  editor: Editor;
}

/** What each importer's dossier says of one part, side by side; one of them is taken over for all, with a reason: others differ, or are silent. */
export function Apart({ of, importers, editor }: Props) {
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
  const inUse = (saying: GroundSaying) =>
    answer?.state !== 'inferred' &&
    answer?.inherited.length === 1 &&
    answer.inherited[0]?.dossierId === importers[saying.importer]?.dossier?.dossierId &&
    said(saying) === editor.say(of.key, answer);
  const risk = of.sayings.some((one) => one.riskier);
  const proposed = answer?.state === 'inferred';
  const open = proposed || isBlank(answer);
  const part = partName(editor.pack, of.key);
  const moved = of.sayings.some((one) => one.newer);
  const alike = of.complete && new Set(of.sayings.map((one) => JSON.stringify(said(one)))).size === 1;
  const lead = alike ? 'tia.ground.moved' : of.complete ? 'tia.ground.agree_not' : 'tia.ground.partly';
  // What waits to be confirmed need not be what the dossiers propose: it may have been chosen once, or come from the register.
  const riskier = of.sayings.some((one) => one.riskier && said(one) === editor.say(of.key, answer));
  const next = !of.complete
    ? proposed
      ? null
      : 'tia.ground.incomplete'
    : proposed && riskier
      ? 'tia.ground.proposed'
      : risk
        ? 'tia.ground.risk_named'
        : 'tia.ground.not_compared';
  return (
    <section className={css.apart}>
      <p>
        {part ? <b className="block">{part}</b> : null}
        <span className="block">{t(lead)}</span>
        {open && !moved && next ? <span className="block">{t(next)}</span> : null}
      </p>
      <ul className={css.sayings}>
        {of.sayings.map((saying) => (
          <li key={saying.importer}>
            <Source saying={saying} importer={importers[saying.importer]} called={called(saying.importer)} />
            <span className={css.said}>
              {saying.answer ? said(saying) : <span className="dim">{t('tia.ground.answer_none')}</span>}
              {saying.riskier ? <b className={css.riskier}>▲ {t('tia.ground.riskier')}</b> : null}
              {saying.source ? <span className="small dim block">{saying.source}</span> : null}
              {saying.newer ? (
                <Newer of={saying.newer} said={editor.say(of.key, saying.newer.answer)} editor={editor} />
              ) : null}
            </span>
            {inUse(saying) ? (
              <span className="small">✓ {t('tia.ground.take_kept')}</span>
            ) : saying.answer && !saying.newer && editor.open && !editor.trying ? (
              <button
                type="button"
                className="text-button"
                disabled={choose.busy}
                aria-label={`${t('tia.ground.take')}: ${called(saying.importer)}`}
                onClick={() => setReasoning(saying)}
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

/** What a newer version says: nothing moves until somebody has looked at what it changes. */
function Newer({ of, said, editor }: { of: GroundNewer; said: string | null; editor: Editor }) {
  const t = useText();
  const format = useFormat();
  const version = t('tia.ground.version', { no: of.versionNo, date: format.instantDay(of.at) });
  return (
    <span className={css.newer}>
      {said ? t('tia.ground.newer', { version, said }) : t('tia.ground.newer_none', { version })}{' '}
      <Go to={paths.adoption(editor.clientId, editor.tia.id, 'dossiers')}>{t('tia.ground.newer_see')}</Go>
    </span>
  );
}

interface SourceProps {
  saying: GroundSaying;
  importer: GroundImporter | undefined;
  called: string;
}

/** Whose dossier it is, which version, and since when. */
function Source({ saying, importer, called }: SourceProps) {
  const t = useText();
  const format = useFormat();
  return (
    <span>
      <span className="block">{called}</span>
      <span className="small dim">
        {importer?.dossier && saying.versionNo && saying.at ? (
          <Go to={paths.dossier(importer.dossier.dossierId)}>
            {t('tia.ground.version', { no: saying.versionNo, date: format.instantDay(saying.at) })}
          </Go>
        ) : (
          t('tia.ground.no_dossier')
        )}
      </span>
    </span>
  );
}
