import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { EVIDENCE_KINDS } from '@/api/types';
import { evidenceUrl } from '@/api/urls';
import { useAct } from '@/app/action';
import { contactsQuery } from '@/app/client';
import { Go } from '@/app/Go';
import { paths } from '@/app/paths';
import { useMe } from '@/app/session';
import { useTitle } from '@/app/view';
import { EvidenceInput } from '@/ui/EvidenceInput';
import { FileDrop } from '@/ui/FileDrop';
import { useFormat } from '@/ui/format';
import { useName } from '@/ui/Names';
import { Notice } from '@/ui/ProblemNotice';
import { useText } from '@/ui/text';
import css from './Me.module.css';
import { evidenceQuery, giveEvidence } from './queries';

export function EvidencePage() {
  const t = useText();
  const name = useName();
  const format = useFormat();
  const me = useMe();
  const clientId = me?.client?.id ?? '';
  // Decision-makers give documents, too; coordinators see all that were given.
  const sees = me?.roles.includes('coordinator') ?? false;
  const { data: files = [] } = useQuery({ ...evidenceQuery(clientId), enabled: sees });
  const { data: contacts = [] } = useQuery({ ...contactsQuery(clientId), enabled: sees, retry: false });
  // Whoever is none of the company's people is of the firm.
  const whoOf = (id: string): string => {
    if (id === me?.id) return t('me.evidence_you');
    const person = contacts.find((one) => one.id === id);
    return name(person?.name ?? me?.firm?.name);
  };
  const [file, setFile] = useState<File | null>(null);
  const [given, setGiven] = useState<string | null>(null);
  const give = useAct(
    (one: { file: File; facts: Parameters<typeof giveEvidence>[2] }, key) =>
      giveEvidence(clientId, one.file, one.facts, key),
    {
      refresh: [['mine']],
      done: (_, one) => {
        setFile(null);
        setGiven(one.file.name);
      },
    },
  );
  useTitle(t('me.evidence'));
  return (
    <div className="stack">
      <Go to={paths.my()}>← {t('me.home')}</Go>
      <h1>{t('me.evidence')}</h1>
      <p className="dim">{t('me.evidence_lede')}</p>
      {given ? <Notice>{t('me.evidence_thanks', { name: given })}</Notice> : null}
      <FileDrop label={t('me.evidence_drop')} hint={t('me.evidence_hint')} accept="" onFile={setFile} />
      <ul className="plain">
        {files.map((one) => (
          <li key={one.id} className={css.given}>
            <a href={evidenceUrl(clientId, one.id)}>{one.name}</a>
            <span className="small dim">
              {[
                t(`ui.evidence.kind.${one.kind}`),
                format.instantDay(one.addedAt),
                whoOf(one.addedBy),
                format.bytes(one.size),
              ].join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      {file ? (
        <EvidenceInput
          file={file}
          kinds={EVIDENCE_KINDS}
          busy={give.busy}
          problem={give.problem}
          onGive={(facts) => give.run({ file, facts })}
          onClose={() => {
            give.reset();
            setFile(null);
          }}
        />
      ) : null}
    </div>
  );
}
