import { Button, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Evidence, EvidenceUse, Visibility } from '@/api/types/evidence';
import { evidenceUrl } from '@/api/urls';
import { useAct } from '@/app/action';
import { keyQuery } from '@/app/client';
import { VisibilityField } from '@/app/evidence/VisibilityField';
import { Go } from '@/app/Go';
import { useWho } from '@/app/members';
import { paths } from '@/app/paths';
import { Dialog } from '@/ui/Dialog';
import { Digest } from '@/ui/Digest';
import { Due } from '@/ui/Due';
import { FileButton } from '@/ui/FileButton';
import { today, useFormat } from '@/ui/format';
import { Loading } from '@/ui/Loading';
import { useName } from '@/ui/Names';
import { Notice, ProblemNotice } from '@/ui/ProblemNotice';
import { SaidText } from '@/ui/SaidText';
import { useText } from '@/ui/text';
import { ConfirmForm } from './ConfirmForm';
import css from './Evidence.module.css';
import { itemQuery, showTo, withdraw } from './queries';

interface Props {
  clientId: string;
  id: string;
  may: boolean;
  onOpen: (id: string) => void;
  /** With this file; a fact, with none. */
  onReplace: (item: Evidence, file: File | null) => void;
  onClose: () => void;
}

/** One item: what it is, whose word, who sees it, what it replaced, and where it is used. */
export function ItemPanel({ clientId, id, may, onOpen, onReplace, onClose }: Props) {
  const t = useText();
  const { data: item } = useQuery(itemQuery(clientId, id));
  return (
    <Dialog title={item?.name ?? t('evidence.title')} onClose={onClose} side>
      {item ? (
        <Body
          key={`${item.id} ${item.version}`}
          clientId={clientId}
          item={item}
          may={may}
          onOpen={onOpen}
          onReplace={onReplace}
        />
      ) : (
        <Loading />
      )}
    </Dialog>
  );
}

function Body({
  clientId,
  item,
  may,
  onOpen,
  onReplace,
}: {
  clientId: string;
  item: Evidence;
} & Pick<Props, 'may' | 'onOpen' | 'onReplace'>) {
  const t = useText();
  const name = useName();
  const format = useFormat();
  const who = useWho(clientId);
  const destroyed = useQuery(keyQuery(clientId)).data?.state === 'destroyed';
  // What it is comes first: the newer one begins as this one was said to be.
  const unsaid = item.kind === 'unsaid';
  const replaceable = may && !unsaid && !item.replacedById && !item.withdrawn;
  const what: [string, React.ReactNode][] = [
    [t('file.kind'), t(`file.kind.${item.kind}`)],
    [t('file.effective'), item.effectiveOn ? format.day(item.effectiveOn) : '—'],
    [t('file.expires'), item.expiresOn ? <Due key="due" day={item.expiresOn} /> : '—'],
  ];
  const facts: [string, React.ReactNode][] = [
    ...(unsaid && may && !item.withdrawn ? [] : what),
    [t('file.source'), [t(`file.source.${item.source}`), item.sourceWords].filter(Boolean).join(' · ')],
    [t('evidence.by'), t('evidence.by_at', { name: name(who(item.addedBy)), at: format.instant(item.addedAt) })],
    [t('evidence.size'), format.bytes(item.size)],
    [t('evidence.hash'), <Digest key="hash" of={item.sha256} />],
  ];
  return (
    <div className="stack">
      {item.withdrawn && item.withdrawnAt ? (
        <Notice tone="warn">
          {t('evidence.withdrawn_why', { date: format.instantDay(item.withdrawnAt), reason: item.withdrawn })}
        </Notice>
      ) : null}
      {item.statement ? <SaidText>{item.statement}</SaidText> : null}
      <p className="row">
        {destroyed && item.kind !== 'fact' ? (
          <b>{t('evidence.destroyed')}</b>
        ) : (
          <a href={evidenceUrl(clientId, item.id)}>{t('evidence.download')}</a>
        )}
        {replaceable && item.kind !== 'fact' ? (
          <FileButton onFile={(file) => onReplace(item, file)}>{t('evidence.replace_with')}</FileButton>
        ) : null}
        {replaceable && item.kind === 'fact' ? (
          <button type="button" className="text-button" aria-haspopup="dialog" onClick={() => onReplace(item, null)}>
            {t('evidence.replace_fact')}
          </button>
        ) : null}
      </p>
      {may && unsaid && !item.withdrawn ? (
        <ConfirmForm clientId={clientId} item={item} onDone={() => onOpen(item.id)} />
      ) : null}
      <dl className={css.facts}>
        <Succession clientId={clientId} item={item} onOpen={onOpen} />
        {facts.map(([term, value]) => (
          <Fact key={term} term={term} value={value} />
        ))}
      </dl>
      <div>
        <h3>{t('evidence.used', { count: item.uses.length })}</h3>
        <ul className="plain">
          {item.uses.map((use) => (
            <li key={use.id}>
              <UseLine clientId={clientId} use={use} />
            </li>
          ))}
        </ul>
      </div>
      {may ? <Change clientId={clientId} item={item} /> : <p>{t(`file.visibility.${item.visibility}`)}</p>}
    </div>
  );
}

