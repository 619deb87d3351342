import { useQuery, useQueryClient } from '@tanstack/react-query';
import { toProblem } from '@/api/problem';
import { useAct } from '@/app/action';
import { useClient, useClientTitle } from '@/app/client';
import { listsQuery } from '@/app/customers';
import { Go } from '@/app/Go';
import { paths } from '@/app/paths';
import { useParam, useView } from '@/app/view';
import { ReadOnlyLine } from '@/ui/ActionButton';
import { FileDrop } from '@/ui/FileDrop';
import { Loading } from '@/ui/Loading';
import { Notice, ProblemNotice } from '@/ui/ProblemNotice';
import { PageHead } from '@/ui/Section';
import { useText } from '@/ui/text';
import { ImportChanges } from './ImportChanges';
import { importQuery, readList } from './queries';

/** Drop a file; look at what it changes, row by row; apply. The preview has its own address: a reload keeps it. */
export function CustomerImportPage() {
  const t = useText();
  const client = useClient();
  const cache = useQueryClient();
  const listId = useParam('listId');
  const [view, change] = useView();
  const importId = view.import ?? '';
  const { data: lists } = useQuery(listsQuery(client.id));
  const list = lists?.items.find((one) => one.id === listId);
  const { data: preview, error } = useQuery({ ...importQuery(client.id, importId), enabled: Boolean(importId) });
  const read = useAct((file: File, key) => readList(client.id, listId, file, key), {
    done: (made) => {
      cache.setQueryData(importQuery(client.id, made.id).queryKey, made);
      change({ import: made.id });
    },
  });
  const another = () => {
    read.reset();
    change({ import: undefined });
  };
  const again = (
    <button type="button" className="text-button" onClick={another}>
      {t('customer.import.another')}
    </button>
  );
  useClientTitle(t('customer.import'));
  return (
    <>
      <p className="small">
        <Go to={paths.customerList(client.id, listId)}>← {list?.name ?? t('customer.title')}</Go>
      </p>
      <PageHead title={t('customer.import')} lede={importId ? null : t('customer.import.lede')}>
        {preview ? (
          <p className="small dim">
            {t('customer.import.read', { file: preview.fileName, encoding: preview.encoding })} {again}
          </p>
        ) : null}
      </PageHead>
      <ProblemNotice problem={read.problem} />
      {lists && !lists.edit.allowed ? <ReadOnlyLine reason={lists.edit.reason} role={t('customer.read_only')} /> : null}
      {importId ? (
        preview ? (
          <>
            {preview.stale ? (
              <Notice tone="warn" action={again}>
                {t('problems.customer_import.lists_changed')}
              </Notice>
            ) : null}
            <ImportChanges
              key={preview.id}
              client={client}
              listId={listId}
              preview={preview}
              edit={lists?.edit ?? { allowed: false }}
            />
          </>
        ) : error ? (
          <>
            <ProblemNotice problem={toProblem(error)} />
            {again}
          </>
        ) : (
          <Loading lines={8} />
        )
      ) : lists?.edit.allowed ? (
        <FileDrop
          label={t('customer.import.drop')}
          hint={t('customer.import.drop_hint')}
          accept=".csv,text/csv,.xlsx"
          busy={read.busy}
          onFile={read.run}
        />
      ) : null}
    </>
  );
}
