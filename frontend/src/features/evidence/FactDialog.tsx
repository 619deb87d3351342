import { Button, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Evidence, Source, Visibility } from '@/api/types/evidence';
import { useAct } from '@/app/action';
import { SourceFields } from '@/app/evidence/EvidenceInput';
import { VisibilityField } from '@/app/evidence/VisibilityField';
import { typed, useFieldProblem } from '@/app/fields';
import { Dialog } from '@/ui/Dialog';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { useText } from '@/ui/text';
import { addFact } from './queries';

/** Something that was said, read or seen, and of which there is no document. */
export function FactDialog({
  clientId,
  replaces,
  onClose,
}: {
  clientId: string;
  /** The fact that this one takes the place of. Its days and what it says are its own. */
  replaces: Evidence | null;
  onClose: () => void;
}) {
  const t = useText();
  const [name, setName] = useState(replaces?.name ?? '');
  const [statement, setStatement] = useState('');
  const [effectiveOn, setEffectiveOn] = useState('');
  const [expiresOn, setExpiresOn] = useState('');
  const [source, setSource] = useState<Source>(replaces?.source ?? 'own_observation');
  const [words, setWords] = useState(replaces?.sourceWords ?? '');
  const [visibility, setVisibility] = useState<Visibility>(replaces?.visibility ?? 'firm_and_client');
  const give = useAct(
    (_: null, key) =>
      addFact(
        clientId,
        {
          name: name.trim(),
          statement: statement.trim(),
          language: t.locale,
          source,
          sourceWords: typed(words),
          effectiveOn: effectiveOn || null,
          expiresOn: expiresOn || null,
          visibility,
          replacesId: replaces?.id ?? null,
        },
        key,
      ),
    { refresh: [['client', clientId]], done: onClose },
  );
  const wrong = useFieldProblem(give.problem);
  return (
    <Dialog title={t('evidence.fact_title')} onClose={onClose} saved={give.result}>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          give.run(null);
        }}
      >
        {replaces ? <p className="small dim">{t('file.replaces', { name: replaces.name })}</p> : null}
        <ProblemNotice problem={give.problem} hideFields />
        <TextInput
          label={t('evidence.fact_name')}
          maxLength={200}
          value={name}
          error={wrong('name')}
          onChange={(event) => setName(event.target.value)}
        />
        <Textarea
          label={t('evidence.fact_statement')}
          rows={4}
          maxLength={4000}
          value={statement}
          error={wrong('statement')}
          onChange={(event) => setStatement(event.target.value)}
        />
        <SourceFields source={source} words={words} onSource={setSource} onWords={setWords} />
        <VisibilityField visibility={visibility} onChange={setVisibility} />
        <div className="pair">
          <TextInput
            type="date"
            label={t('file.effective')}
            value={effectiveOn}
            onChange={(event) => setEffectiveOn(event.target.value)}
          />
          <TextInput
            type="date"
            label={t('file.expires')}
            value={expiresOn}
            error={wrong('expiresOn')}
            onChange={(event) => setExpiresOn(event.target.value)}
          />
        </div>
        <div className="row">
          <Button type="submit" size="sm" loading={give.busy}>
            {t('evidence.fact_give')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