/** What it takes the place of, and what takes its own: both stay, and each leads to the other. */
function Succession({ clientId, item, onOpen }: { clientId: string; item: Evidence } & Pick<Props, 'onOpen'>) {
  const t = useText();
  const format = useFormat();
  const { replacedById: newerId, replacesId: olderId } = item;
  const newer = useQuery({ ...itemQuery(clientId, newerId ?? ''), enabled: Boolean(newerId) }).data;
  const older = useQuery({ ...itemQuery(clientId, olderId ?? ''), enabled: Boolean(olderId) }).data;
  const leads = (one: Evidence) => (
    <button type="button" className="text-button" onClick={() => onOpen(one.id)}>
      {one.name}
    </button>
  );
  return (
    <>
      {newer ? (
        <Fact
          term={
            item.replacedFrom && item.replacedFrom > today()
              ? t('evidence.newer_from', { date: format.day(item.replacedFrom) })
              : t('evidence.newer')
          }
          value={leads(newer)}
        />
      ) : null}
      {older ? (
        <Fact
          term={
            item.effectiveOn && item.effectiveOn > today()
              ? t('evidence.older_from', { date: format.day(item.effectiveOn) })
              : t('evidence.older')
          }
          value={leads(older)}
        />
      ) : null}
    </>
  );
}

function Fact({ term, value }: { term: string; value: React.ReactNode }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{value}</dd>
    </>
  );
}

function UseLine({ clientId, use }: { clientId: string; use: EvidenceUse }) {
  const t = useText();
  const name = useName();
  const said = t(`evidence.use.${use.kind}`, { title: name(use.title), places: use.places.join(', ') });
  return use.kind === 'assessment' ? (
    <>
      <Go to={paths.assessment(clientId, use.id, use.places[0])}>{said}</Go>
      {use.inherited ? <span className="block small dim">{t('evidence.use.inherited')}</span> : null}
    </>
  ) : (
    <span>{said}</span>
  );
}

function Change({ clientId, item }: { clientId: string; item: Evidence }) {
  const t = useText();
  const [visibility, setVisibility] = useState<Visibility>(item.visibility);
  const [leaving, setLeaving] = useState(false);
  const [reason, setReason] = useState('');
  const refresh = [['client', clientId, 'evidence']];
  const show = useAct((to: Visibility) => showTo(clientId, item, to), { refresh });
  const leave = useAct((why: string) => withdraw(clientId, item, why), { refresh });
  return (
    <>
      <VisibilityField visibility={visibility} onChange={setVisibility} />
      <ProblemNotice problem={show.problem ?? leave.problem} />
      {leaving ? (
        <Textarea
          label={t('evidence.withdraw_reason')}
          description={t('evidence.withdraw_text')}
          rows={2}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      ) : null}
      <div className="row">
        {visibility === item.visibility ? null : (
          <Button size="sm" loading={show.busy} onClick={() => show.run(visibility)}>
            {t('evidence.show')}
          </Button>
        )}
        {item.withdrawn ? null : (
          <Button
            size="sm"
            variant="default"
            loading={leave.busy}
            disabled={leaving && !reason.trim()}
            onClick={() => (leaving ? leave.run(reason.trim()) : setLeaving(true))}
          >
            {t('evidence.withdraw')}
          </Button>
        )}
      </div>
    </>
  );
}
