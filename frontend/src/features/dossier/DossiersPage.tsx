import { useQuery } from '@tanstack/react-query';
import { type ComponentType, useState } from 'react';
import { toProblem } from '@/api/problem';
import type { DossierRow } from '@/api/types/dossier';
import { dossiersQuery } from '@/app/dossiers';
import { LibraryTabs } from '@/app/shell/LibraryTabs';
import { useTitle } from '@/app/view';
import { ActionButton } from '@/ui/ActionButton';
import { EmptyState } from '@/ui/EmptyState';
import { Loading } from '@/ui/Loading';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { PageHead } from '@/ui/Section';
import { useText } from '@/ui/text';
import { DossierTable } from './DossierTable';
import { NewDossier } from './NewDossier';
import { NewTemplate } from './NewTemplate';

/** What is true of importers and of the law of places: established once, for every client. */
export function DossiersPage() {
  const t = useText();
  return (
    <Listed
      title={t('dossier.tab')}
      lede={t('dossier.lede')}
      add={t('dossier.new')}
      none={t('dossier.empty')}
      first={t('dossier.empty_text')}
      columns={[t('dossier.col.subject'), t('dossier.col.facts')]}
      fits={(row) => row.kind !== 'template'}
      New={NewDossier}
    />
  );
}

/** How the firm answers as a rule: where a client's assessment begins, and never with another client's answers. */
export function TemplatesPage() {
  const t = useText();
  return (
    <Listed
      title={t('dossier.tab_templates')}
      lede={t('dossier.template_lede')}
      add={t('dossier.template_new')}
      none={t('dossier.template_empty')}
      first={t('dossier.template_empty_text')}
      columns={[t('dossier.col.template'), t('dossier.col.answers')]}
      fits={(row) => row.kind === 'template'}
      New={NewTemplate}
    />
  );
}

interface Props {
  title: string;
  lede: string;
  add: string;
  none: string;
  first: string;
  columns: [what: string, facts: string];
  fits: (row: DossierRow) => boolean;
  New: ComponentType<{ onClose: () => void }>;
}

function Listed({ title, lede, add, none, first, columns, fits, New }: Props) {
  const [opening, setOpening] = useState(false);
  const { data, error, refetch } = useQuery(dossiersQuery);
  const rows = data?.items.filter(fits) ?? [];
  useTitle(title);
  const button = (
    <ActionButton action={data?.actions.edit} size="sm" onClick={() => setOpening(true)}>
      {add}
    </ActionButton>
  );
  return (
    <div className="pad">
      <LibraryTabs />
      <PageHead title={title} lede={lede}>
        {rows.length > 0 ? button : null}
      </PageHead>
      {error ? (
        <ProblemNotice problem={toProblem(error)} retry={() => void refetch()} />
      ) : !data ? (
        <Loading lines={6} />
      ) : rows.length === 0 ? (
        <EmptyState title={none} action={button}>
          {first}
        </EmptyState>
      ) : (
        <DossierTable label={title} columns={columns} rows={rows} names={data.names} />
      )}
      {opening ? <New onClose={() => setOpening(false)} /> : null}
    </div>
  );
}
