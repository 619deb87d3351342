import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { GroundImporter } from '@/api/types';
import { isBlank } from '@/app/answer';
import { useFormat } from '@/ui/format';
import { useText } from '@/ui/text';
import { readEach, writeEach } from './each';
import css from './Grounds.module.css';
import { useImporterName } from './importerName';
import type { Editor } from './useEditor';

const LONGEST = 500;

/** For whom one answer speaks; and, beside it, what holds for each of them. */
export function EachImporter({
  importers,
  keys,
  editor,
}: {
  importers: GroundImporter[];
  keys: string[];
  editor: Editor;
}) {
  const t = useText();
  const format = useFormat();
  const named = useImporterName();
  const names = importers.map((one) => named(one, importers));
  const [key] = keys;
  const body = key ? (editor.drafts.get(key)?.body ?? editor.answers.get(key)) : undefined;
  // What came from dossiers is told apart by them, and its note says where it was read.
  const own = key && !isBlank(body) && !editor.answers.get(key)?.inherited.length;
  return (
    <div className={css.each}>
      <p className="small">{t('tia.ground.each_hint', { names: format.list(names) })}</p>
      {own && editor.open ? (
        <Notes
          key={body?.note ?? ''}
          names={names}
          note={body?.note ?? ''}
          onNote={(note) => editor.edit(key, { note }, 'now')}
        />
      ) : null}
    </div>
  );
}

function Notes({ names, note, onNote }: { names: string[]; note: string; onNote: (note: string) => void }) {
  const t = useText();
  const { each: kept, rest } = readEach(note, names);
  const [each, setEach] = useState(kept);
  return (
    <div className="pair">
      {names.map((name, at) => (
        <TextInput
          key={name}
          size="xs"
          label={t('tia.ground.each_note', { name })}
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
