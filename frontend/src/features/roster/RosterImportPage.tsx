import { useQuery, useQueryClient } from '@tanstack/react-query';
import { toProblem } from '@/api/problem';
import { useAct } from '@/app/action';
import { useClient, useClientTitle } from '@/app/client';
import { Go } from '@/app/Go';
import { paths } from '@/app/paths';
import { useView } from '@/app/view';
import { ReadOnlyLine } from '@/ui/ActionButton';
import { FileDrop } from '@/ui/FileDrop';
import { Loading } from '@/ui/Loading';
import { Notice, ProblemNotice } from '@/ui/ProblemNotice';
import { PageHead } from '@/ui/Section';
import { useText } from '@/ui/text';
import { ImportChanges } from './ImportChanges';
import { importQuery, readRoster } from './queries';
import { RevealPanel } from './RevealPanel';

/** Drop a file; it reveals itself; look at what changes; apply. The preview has its own address: a reload keeps it. */
export function RosterImportPage() {
  const t = useText();
  const client = useClient();
  const cache = useQueryClient();
  const [view, change] = useView();
  const importId = view.import ?? '';
  const { data: preview, error } = useQuery({ ...importQuery(client.id, importId), enabled: Boolean(importId) });
  const read = useAct((file: File, key) => readRoster(client.id, file, key), {
    done: (made) => {
      cache.setQueryData(importQuery(client.id, made.id).queryKey, made);
      change({ import: made.id });
    },
  });
  const another = () => {
    read.reset();
    change({ import: undefined });
  };
  useClientTitle(t('roster.import.title'));
  return (
    <>
      <PageHead title={t('roster.import.title')} lede={importId ? null : t('roster.import.lede')}>
        {preview ? (
          <p className="small dim">
            {t('roster.import.read', {
              file: preview.fileName,
              kind: t(`roster.import.kind.${preview.kind}`),
              encoding: preview.encoding,
            })}{' '}
            <button type="button" className="text-button" onClick={another}>
              {t('roster.import.another')}
            </button>
          </p>
        ) : null}
      </PageHead>
      <ProblemNotice problem={read.problem} />
      {client.actions.importRoster?.allowed ? null : (
        <ReadOnlyLine reason={client.actions.importRoster?.reason} role={t('roster.import.read_only')} />
      )}
      {importId ? (
        preview ? (
          <>
            {preview.stale ? (
              <Notice
                tone="warn"
                action={
                  <button type="button" className="text-button" onClick={another}>
                    {t('roster.import.another')}
                  </button>
                }
              >
                {t.of('problems.roster_import.roster_changed')}
              </Notice>
            ) : null}
            <RevealPanel client={client} preview={preview} />
            <ImportChanges key={preview.id} client={client} preview={preview} />
          </>
        ) : error ? (
          <>
            <ProblemNotice problem={toProblem(error)} />
            <button type="button" className="text-button" onClick={another}>
              {t('roster.import.another')}
            </button>
          </>
        ) : (
          <Loading lines={8} />
        )
      ) : !client.actions.importRoster?.allowed ? (
        <Go to={paths.people(client.id)}>{t('roster.import.to_people')}</Go>
      ) : (
        <FileDrop
          label={t('roster.import.drop')}
          hint={t('roster.import.drop_hint')}
          accept=".csv,text/csv"
          busy={read.busy}
          onFile={read.run}
        />
      )}
    </>
  );
}
