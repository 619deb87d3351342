import { Button, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { DossierRef } from '@/api/types';
import { dossierDocumentUrl } from '@/api/urls';
import { Go } from '@/app/Go';
import { word } from '@/app/pack';
import { paths } from '@/app/paths';
import { profilesQuery } from '@/app/transfers';
import { useName } from '@/ui/Names';
import { useText } from '@/ui/text';
import css from './Question.module.css';
import type { Editor } from './useEditor';

/** Where an answer was inherited from; and, where somebody departs from it, why: without a reason nothing is kept. */
export function Inherited({ keys, editor }: { keys: string[]; editor: Editor }) {
  const t = useText();
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
        {answer?.overridden ? <b>{t('tia.departs')}</b> : null}
      </p>
      {documents.map((one) => (
        <p key={one.id} className="small">
          <a href={dossierDocumentUrl(one.dossierId, one.id)}>{one.name}</a>
        </p>
      ))}
      {answer?.note ? <p className="small dim">{answer.note}</p> : null}
      {refused.length > 0 ? <Depart keys={refused} editor={editor} /> : null}
    </div>
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
    <div className={css.stale}>
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
