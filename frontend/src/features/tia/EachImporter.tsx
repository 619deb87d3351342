import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Grounds } from '@/api/types/assessment';
import { isBlank } from '@/app/answer';
import { useFormat } from '@/ui/format';
import { useText } from '@/ui/text';
import { readEach, writeEach } from './each';
import css from './Grounds.module.css';
import { partName } from './grounds';
import { useImporterName } from './importerName';
import type { Editor } from './useEditor';

const LONGEST = 500;

/** For whom one answer speaks; and, beside each that somebody gave or chose, what holds for each of them. */
export function EachImporter({ of, keys, editor }: { of: Grounds; keys: string[]; editor: Editor }) {
  const t = useText();
  const format = useFormat();
  const named = useImporterName();
  const names = of.importers.map((one) => named(one, of.importers));
  const body = (key: string) => editor.drafts.get(key)?.body ?? editor.answers.get(key);
  // Where all the dossiers say the same nothing differs that could be noted; and a note is no confirmation of what was only proposed.
  const noted = keys.filter((key) => {
    const own = !editor.answers.get(key)?.inherited.length || of.apart.some((one) => one.key === key);
    return editor.open && !editor.trying && own && !isBlank(body(key)) && body(key)?.state === 'confirmed';
  });
  return (
    <div className={css.each}>
      <p className="small">{t('tia.ground.each_hint', { names: format.list(names) })}</p>
      {noted.map((key) => (
        <Notes
          key={`${key} ${body(key)?.note ?? ''}`}
          part={partName(editor.pack, key)}
          names={names}
          note={body(key)?.note ?? ''}
          onNote={(note) => editor.edit(key, { note }, 'now')}
        />
      ))}
    </div>
  );
}

interface NotesProps {
  part: string | null;
  names: string[];
  note: string;
  onNote: (note: string) => void;
}

function Notes({ part, names, note, onNote }: NotesProps) {
  const t = useText();
  const { each: kept, rest } = readEach(note, names);
  const [each, setEach] = useState(kept);
  return (
    <div className={css.notes}>
      {part ? <b>{part}</b> : null}
      {names.map((name, at) => (
        <TextInput
          key={name}
          size="xs"
          label={t('tia.ground.each_note', { name })}
          aria-label={part ? `${part}: ${t('tia.ground.each_note', { name })}` : undefined}
          maxLength={LONGEST}
          value={each[at] ?? ''}
          onChange={(event) => setEach(each.map((one, place) => (place === at ? event.target.value : one)))}
          onBlur={() => {
            const now = writeEach(each, names, rest);
            if (now !== note) onNote(now);
          }}
        />
      ))}
    </div>
  );
}
