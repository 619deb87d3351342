import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import { EVIDENCE_KINDS, type Evidence } from '@/api/types/evidence';
import { evidenceOf, ofClient } from '@/api/urls';
import { keyQuery, useClient, useClientTitle } from '@/app/client';
import { EvidenceInput } from '@/app/evidence/EvidenceInput';
import { usePages } from '@/app/pages';
import { ReadOnlyLine } from '@/ui/ActionButton';
import { EmptyState } from '@/ui/EmptyState';
import { FileDrop } from '@/ui/FileDrop';
import { EVIDENCE_FILES } from '@/ui/files';
import { useFormat } from '@/ui/format';
import { Loading } from '@/ui/Loading';
import { useName } from '@/ui/Names';
import { Notice, ProblemNotice } from '@/ui/ProblemNotice';
import { PageHead } from '@/ui/Section';
import { useText } from '@/ui/text';
import { AskDialog } from './AskDialog';
import css from './Evidence.module.css';
import { EvidenceTable } from './EvidenceTable';
import { FactDialog } from './FactDialog';
import { ItemPanel } from './ItemPanel';
import { itemQuery } from './queries';
import { Requests } from './Requests';

/** What proves things about this client: found, added to, asked for. */
export function EvidencePage() {
  const t = useText();
  const format = useFormat();
  const name = useName();
  const client = useClient();
  const [kind, setKind] = useState('');
  const [standing, setStanding] = useState('current');
  const { rows, total, loading, problem, more, again } = usePages<Evidence>(
    ['client', client.id, 'evidence', 'pages'],
    `${ofClient(client.id)}/evidence`,
    { kind: kind || undefined, standing: standing || undefined },
  );
  // From the worklist: the item that is to be replaced, or the document that was asked for.
  const wanted = decodeURIComponent(useLocation().hash.replace(/^#/, '')) || null;
  const { data: old } = useQuery({ ...itemQuery(client.id, wanted ?? ''), enabled: wanted !== null });
  const { data: key } = useQuery(keyQuery(client.id));
  const destroyed = key?.state === 'destroyed' ? key : null;
  const [file, setFile] = useState<File | null>(null);
  const [dialog, setDialog] = useState<'fact' | 'ask' | null>(null);
  const [opened, setOpened] = useState<string | null>(null);
  const [closed, setClosed] = useState(false);
  // Whoever was sent to something that came with a report is to say what it is.
  const open = opened ?? (old?.kind === 'unsaid' && !closed ? old.id : null);
  const [older, setOlder] = useState<Evidence | null>(null);
  const due = old && !old.replacedById && old.expiresOn ? old : null;
  const replaces = older ?? due;
  const close = () => {
    setFile(null);
    setOlder(null);
    setDialog(null);
  };
  const closeItem = () => {
    setOpened(null);
    setClosed(true);
  };
  useClientTitle(t('evidence.title'));
  if (problem) return <ProblemNotice problem={problem} retry={again} />;
  if (loading) return <Loading />;
  const may = client.actions.addEvidence;
  const writes = (!may || may.allowed) && !destroyed;
  const drop = destroyed ? (
    <Notice tone="warn">
      {t('client.key_destroyed', {
        date: destroyed.at ? format.instantDay(destroyed.at) : '—',
        name: destroyed.by ? name(destroyed.by) : '—',
      })}
    </Notice>
  ) : writes ? (
    <FileDrop
      compact
      label={due ? t('evidence.drop_newer') : t('evidence.drop')}
      hint={t('evidence.hint')}
      accept={EVIDENCE_FILES}
      onFile={setFile}
    />
  ) : (
    <ReadOnlyLine reason={may?.reason ?? ''} role={t('evidence.read_only')} />
  );
  const filtered = kind !== '' || standing !== 'current';
  return (
    <>
      <PageHead title={t('evidence.title')} lede={t('evidence.lede')}>
        {total ? <span className="dim figures">{t('evidence.total', { count: total })}</span> : null}
      </PageHead>
      <div className="stack">
        {due?.expiresOn ? (
          <Notice>{t('evidence.replace', { name: due.name, date: format.day(due.expiresOn) })}</Notice>
        ) : null}
        {drop}
        <div className={css.bar}>
          {writes ? (
            <>
              <Button size="sm" onClick={() => setDialog('ask')}>
                {t('evidence.ask')}
              </Button>
              <Button size="sm" variant="default" onClick={() => setDialog('fact')}>
                {t('evidence.add_fact')}
              </Button>
            </>
          ) : null}
          <NativeSelect
            label={t('evidence.filter.kind')}
            value={kind}
            onChange={(event) => setKind(event.target.value)}
            data={[
              { value: '', label: t('evidence.filter.all') },
              ...[...EVIDENCE_KINDS, 'fact' as const, 'unsaid' as const].map((value) => ({
                value,
                label: t(`file.kind.${value}`),
              })),
            ]}
          />
          <NativeSelect
            label={t('evidence.filter.standing')}
            value={standing}
            onChange={(event) => setStanding(event.target.value)}
            data={[
              { value: 'current', label: t('evidence.filter.current') },
              { value: 'past', label: t('evidence.filter.past') },
              { value: '', label: t('evidence.filter.everything') },
            ]}
          />
        </div>
        <Requests clientId={client.id} opened={wanted} />
        {rows.length > 0 ? (
          <EvidenceTable rows={rows} total={total} marked={wanted} onEnd={more} onOpen={setOpened} />
        ) : filtered ? (
          <p className="dim">{t('evidence.none_match')}</p>
        ) : (
          <EmptyState title={t('evidence.empty')}>{t('evidence.empty_text')}</EmptyState>
        )}
      </div>
      {file ? (
        <EvidenceInput
          to={evidenceOf(client.id)}
          file={file}
          by="firm"
          replaces={replaces}
          refresh={[['client', client.id]]}
          onGiven={close}
          onClose={close}
        />
      ) : null}
      {dialog === 'fact' ? <FactDialog clientId={client.id} replaces={older} onClose={close} /> : null}
      {dialog === 'ask' ? <AskDialog onClose={() => setDialog(null)} /> : null}
      {open ? (
        <ItemPanel
          clientId={client.id}
          id={open}
          may={writes}
          onOpen={setOpened}
          onReplace={(item, newer) => {
            closeItem();
            setOlder(item);
            if (newer) setFile(newer);
            else setDialog('fact');
          }}
          onClose={closeItem}
        />
      ) : null}
    </>
  );
}
