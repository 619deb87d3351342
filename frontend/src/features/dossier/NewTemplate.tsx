import { Button } from '@mantine/core';
import { useState } from 'react';
import { useAct } from '@/app/action';
import { useFieldProblem } from '@/app/fields';
import { useGo } from '@/app/Go';
import { paths } from '@/app/paths';
import { Dialog } from '@/ui/Dialog';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { useText } from '@/ui/text';
import { NameFields } from './NameFields';
import { openDossier } from './queries';

/** Only a name: what it says is written on its own page. */
export function NewTemplate({ onClose }: { onClose: () => void }) {
  const t = useText();
  const go = useGo();
  const [name, setName] = useState({ en: '', zhHant: '' } as { en?: string | null; zhHant?: string | null });
  const make = useAct((_: null, key) => openDossier({ kind: 'template', subject: '', edition: '', name }, key), {
    refresh: [['dossiers']],
    done: (made) => go(paths.template(made.id)),
  });
  const wrong = useFieldProblem(make.problem);
  return (
    <Dialog title={t('dossier.template_new')} onClose={onClose} saved={make.result}>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          make.run(null);
        }}
      >
        <ProblemNotice problem={make.problem} hideFields />
        <NameFields name={name} error={wrong('name')} onChange={setName} />
        <div className="row">
          <Button type="submit" loading={make.busy} disabled={!name.en?.trim() && !name.zhHant?.trim()}>
            {t('dossier.template_open')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
