import { lazy, Suspense, useState } from 'react';
import { useAct } from '@/app/action';
import { useMe } from '@/app/session';
import { loadTexts } from '@/app/texts';
import { FileButton } from '@/ui/FileButton';
import { refusalOf } from '@/ui/files';
import { useText } from '@/ui/text';
import { nameOfGiven, rememberGiven } from './given';
import page from './Me.module.css';
import { giveEvidence } from './queries';
import css from './Waiting.module.css';

// Most questions are answered without: it comes with the first file.
const loading = async () => {
  const [one] = await Promise.all([import('@/app/evidence/EvidenceInput'), loadTexts('file')]);
  return { default: one.EvidenceInput };
};
const EvidenceInput = lazy(loading);

interface Props {
  clientId: string;
  ids: readonly string[];
  onChange: (ids: string[]) => void;
}

/** A document that bears an answer out: chosen or photographed where the question is asked. */
export function Attachments({ clientId, ids, onChange }: Props) {
  const t = useText();
  const me = useMe();
  const [file, setFile] = useState<File | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const give = useAct(
    (one: { file: File; facts: Parameters<typeof giveEvidence>[2] }, key) =>
      giveEvidence(clientId, one.file, one.facts, key),
    {
      refresh: [['mine', 'evidence']],
      done: (made, one) => {
        rememberGiven(me?.id ?? '', { id: made.id, name: one.file.name });
        setFile(null);
        onChange([...ids, made.id]);
      },
    },
  );
  const take = (chosen: File) => {
    const why = refusalOf(chosen);
    setRefused(why);
    if (why) return;
    loading().then(
      () => setFile(chosen),
      () => setRefused('network_down'),
    );
  };
  const close = () => {
    give.reset();
    setFile(null);
  };
  return (
    <div className={css.attach}>
      <ul className="plain">
        {ids.map((id, at) => (
          <li key={id} className={css.attached}>
            <span>{nameOfGiven(me?.id ?? '', id) ?? t('me.attached_number', { number: at + 1 })}</span>
            <button type="button" className="text-button" onClick={() => onChange(ids.filter((one) => one !== id))}>
              {t('me.attach_remove')}
            </button>
          </li>
        ))}
      </ul>
      <FileButton onFile={take}>{t(ids.length > 0 ? 'me.attach_another' : 'me.attach')}</FileButton>
      <p className="small dim">{t('me.attach_hint')}</p>
      {refused ? (
        <p role="alert" className={page.alarm}>
          {t.of(`problems.${refused}`)}
        </p>
      ) : null}
      {file ? (
        <Suspense>
          <EvidenceInput
            file={file}
            busy={give.busy}
            problem={give.problem}
            onGive={(facts) => give.run({ file, facts })}
            onClose={close}
          />
        </Suspense>
      ) : null}
    </div>
  );
}
