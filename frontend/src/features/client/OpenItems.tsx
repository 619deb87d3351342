import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Client } from '@/api/types/client';
import type { Obligation } from '@/api/types/obligation';
import { Go } from '@/app/Go';
import { CloseDialog } from '@/app/obligations/CloseDialog';
import { HandDialog } from '@/app/obligations/HandDialog';
import { mayClose, openItemsQuery } from '@/app/obligations/queries';
import { Remark } from '@/app/obligations/Remark';
import { WriteDialog } from '@/app/obligations/WriteDialog';
import { useObligationWords, whereOf } from '@/app/obligations/words';
import { BallWith } from '@/ui/BallWith';
import { Due } from '@/ui/Due';
import { useFormat } from '@/ui/format';
import { useName } from '@/ui/Names';
import { Section } from '@/ui/Section';
import { useText } from '@/ui/text';
import css from './OpenItems.module.css';

/** How many the overview shows; the number beside the heading says how many there are. */
const SHOWN = 8;

/** What is still to be seen to for this client, whoever holds it, those due first. */
export function OpenItems({ client }: { client: Client }) {
  const t = useText();
  const [writing, setWriting] = useState(false);
  const [closing, setClosing] = useState<Obligation | null>(null);
  const [handing, setHanding] = useState<Obligation | null>(null);
  const [said, setSaid] = useState('');
  const [all, setAll] = useState(false);
  const { data } = useQuery(openItemsQuery(client.id));
  if (!data) return null;
  const shown = all ? data.items : data.items.slice(0, SHOWN);
  return (
    <Section
      title={
        <>
          {t('obligation.open_items')} <span className="dim figures">{data.total}</span>
        </>
      }
      aside={
        client.actions.editObligations?.allowed ? (
          <button type="button" className="text-button" aria-haspopup="dialog" onClick={() => setWriting(true)}>
            {t('obligation.write_title')}
          </button>
        ) : null
      }
    >
      <div role="status" className="small">
        {said ? <p>{said}</p> : null}
      </div>
      {data.items.length === 0 ? <p className="dim">{t('obligation.none_here')}</p> : null}
      <ul className={css.items}>
        {shown.map((one) => (
          <Item
            key={one.id}
            clientId={client.id}
            one={one}
            onClose={() => setClosing(one)}
            onHand={() => setHanding(one)}
          />
        ))}
      </ul>
      {data.items.length > shown.length ? (
        <button type="button" className="text-button" onClick={() => setAll(true)}>
          {t('obligation.show_all', { total: data.total ?? data.items.length })}
        </button>
      ) : null}
      {writing ? <WriteDialog clientId={client.id} onClose={() => setWriting(false)} /> : null}
      {closing ? (
        <CloseDialog clientId={client.id} one={closing} onClose={() => setClosing(null)} onSaid={setSaid} />
      ) : null}
      {handing ? (
        <HandDialog
          clientId={client.id}
          one={data.items.find((one) => one.id === handing.id) ?? handing}
          onClose={() => setHanding(null)}
          onSaid={setSaid}
        />
      ) : null}
    </Section>
  );
}

function Item({
  clientId,
  one,
  onClose,
  onHand,
}: {
  clientId: string;
  one: Obligation;
  onClose: () => void;
  onHand: () => void;
}) {
  const t = useText();
  const format = useFormat();
  const { what } = useObligationWords();
  const name = useName();
  const ticks = one.actions.complete?.allowed ?? false;
  return (
    <li className={css.item}>
      <span className={css.what}>
        {one.kind === 'manual' ? (
          <span lang={one.language ?? undefined}>{what(one)}</span>
        ) : (
          <Go to={whereOf(clientId, one).to}>{what(one)}</Go>
        )}
        <span className="dim small">
          {[
            one.owner ? name(one.owner) : one.particulars.owner,
            one.askedCount > 0 ? t('obligation.asked', { count: one.askedCount }) : null,
            one.snoozedUntil ? t('obligation.snoozed_until', { date: format.day(one.snoozedUntil) }) : null,
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
        <Remark clientId={clientId} of={one} />
      </span>
      <span className="small">
        {one.due ? <Due day={one.due} /> : <span className="dim">{t('obligation.no_date')}</span>}
      </span>
      {one.actions.reassign?.allowed ? (
        <button
          type="button"
          className={css.ball}
          aria-haspopup="dialog"
          aria-label={`${t.of(`ui.ball.${one.ballWith}`)}, ${t(one.reporterId ? 'obligation.hand_back_of' : 'obligation.hand_of', { what: what(one) })}`}
          title={t(one.reporterId ? 'obligation.hand_back' : 'obligation.hand')}
          onClick={onHand}
        >
          <BallWith who={one.ballWith} />
        </button>
      ) : (
        <BallWith who={one.ballWith} />
      )}
      {mayClose(one) ? (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t(ticks ? 'obligation.done_of' : 'obligation.waive_of', { what: what(one) })}
          onClick={onClose}
        >
          {t(ticks ? 'obligation.done' : 'obligation.waive')}
        </Button>
      ) : (
        <span />
      )}
    </li>
  );
}
