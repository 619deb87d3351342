import { Button } from '@mantine/core';
import type { Adoption } from '@/api/types/dossier';
import { useAct } from '@/app/action';
import { useClient } from '@/app/client';
import { Go, useGo } from '@/app/Go';
import { paths } from '@/app/paths';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { Section } from '@/ui/Section';
import { useText } from '@/ui/text';
import css from './Change.module.css';
import { Fates } from './Moves';
import { undoAdoption } from './queries';
import { useAdoptionWords } from './useAdoptionWords';

/** What was taken over into this assessment, and the way back while nobody has worked on. */
export function TakenOver({ adoptions }: { adoptions: Adoption[] }) {
  const t = useText();
  const go = useGo();
  const client = useClient();
  const said = useAdoptionWords(client.id);
  const undo = useAct((id: string, key) => undoAdoption(client.id, id, key), {
    refresh: [['client', client.id], ['changes']],
    always: true,
    done: ({ tiaId }) => go(paths.assessment(client.id, tiaId)),
  });
  return (
    <Section title={t('change.history')}>
      <ProblemNotice problem={undo.problem} />
      <ul className={css.lines}>
        {adoptions.map((one) => (
          <li key={one.id} className={css.takenOver}>
            <div>
              <p>
                <b>{said.what(one)}</b> <span className="small dim">{said.by(one)}</span>
              </p>
              <Fates counts={one.counts} />
              {one.undoneAt ? (
                <p className="small dim">{said.undone(one)}</p>
              ) : one.begunFrom ? (
                <p className="small">
                  <Go to={paths.assessment(client.id, one.tiaId)}>{t('change.open_version')}</Go>
                </p>
              ) : null}
            </div>
            {one.undoneAt || !client.actions.startTia?.allowed ? null : (
              <Button variant="default" size="sm" loading={undo.busy} onClick={() => undo.run(one.id)}>
                {t('change.undo_one')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
