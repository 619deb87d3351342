import { Button, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { EvidenceRequest } from '@/api/types/evidence';
import { evidenceUrl } from '@/api/urls';
import { useAct } from '@/app/action';
import { useClient } from '@/app/client';
import { wayTo } from '@/app/links';
import { Dialog } from '@/ui/Dialog';
import { Due } from '@/ui/Due';
import { useFormat } from '@/ui/format';
import { useName } from '@/ui/Names';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { SaidText } from '@/ui/SaidText';
import { Section } from '@/ui/Section';
import { ShareLink } from '@/ui/ShareLink';
import { useText } from '@/ui/text';
import css from './Evidence.module.css';
import { requestsQuery, type Step, step } from './queries';

/** Documents under way, and whose turn each is. @param opened the one that somebody was sent to */
export function Requests({ clientId, opened }: { clientId: string; opened: string | null }) {
  const t = useText();
  const name = useName();
  const format = useFormat();
  const { data: requests = [] } = useQuery(requestsQuery(clientId));
  const [open, setOpen] = useState<string | null>(opened);
  const looked = requests.find((one) => one.id === open);
  if (requests.length === 0) return null;
  return (
    <Section title={t('evidence.requests')}>
      <ul className={css.asked}>
        {requests.map((one) => (
          <li key={one.id}>
            <span>
              <button type="button" className="text-button" aria-haspopup="dialog" onClick={() => setOpen(one.id)}>
                <bdi lang={one.language}>{one.wanted}</bdi>
              </button>
              <span className="block small dim">
                {t('evidence.request.to', {
                  name: name(one.names[one.personId]),
                  date: format.instantDay(one.askedAt),
                })}
              </span>
            </span>
            <span>
              <b>{t(`evidence.request.${one.state}`)}</b>
              {one.due ? (
                <span className="block small">
                  {t('evidence.request.due')} <Due day={one.due} />
                </span>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
      {looked ? <RequestDialog clientId={clientId} of={looked} onClose={() => setOpen(null)} /> : null}
    </Section>
  );
}

function RequestDialog({ clientId, of: one, onClose }: { clientId: string; of: EvidenceRequest; onClose: () => void }) {
  const t = useText();
  const client = useClient();
  const [words, setWords] = useState('');
  const [missing, setMissing] = useState(false);
  const act = useAct((taken: Step) => step(clientId, one, taken), { refresh: [['client', clientId]], done: onClose });
  const link = useAct(() => wayTo(client, { personId: one.personId, purpose: 'evidence', subjectId: one.id }));
  const may = (what: string) => one.actions[what]?.allowed ?? false;
  const take = (how: Step['how']) => {
    if (how === 'return' && !words.trim()) return setMissing(true);
    act.run({ how, words: words.trim() });
  };
  return (
    <Dialog title={one.wanted} onClose={onClose} saved={act.result}>
      <div className="stack">
        <p>
          <b>{t(`evidence.request.${one.state}`)}</b>
        </p>
        {one.why ? <SaidText>{one.why}</SaidText> : null}
        {one.note ? <SaidText>{one.note}</SaidText> : null}
        {one.items.length > 0 ? (
          <ul className="plain">
            {one.items.map((item) => (
              <li key={item.id}>
                <a href={evidenceUrl(clientId, item.id)}>{item.name}</a>
              </li>
            ))}
          </ul>
        ) : null}
        {link.result ? <ShareLink {...link.result} /> : null}
        {may('accept') || may('withdraw') ? (
          <Textarea
            label={t('evidence.request.comment')}
            rows={2}
            maxLength={2000}
            value={words}
            error={missing ? t('evidence.request.comment_needed') : undefined}
            onChange={(event) => {
              setWords(event.target.value);
              setMissing(false);
            }}
          />
        ) : null}
        <ProblemNotice problem={act.problem ?? link.problem} />
        <div className="row">
          {may('accept') ? (
            <Button size="sm" loading={act.busy} onClick={() => take('acceptance')}>
              {t('evidence.request.accept')}
            </Button>
          ) : null}
          {may('return') ? (
            <Button size="sm" variant="default" loading={act.busy} onClick={() => take('return')}>
              {t('evidence.request.return')}
            </Button>
          ) : null}
          {may('withdraw') && !may('accept') ? (
            <Button size="sm" loading={link.busy} onClick={() => link.run(undefined)}>
              {t('evidence.request.chase')}
            </Button>
          ) : null}
          {may('withdraw') ? (
            <Button size="sm" variant="default" loading={act.busy} onClick={() => take('withdrawal')}>
              {t('evidence.request.withdraw')}
            </Button>
          ) : null}
        </div>
      </div>
    </Dialog>
  );
}
