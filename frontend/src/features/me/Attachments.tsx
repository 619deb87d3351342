import { lazy, Suspense, useState } from 'react';
import { evidenceOf } from '@/api/urls';
import { useMe } from '@/app/session';
import { loadTexts } from '@/app/texts';
import { FileButton } from '@/ui/FileButton';
import { useText } from '@/ui/text';
import { nameOfGiven, rememberGiven } from './given';
import page from './Me.module.css';
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
  const [cutOff, setCutOff] = useState(false);
  const take = (chosen: File) => {
    setCutOff(false);
    loading().then(
      () => setFile(chosen),
      () => setCutOff(true),
    );
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
      {cutOff ? (
        <p role="alert" className={page.alarm}>
          {t('problems.network_down')}
        </p>
      ) : null}
      {file ? (
        <Suspense>
          <EvidenceInput
            to={evidenceOf(clientId)}
            file={file}
            refresh={[['mine', 'evidence']]}
            onGiven={(made, given) => {
              rememberGiven(me?.id ?? '', { id: made.id, name: given.name });
              setFile(null);
              onChange([...ids, made.id]);
            }}
            onClose={() => setFile(null)}
          />
        </Suspense>
      ) : null}
    </div>
  );
}
