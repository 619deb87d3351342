import type { TiaDocument } from '@/api/types/assessment';
import { documentUrl } from '@/api/urls';
import { useText } from '@/ui/text';
import css from './Papers.module.css';
import { papersOf } from './papers';

/** The paper of a decided version: the PDF at hand, Word and the board's page behind one button. */
export function Papers({ clientId, tiaId, file }: { clientId: string; tiaId: string; file: TiaDocument }) {
  const t = useText();
  const others = papersOf(clientId, tiaId, file);
  return (
    <>
      <a className="button-link" href={documentUrl(clientId, tiaId)} title={file.sha256 ?? undefined}>
        {file.pages ? t('tia.document_pages', { pages: file.pages }) : t('tia.document')}
      </a>
      {others.length > 0 ? (
        // Plain links in a fold: nothing but downloads, so nothing of a menu's keys is owed.
        <details className={css.papers}>
          <summary className="button-link">
            {t('tia.papers')} <span aria-hidden="true">▾</span>
          </summary>
          <ul className={css.list}>
            {others.map((one) => (
              <li key={one.label}>
                <a href={one.href} title={one.sha256}>
                  {t(one.label)}
                </a>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}
