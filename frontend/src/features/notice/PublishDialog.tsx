import { Button, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { NoticeChange, NoticeDraft, NoticePublication, NoticeView } from '@/api/types/notice';
import { useAct } from '@/app/action';
import { useClient } from '@/app/client';
import { ChangeChoice } from '@/app/composing/ChangeChoice';
import composing from '@/app/composing/Composing.module.css';
import { GradeMark } from '@/app/composing/Sources';
import { Dialog } from '@/ui/Dialog';
import { useName } from '@/ui/Names';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { useText } from '@/ui/text';
import css from './Notice.module.css';
import { audienceQuery, noticesKey, publishNotice } from './queries';
import { WhatChanged, WhoIsAsked } from './WhatFollows';

/** What follows from publishing it, said before it is done. */
export function PublishDialog({
  notice,
  draft,
  onClose,
}: {
  notice: NoticeView;
  draft: NoticeDraft;
  onClose: () => void;
}) {
  const t = useText();
  const name = useName();
  const client = useClient();
  const { data: audience } = useQuery(audienceQuery(client.id, notice.id));
  const before = notice.versions.find((one) => one.state === 'published');
  const [change, setChange] = useState<NoticeChange | null>(null);
  const [note, setNote] = useState('');
  const [effectiveOn, setEffective] = useState('');
  const [insisted, setInsisted] = useState('');
  const publish = useAct(
    (body: NoticePublication) => publishNotice(client.id, notice.id, body, draft.version.version),
    { refresh: [noticesKey(client.id), ['client', client.id, 'obligations']], always: true, done: onClose },
  );
  const blocking = draft.findings.filter((one) => one.blocks);
  const guidance = draft.findings.filter((one) => !one.blocks);
  const ready = (!before || change !== null) && (guidance.length === 0 || insisted.trim() !== '');
  if (blocking.length > 0) {
    return (
      <Dialog title={t('notice.publish_title')} wide onClose={onClose}>
        <div className="stack">
          <p className="prose">{t('notice.publish_blocked')}</p>
          <ul className={css.stops}>
            {blocking.map((one) => (
              <li key={one.check + one.text.en}>
                {name(one.text)} <GradeMark grade={one.grade} />
              </li>
            ))}
          </ul>
          <div className="row">
            <Button variant="default" onClick={onClose}>
              {t('ui.close')}
            </Button>
          </div>
        </div>
      </Dialog>
    );
  }
  return (
    <Dialog title={t('notice.publish_title')} wide onClose={onClose}>
      <div className="stack">
        {before ? (
          <>
            <ChangeChoice chosen={change} onChange={setChange} />
            <div aria-live="polite">
              <WhatChanged noticeId={notice.id} draft={draft.version} before={before} change={change} />
            </div>
          </>
        ) : null}
        {!audience || (before && change !== 'material') ? null : (
          <WhoIsAsked audience={audience} record={notice.record} />
        )}
        <Textarea
          label={t(before ? 'notice.change_note' : 'notice.first_note')}
          description={t(before ? 'notice.change_note_hint' : 'notice.first_note_hint')}
          rows={2}
          maxLength={2000}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
        <TextInput
          w={220}
          type="date"
          label={t('notice.effective')}
          description={t('notice.effective_hint')}
          value={effectiveOn}
          onChange={(event) => setEffective(event.target.value)}
        />
        {guidance.length > 0 ? (
          <fieldset className={composing.group}>
            <legend>{t('notice.guidance', { count: guidance.length })}</legend>
            <ul className={css.plainList}>
              {guidance.map((one) => (
                <li key={one.check + one.text.en}>
                  {name(one.text)} <GradeMark grade={one.grade} />
                </li>
              ))}
            </ul>
            <Textarea
              label={t('notice.insisted')}
              description={t('notice.insisted_hint')}
              rows={2}
              maxLength={2000}
              value={insisted}
              onChange={(event) => setInsisted(event.target.value)}
            />
          </fieldset>
        ) : null}
        <ProblemNotice problem={publish.problem} />
        <div className="row">
          <Button
            loading={publish.busy}
            disabled={!ready}
            onClick={() =>
              publish.run({
                change: before ? change : null,
                note: note.trim(),
                effectiveOn: effectiveOn || null,
                insisted: insisted.trim() || null,
              })
            }
          >
            {t('notice.publish')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
