import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { evidenceOf, evidenceUrl } from '@/api/urls';
import { contactsQuery } from '@/app/client';
import { EvidenceInput } from '@/app/evidence/EvidenceInput';
import { Go } from '@/app/Go';
import { paths } from '@/app/paths';
import { useMe } from '@/app/session';
import { NotHere } from '@/app/shell/NotHere';
import { useTitle } from '@/app/view';
import { FileDrop } from '@/ui/FileDrop';
import { EVIDENCE_FILES } from '@/ui/files';
import { useFormat } from '@/ui/format';
import { useName } from '@/ui/Names';
import { Notice } from '@/ui/ProblemNotice';
import { useText } from '@/ui/text';
import css from './Me.module.css';
import { evidenceQuery } from './queries';

export function EvidencePage() {
  const t = useText();
  const name = useName();
  const format = useFormat();
  const me = useMe();
  const clientId = me?.client?.id ?? '';
  // Decision-makers see what is for the decision and what they gave; coordinators all that is the client's.
  const sees = me?.roles.includes('coordinator') ?? false;
  const gives = sees || (me?.roles.includes('decision_maker') ?? false);
  const { data: files = [] } = useQuery({ ...evidenceQuery(clientId), enabled: gives });
  const { data: contacts = [] } = useQuery({ ...contactsQuery(clientId), enabled: sees, retry: false });
  // Whoever is none of the company's people is of the firm; without the list of them, nobody is guessed.
  const whoOf = (id: string): string => {
    if (id === me?.id) return t('file.given.you');
    if (!sees) return '';
    const person = contacts.find((one) => one.id === id);
    return name(person?.name ?? me?.firm?.name);
  };
  const [file, setFile] = useState<File | null>(null);
  const [given, setGiven] = useState<string | null>(null);
  useTitle(t(sees ? 'me.evidence' : 'me.evidence_add'));
  if (!gives) return <NotHere />;
  return (
    <div className="stack">
      <Go to={paths.my()} className={css.backHome}>
        ← {t('me.home')}
      </Go>
      <h1>{t(sees ? 'me.evidence' : 'me.evidence_add')}</h1>
      <p className="dim">{t('file.given.lede')}</p>
      {given ? <Notice>{t('file.given.thanks', { name: given })}</Notice> : null}
      <FileDrop label={t('file.given.drop')} hint={t('file.given.hint')} accept={EVIDENCE_FILES} onFile={setFile} />
      <ul className="plain">
        {files.map((one) => (
          <li key={one.id} className={css.given}>
            <a href={evidenceUrl(clientId, one.id)}>{one.name}</a>
            <span className="small dim">
              {[
                t(`file.kind.${one.kind}`),
                one.effectiveOn ? t('file.given.dated', { date: format.day(one.effectiveOn) }) : null,
                t('file.given.at', { date: format.instantDay(one.addedAt) }),
                whoOf(one.addedBy),
                format.bytes(one.size),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      {file ? (
        <EvidenceInput
          to={evidenceOf(clientId)}
          file={file}
          refresh={[['mine']]}
          onGiven={(_, one) => {
            setFile(null);
            setGiven(one.name);
          }}
          onClose={() => setFile(null)}
        />
      ) : null}
    </div>
  );
}
