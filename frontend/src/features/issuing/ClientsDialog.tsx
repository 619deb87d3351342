import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ClientRow } from '@/api/types/client';
import type { NoticePlacing } from '@/api/types/notice';
import { useAct } from '@/app/action';
import { eachOf } from '@/app/batch';
import { usePages } from '@/app/pages';
import { Check } from '@/ui/Check';
import { Dialog } from '@/ui/Dialog';
import { Loading } from '@/ui/Loading';
import { Names } from '@/ui/Names';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { SearchBox } from '@/ui/SearchBox';
import { useText } from '@/ui/text';
import css from './Issuing.module.css';
import { issuesKey, prepare, templatesKey } from './queries';

interface Props {
  issueId: string;
  /** Those who are among them by now. */
  rows: NoticePlacing[];
  onClose: () => void;
}

/** Which clients it is for, of those that one works on. */
export function ClientsDialog({ issueId, rows, onClose }: Props) {
  const t = useText();
  const [q, setQ] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const {
    rows: clients,
    total,
    loading,
    problem,
    more,
    again,
  } = usePages<ClientRow>(['clients', 'choosing'], '/api/firm/clients', {
    q: q.trim() || undefined,
    state: 'active',
    sort: 'name',
  });
  const among = new Set(rows.map((row) => row.clientId));
  const free = clients.filter((client) => !among.has(client.id));
  const all = free.length > 0 && free.every((client) => chosen.has(client.id));
  const [settled, setSettled] = useState(0);
  const add = useAct(
    async (ids: string[]) => {
      let trouble: unknown;
      setSettled(0);
      await eachOf(
        ids,
        (id) => prepare(id, issueId, { given: {}, insisted: '', leftOut: false }, 0),
        (_, fared) => {
          if (fared.state !== 'busy') setSettled((before) => before + 1);
          // Somebody else added it meanwhile: it is among them, which is what was asked.
          if (fared.state === 'failed' && fared.problem.status !== 412) trouble = fared.problem;
        },
      );
      if (trouble) throw trouble;
    },
    { refresh: [issuesKey, templatesKey], always: true, done: onClose },
  );
  return (
    <Dialog title={t('issuing.choose_clients')} onClose={onClose}>
      <div className="stack">
        <SearchBox label={t('issuing.search')} value={q} onChange={setQ} />
        <ProblemNotice problem={problem} retry={again} />
        {loading ? <Loading lines={6} /> : null}
        {!loading && clients.length === 0 ? <p className="dim">{t('issuing.no_match')}</p> : null}
        {free.length > 1 ? (
          <Check
            type="checkbox"
            name="all"
            checked={all}
            onChange={(on) => setChosen(new Set(on ? [...chosen, ...free.map((client) => client.id)] : []))}
          >
            {t('issuing.choose_all', { count: free.length })}
          </Check>
        ) : null}
        <ul className={css.clients}>
          {clients.map((client) => (
            <li key={client.id}>
              <Check
                type="checkbox"
                name={client.id}
                disabled={among.has(client.id)}
                checked={among.has(client.id) || chosen.has(client.id)}
                onChange={(on) =>
                  setChosen((before) => {
                    const next = new Set(before);
                    if (on) next.add(client.id);
                    else next.delete(client.id);
                    return next;
                  })
                }
              >
                <Names of={client.name} />{' '}
                {client.brNumber ? <span className="small dim figures">{client.brNumber}</span> : null}{' '}
                {among.has(client.id) ? <span className="small dim">{t('issuing.among')}</span> : null}
              </Check>
            </li>
          ))}
        </ul>
        {total !== null && total > clients.length ? (
          <Button variant="default" size="sm" onClick={more}>
            {t('issuing.more_clients', { shown: clients.length, total })}
          </Button>
        ) : null}
        <ProblemNotice problem={add.problem} />
        <div className="row">
          <Button loading={add.busy} disabled={chosen.size === 0} onClick={() => add.run([...chosen])}>
            {t('issuing.add', { count: chosen.size })}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
          {add.busy ? <progress max={chosen.size} value={settled} aria-label={t('issuing.progress')} /> : null}
        </div>
      </div>
    </Dialog>
  );
}
