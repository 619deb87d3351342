import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { FirmAdoption } from '@/api/types/dossier';
import { useAct } from '@/app/action';
import { Go } from '@/app/Go';
import { paths } from '@/app/paths';
import { Names, useName } from '@/ui/Names';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { Section } from '@/ui/Section';
import { useText } from '@/ui/text';
import css from './Change.module.css';
import { Fates } from './Moves';
import { historyQuery, undoAdoption } from './queries';
import { useAdoptionWords } from './useAdoptionWords';

/** What was taken over, client by client, and the way back: after a reload too, and for whoever did not do it. */
export function History() {
  const t = useText();
  const { data } = useQuery(historyQuery);
  const undo = useAct((one: FirmAdoption, key) => undoAdoption(one.clientId, one.adoption.id, key), {
    refresh: [['changes'], ['client']],
    always: true,
  });
  if (!data || data.items.length === 0) return null;
  return (
    <Section title={t('change.history')}>
      <ProblemNotice problem={undo.problem} />
      <ul className={css.lines}>
        {data.items.map((one) => (
          <Line key={one.adoption.id} one={one} busy={undo.busy} onUndo={() => undo.run(one)} />
        ))}
      </ul>
      {(data.total ?? 0) > data.items.length ? (
        <p className="small dim">{t('change.history_older', { shown: data.items.length, total: data.total })}</p>
      ) : null}
    </Section>
  );
}

function Line({ one, busy, onUndo }: { one: FirmAdoption; busy: boolean; onUndo: () => void }) {
  const t = useText();
  const name = useName();
  const said = useAdoptionWords();
  const { adoption } = one;
  return (
    <li className={css.takenOver}>
      <div>
        <p>
          <Names of={one.client} />
        </p>
        <p className="small">
          <Go to={paths.adoption(one.clientId, adoption.tiaId, adoption.kind)}>
            {one.number && one.versionNo
              ? t('change.assessment', { number: one.number, version: one.versionNo })
              : t('change.open_version')}
          </Go>{' '}
          <span className="dim">
            · {said.what(adoption)} · {said.by(adoption)}
          </span>
        </p>
        {adoption.undoneAt ? <p className="small dim">{said.undone(adoption)}</p> : <Fates counts={adoption.counts} />}
      </div>
      {one.undo.allowed ? (
        <Button
          variant="default"
          size="sm"
          loading={busy}
          aria-label={t('change.undo_of', { name: name(one.client) })}
          onClick={onUndo}
        >
          {t('change.undo_one')}
        </Button>
      ) : null}
    </li>
  );
}
