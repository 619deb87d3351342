import { Button, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Answer } from '@/api/types/assessment';
import type { DossierRef } from '@/api/types/dossier';
import { dossierDocumentUrl } from '@/api/urls';
import { Go } from '@/app/Go';
import { word } from '@/app/pack';
import { paths } from '@/app/paths';
import { profilesQuery } from '@/app/transfers';
import { useFormat } from '@/ui/format';
import { useName } from '@/ui/Names';
import { useText } from '@/ui/text';
import { others } from './grounds';
import { useImporterName } from './importerName';
import css from './Question.module.css';
import { groundsQuery } from './queries';
import type { Editor } from './useEditor';

/** Where an answer was inherited from; and, where somebody departs from it, why: without a reason nothing is kept. */
export function Inherited({ keys, editor }: { keys: string[]; editor: Editor }) {
  const inherited = keys.filter((key) => (editor.answers.get(key)?.inherited.length ?? 0) > 0);
  const [first] = inherited;
  if (!first) return null;
  const answer = editor.answers.get(first);
  // What the firm keeps of it proves the answer here, too.
  const documents = editor.tia.documents.filter((one) => answer?.documents.includes(one.id));
  const refused = keys.filter((key) =>
    editor.drafts.get(key)?.problem?.reasons.some((reason) => reason.key === 'dossier_reason_missing'),
  );
  return (
    <div>
      <p className={css.hint}>
        {answer?.inherited.map((ref) => (
          <Ref key={ref.dossierId} of={ref} editor={editor} />
        ))}
        {answer?.overridden ? <Departs answer={answer} editor={editor} /> : null}
      </p>
      {documents.map((one) => (
        <p key={one.id} className="small">
          <a href={dossierDocumentUrl(one.dossierId, one.id)}>{one.name}</a>
        </p>
      ))}
      {answer?.note ? <p className={`small dim ${css.lines}`}>{answer.note}</p> : null}
      {refused.length > 0 ? <Depart keys={refused} editor={editor} /> : null}
    </div>
  );
}

/** Whom an answer that one importer's dossier gave does not fit; or that it is nobody's of them. */
function Departs({ answer, editor }: { answer: Answer; editor: Editor }) {
  const t = useText();
  const format = useFormat();
  const named = useImporterName();
  const { data } = useQuery(groundsQuery(editor.clientId, editor.tia));
  if (!data) return null;
  const from = data.importers.findIndex((one) => one.dossier?.dossierId === answer.inherited[0]?.dossierId);
  const apart = data.apart.find((one) => one.key === answer.key);
  const chosen = others(apart, from, answer, (said) => editor.say(answer.key, said));
  if (!chosen) return <b>{t('tia.departs')}</b>;
  const names = (places: number[]) =>
    format.list(places.flatMap((at) => data.importers[at] ?? []).map((one) => named(one, data.importers)));
  return (
    <>
      {chosen.differ.length > 0 ? <b>{t('tia.ground.differs_from', { names: names(chosen.differ) })}</b> : null}
      {chosen.silent.length > 0 ? <b>{t('tia.ground.silent', { names: names(chosen.silent) })}</b> : null}
    </>
  );
}

function Ref({ of, editor }: { of: DossierRef; editor: Editor }) {
  const t = useText();
  const name = useName();
  const { data: profiles } = useQuery(profilesQuery);
  const entity = profiles?.entities.find((one) => one.key === of.subject);
  const called =
    of.kind === 'destination'
      ? word(editor.pack, 'destinations', of.subject).title
      : [entity ? name(entity.shortName) : of.subject, of.edition].filter(Boolean).join(' · ');
  return <Go to={paths.dossier(of.dossierId)}>{t('tia.from_dossier', { name: called, no: of.versionNo })}</Go>;
}

function Depart({ keys, editor }: { keys: string[]; editor: Editor }) {
  const t = useText();
  const [why, setWhy] = useState('');
  return (
    <div className={`${css.stale} stack`}>
      <Textarea
        label={t('tia.depart_why')}
        rows={2}
        maxLength={2000}
        autoFocus
        value={why}
        onChange={(event) => setWhy(event.target.value)}
      />
      <div className="row">
        <Button
          disabled={!why.trim()}
          onClick={() => {
            for (const key of keys) editor.edit(key, { note: why.trim() }, 'now');
          }}
        >
          {t('tia.depart_save')}
        </Button>
        <Button
          variant="default"
          onClick={() => {
            for (const key of keys) editor.takeTheirs(key);
          }}
        >
          {t('tia.depart_back')}
        </Button>
      </div>
    </div>
  );
}
