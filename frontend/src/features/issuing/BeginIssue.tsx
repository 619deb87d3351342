import { Button, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { NoticeChange, NoticeIssueBegin, NoticeTemplate } from '@/api/types/notice';
import { useAct } from '@/app/action';
import { ChangeChoice } from '@/app/composing/ChangeChoice';
import { useGo } from '@/app/Go';
import { paths } from '@/app/paths';
import { Check } from '@/ui/Check';
import { Dialog } from '@/ui/Dialog';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { useText } from '@/ui/text';
import { beginIssue, templatesKey } from './queries';

/** How it is given out; to whom is chosen next, and nothing is published before it was looked at. */
export function BeginIssue({ template, onClose }: { template: NoticeTemplate; onClose: () => void }) {
  const t = useText();
  const go = useGo();
  const again = template.issues.length > 0;
  const [change, setChange] = useState<NoticeChange | null>(again ? null : 'material');
  const [note, setNote] = useState('');
  const [effectiveOn, setEffective] = useState('');
  const [days, setDays] = useState('14');
  const [joiners, setJoiners] = useState(true);
  const [letters, setLetters] = useState(true);
  const begin = useAct((body: NoticeIssueBegin, key) => beginIssue(template.id, body, key), {
    refresh: [templatesKey],
    done: ({ id }) => go(paths.noticeIssue(template.id, id)),
  });
  const dueDays = days.trim() === '' ? null : Number(days);
  const wrong = dueDays !== null && !(Number.isInteger(dueDays) && dueDays >= 1 && dueDays <= 365);
  return (
    <Dialog title={t('issuing.issue_title')} onClose={onClose}>
      <div className="stack">
        <p className="prose">{t('issuing.issue_text')}</p>
        {again ? <ChangeChoice chosen={change} onChange={setChange} /> : null}
        <Textarea
          label={t(again ? 'notice.change_note' : 'issuing.note')}
          description={t(again ? 'issuing.change_note_hint' : 'issuing.note_hint')}
          rows={2}
          maxLength={2000}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
        <TextInput
          w={220}
          type="date"
          label={t('notice.effective')}
          description={t('issuing.effective_hint')}
          value={effectiveOn}
          onChange={(event) => setEffective(event.target.value)}
        />
        <TextInput
          w={220}
          inputMode="numeric"
          label={t('issuing.days')}
          description={t('issuing.days_hint')}
          value={days}
          error={wrong ? t('issuing.days_wrong') : null}
          onChange={(event) => setDays(event.target.value)}
        />
        <div>
          <Check type="checkbox" name="joiners" checked={joiners} onChange={setJoiners}>
            {t('issuing.joiners')}
          </Check>
          <Check type="checkbox" name="letters" checked={letters} onChange={setLetters}>
            {t('issuing.letters')}
          </Check>
        </div>
        <ProblemNotice problem={begin.problem} />
        <div className="row">
          <Button
            loading={begin.busy}
            disabled={!change || !note.trim() || wrong}
            onClick={() =>
              change &&
              begin.run({ change, note: note.trim(), effectiveOn: effectiveOn || null, joiners, dueDays, letters })
            }
          >
            {t('issuing.choose_clients')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
