import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { OwnObligation } from '@/api/types/assessment';
import { useAct } from '@/app/action';
import { useDraft } from '@/app/draft';
import { draftOfReport } from '@/app/kept';
import { useMe } from '@/app/session';
import { loadTexts } from '@/app/texts';
import { FileButton } from '@/ui/FileButton';
import { useName } from '@/ui/Names';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { useText } from '@/ui/text';
import css from './Me.module.css';
import { bringFile, type Report, reportDone } from './queries';
import waiting from './Waiting.module.css';

/** As many as the server takes with one report. */
const MOST = 5;

interface Draft {
  note: string;
  files: { name: string; receipt: string }[];
}

/** What is being put together for one report, on this device until it is sent: the files themselves lie sealed on the server. */
export function useReportDraft(one: OwnObligation) {
  const me = useMe();
  return useDraft<Draft>(draftOfReport(me?.id ?? '', one.id), { note: '', files: [] }, localStorage);
}

interface Props {
  clientId: string;
  of: OwnObligation;
  kept: ReturnType<typeof useReportDraft>;
  onDone: () => void;
  /** It could not be reported. */
  onTrouble: (trouble: unknown) => void;
  onCancel: () => void;
}

/** How it was done, and what shows it. */
export function DutyReport({ clientId, of: one, kept: { draft, keep, forget }, onDone, onTrouble, onCancel }: Props) {
  const t = useText();
  const name = useName();
  const me = useMe();
  const firm = me?.firm ? name(me.firm.name) : '';
  const { note, files } = draft;
  const needed = one.unproven;
  // Whoever left it and comes back is told that nothing went out.
  const [again] = useState(note !== '' || files.length > 0);
  const [coming, setComing] = useState('');
  const bring = useAct((file: File, key) => bringFile(clientId, one, file, key), {
    done: ({ receipt }, file) => keep({ files: [...files, { name: file.name, receipt }] }),
  });
  const report = useAct((said: Report, key) => reportDone(clientId, one, said, key), {
    refresh: [['mine', 'duties']],
    always: true,
    done: () => {
      forget();
      onDone();
    },
  });
  const take = (file: File) => {
    setComing(file.name);
    bring.reset();
    // The words of what may be wrong with a file come with the first one.
    void loadTexts('file').then(
      () => bring.run(file),
      () => bring.run(file),
    );
  };
  return (
    <form
      className={css.stack}
      onSubmit={(event) => {
        event.preventDefault();
        const said = { note: note.trim(), files: files.map((file) => file.receipt) };
        if (said.note && (said.files.length > 0 || !needed)) void report.runAsync(said).catch(onTrouble);
      }}
    >
      {again ? <p className={waiting.unsent}>{t('duty.kept')}</p> : null}
      <Textarea
        size="md"
        label={t('duty.how')}
        description={t('duty.how_hint', { firm })}
        inputWrapperOrder={['label', 'input', 'description']}
        rows={3}
        maxLength={1000}
        autoFocus
        value={note}
        onChange={(event) => keep({ note: event.target.value })}
      />
      <div className={waiting.bring}>
        {files.length > 0 ? (
          <ul className="plain">
            {files.map((file) => (
              <li key={file.receipt} className={waiting.attached}>
                <span>{file.name}</span>
                <button
                  type="button"
                  className="text-button"
                  aria-label={t('duty.remove_of', { name: file.name })}
                  onClick={() => keep({ files: files.filter((other) => other !== file) })}
                >
                  {t('me.attach_remove')}
                </button>
              </li>
            ))}
          </ul>
        ) : null}
        <span role="status" className={bring.busy ? 'block' : undefined}>
          {bring.busy ? t('duty.bringing', { name: coming }) : ''}
        </span>
        {files.length < MOST && !bring.busy ? (
          <FileButton onFile={take}>{t(files.length > 0 ? 'duty.attach_another' : 'duty.attach')}</FileButton>
        ) : null}
        <p className={needed ? 'small' : 'small dim'}>
          {t(needed ? 'duty.attach_needed' : 'duty.attach_hint', { most: MOST })}
        </p>
        {bring.problem ? <p className="small">{coming}</p> : null}
        <ProblemNotice problem={bring.problem} />
      </div>
      {one.files > 0 ? <p className="dim">{t('duty.has_files', { firm, count: one.files })}</p> : null}
      <ProblemNotice problem={report.problem} />
      <Button
        size="lg"
        type="submit"
        fullWidth
        disabled={!note.trim() || (needed && files.length === 0) || bring.busy}
        loading={report.busy}
      >
        {t('duty.report')}
      </Button>
      <Button size="lg" variant="default" fullWidth onClick={onCancel}>
        {t('ui.cancel')}
      </Button>
    </form>
  );
}
