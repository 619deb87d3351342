import { Menu } from '@mantine/core';
import type { TiaDocument } from '@/api/types';
import { documentUrl } from '@/api/urls';
import { useText } from '@/ui/text';
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
        <Menu position="bottom-end" withinPortal={false}>
          <Menu.Target>
            <button type="button" className="button-link">
              {t('tia.papers')} <span aria-hidden="true">▾</span>
            </button>
          </Menu.Target>
          <Menu.Dropdown>
            {others.map((one) => (
              <Menu.Item key={one.label} component="a" href={one.href} title={one.sha256}>
                {t(one.label)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      ) : null}
    </>
  );
}
