import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { DossierRow } from '@/api/types/dossier';
import { useAct } from '@/app/action';
import { useFieldProblem } from '@/app/fields';
import { membersQuery } from '@/app/members';
import { Dialog } from '@/ui/Dialog';
import { today } from '@/ui/format';
import { useName } from '@/ui/Names';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { useText } from '@/ui/text';
import { NameFields } from './NameFields';
import { entrust } from './queries';

/** Who looks after it and until when; a template is also renamed here. None of this makes a version. */
export function EntrustDialog({ of, onClose }: { of: DossierRow; onClose: () => void }) {
  const t = useText();
  const name = useName();
  const { data: members = [] } = useQuery(membersQuery);
  const [ownerId, setOwner] = useState(of.ownerId);
  const [reviewOn, setReview] = useState(of.reviewOn ?? '');
  const [called, setCalled] = useState(of.name ?? { en: '', zhHant: '' });
  const save = useAct(
    (_: null) =>
      entrust(of.id, { ownerId, reviewOn: reviewOn || null, name: of.kind === 'template' ? called : null }, of.version),
    { refresh: [['dossiers']], always: true, done: onClose },
  );
  const wrong = useFieldProblem(save.problem);
  return (
    <Dialog
      title={t(of.kind === 'template' ? 'dossier.entrust_template' : 'dossier.entrust')}
      onClose={onClose}
      saved={save.result}
    >
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save.run(null);
        }}
      >
        <ProblemNotice problem={save.problem} hideFields />
        {of.kind === 'template' ? <NameFields name={called} error={wrong('name')} onChange={setCalled} /> : null}
        <NativeSelect
          label={t('dossier.col.owner')}
          value={ownerId}
          error={wrong('ownerId')}
          onChange={(event) => setOwner(event.target.value)}
          data={members
            .filter((member) => member.id === of.ownerId || !member.suspended)
            .map((member) => ({ value: member.id, label: name(member.name) }))}
        />
        <TextInput
          w={200}
          type="date"
          label={t('dossier.review_on')}
          min={today()}
          value={reviewOn}
          error={wrong('reviewOn')}
          onChange={(event) => setReview(event.target.value)}
        />
        <div className="row">
          <Button type="submit" loading={save.busy}>
            {t('ui.save')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
