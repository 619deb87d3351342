import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { DossierKind } from '@/api/types/dossier';
import { useAct } from '@/app/action';
import { useFieldProblem } from '@/app/fields';
import { useGo } from '@/app/Go';
import { paths } from '@/app/paths';
import { useNewestPack } from '@/app/subject';
import { profilesQuery } from '@/app/transfers';
import { Dialog } from '@/ui/Dialog';
import { useName } from '@/ui/Names';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { useText } from '@/ui/text';
import { openDossier } from './queries';

/** About whom, and about which edition of their platform. */
export function NewDossier({ onClose }: { onClose: () => void }) {
  const t = useText();
  const go = useGo();
  const name = useName();
  const pack = useNewestPack();
  const { data: profiles } = useQuery(profilesQuery);
  const [about, setAbout] = useState('');
  const [edition, setEdition] = useState('');
  const make = useAct((body: { kind: DossierKind; subject: string; edition: string }, key) => openDossier(body, key), {
    refresh: [['dossiers']],
    done: (made) => go(paths.dossier(made.id)),
  });
  const said = useFieldProblem(make.problem);
  const [kind, subject] = about.split(' ') as [DossierKind, string | undefined];
  return (
    <Dialog title={t('dossier.new')} onClose={onClose} saved={make.result}>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (subject) make.run({ kind, subject, edition: kind === 'importer' ? edition.trim() : '' });
        }}
      >
        <ProblemNotice problem={make.problem} hideFields />
        <NativeSelect
          label={t('dossier.about')}
          description={t('dossier.about_hint')}
          value={about}
          error={said('subject')}
          onChange={(event) => setAbout(event.target.value)}
          data={[
            { value: '', label: t('dossier.choose') },
            {
              group: t('dossier.importers'),
              items: (profiles?.entities ?? []).map((one) => ({
                value: `importer ${one.key}`,
                label: name(one.shortName),
              })),
            },
            {
              group: t('dossier.laws'),
              items: Object.entries(pack?.words.destinations ?? {})
                .filter(([key]) => key !== 'hong_kong')
                .map(([key, phrase]) => ({ value: `destination ${key}`, label: phrase.title })),
            },
          ]}
        />
        {kind === 'importer' ? (
          <TextInput
            label={t('dossier.edition')}
            description={t('dossier.edition_hint')}
            maxLength={80}
            value={edition}
            error={said('edition')}
            onChange={(event) => setEdition(event.target.value)}
          />
        ) : null}
        <div className="row">
          <Button type="submit" loading={make.busy} disabled={!subject}>
            {t('dossier.open')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
