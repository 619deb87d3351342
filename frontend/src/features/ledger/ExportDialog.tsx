import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Created } from '@/api/types';
import type { LedgerPart } from '@/api/types/reading';
import { useAct } from '@/app/action';
import { useClient } from '@/app/client';
import { Check } from '@/ui/Check';
import { Dialog } from '@/ui/Dialog';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { useText } from '@/ui/text';
import { fetchFile } from './fetchFile';
import css from './Ledger.module.css';
import { askExport, exportUrl } from './queries';

const PARTS: readonly LedgerPart[] = ['acknowledgement', 'consent', 'correction'];

interface Props {
  first: LedgerPart;
  /** Null: of every notice. */
  notice: { id: string; title: string } | null;
  onClose: () => void;
}

/** One kind of record to a file; that it is taken out is noted first. */
export function ExportDialog({ first, notice, onClose }: Props) {
  const t = useText();
  const client = useClient();
  const [part, setPart] = useState<LedgerPart>(first);
  const ask = useAct(
    (record: LedgerPart, key) =>
      askExport(client.id, { record, noticeId: notice?.id, language: t.locale === 'en' ? 'en' : 'zh-Hant' }, key),
    { done: (made: Created) => fetchFile(exportUrl(client.id, made.id)) },
  );
  return (
    <Dialog title={t('ledger.export_title')} onClose={onClose}>
      <div className="stack">
        <p className="prose">
          {notice ? t('ledger.export_of', { title: notice.title }) : t('ledger.export_all')} {t('ledger.export_text')}
        </p>
        <fieldset className={css.choices}>
          <legend>{t('ledger.parts')}</legend>
          {PARTS.map((one) => (
            <Check key={one} type="radio" name="part" checked={part === one} onChange={() => setPart(one)}>
              {t(`ledger.part.${one}`)}
            </Check>
          ))}
        </fieldset>
        <ProblemNotice problem={ask.problem} />
        {ask.finished ? <p role="status">{t('ledger.export_begun')}</p> : null}
        <div className="row">
          <Button loading={ask.busy} onClick={() => ask.run(part)}>
            {t('ledger.export')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('ui.close')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
