import type { Obligation } from '@/api/types/obligation';
import { evidenceUrl } from '@/api/urls';
import { Go } from '@/app/Go';
import { paths } from '@/app/paths';
import { useName } from '@/ui/Names';
import { useText } from '@/ui/text';

/** What whoever handed it over last said: how it was done at the client, or what the firm told them; and what came with it. */
export function Remark({ clientId, of: one }: { clientId: string; of: Obligation }) {
  const t = useText();
  const name = useName();
  return (
    <>
      {one.remark ? (
        <p className="small">
          {one.reportedBy
            ? t('obligation.reported', { name: name(one.reportedBy), text: one.remark })
            : t('obligation.handed_with', { text: one.remark })}
        </p>
      ) : null}
      {one.files.length > 0 ? (
        <ul className="plain small">
          {one.files.map((file) => (
            <li key={file.id} className="row">
              <a href={evidenceUrl(clientId, file.id)}>{file.name}</a>
              <Go to={paths.evidence(clientId, file.id)}>{t('obligation.file_details')}</Go>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
