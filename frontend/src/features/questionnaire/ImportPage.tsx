import { Button } from '@mantine/core';
import { useState } from 'react';
import { get } from '@/api/http';
import type { QuestionList, QuestionListRow } from '@/api/types/assessment';
import { ofTia } from '@/api/urls';
import { useAct } from '@/app/action';
import { useClient, useClientTitle } from '@/app/client';
import { Go } from '@/app/Go';
import { paths } from '@/app/paths';
import { useParam } from '@/app/view';
import { ReadOnlyLine } from '@/ui/ActionButton';
import { Check } from '@/ui/Check';
import { FileDrop } from '@/ui/FileDrop';
import { useName } from '@/ui/Names';
import { Notice, ProblemNotice, sayReason } from '@/ui/ProblemNotice';
import { PageHead } from '@/ui/Section';
import { StatePill, type Tone } from '@/ui/StatePill';
import { Views } from '@/ui/Tabs';
import { useText } from '@/ui/text';
import css from './Import.module.css';
import { bringList, takeAnswers } from './queries';

type State = QuestionListRow['state'];
const STATES: State[] = ['new', 'changed', 'emptied', 'conflict', 'unreadable', 'unchanged'];
const TONES: Record<State, Tone> = {
  new: 'open',
  changed: 'waiting',
  emptied: 'waiting',
  conflict: 'alarm',
  unchanged: 'quiet',
  unreadable: 'alarm',
};

/** A list of questions comes back filled in: what differs is shown beside what stands, then what is chosen is taken over. */
export function ImportPage() {
  const t = useText();
  const client = useClient();
  const tiaId = useParam('tiaId');
  const [list, setList] = useState<QuestionList | null>(null);
  const bring = useAct((file: File, key) => bringList(client.id, tiaId, file, key), { done: setList });
  useClientTitle(t('questionnaire.title'));
  const may = client.actions.editTransfers;
  return (
    <>
      <PageHead title={t('questionnaire.title')} lede={t('questionnaire.lede')}>
        <Go to={paths.assessment(client.id, tiaId)}>{t('questionnaire.back')}</Go>
      </PageHead>
      <ProblemNotice problem={bring.problem} />
      {!may?.allowed ? (
        <ReadOnlyLine reason={may?.reason} role={t('questionnaire.read_only')} />
      ) : list ? (
        <Preview
          key={list.id}
          clientId={client.id}
          tiaId={tiaId}
          list={list}
          onList={setList}
          onAgain={() => setList(null)}
        />
      ) : (
        <FileDrop
          label={t('questionnaire.drop')}
          hint={t('questionnaire.hint')}
          accept=".xlsx,.docx"
          busy={bring.busy}
          onFile={bring.run}
        />
      )}
    </>
  );
}

interface Props {
  clientId: string;
  tiaId: string;
  list: QuestionList;
  onList: (list: QuestionList) => void;
  onAgain: () => void;
}

const isPlain = (row: QuestionListRow) => row.state === 'new' || row.state === 'changed';

function Preview({ clientId, tiaId, list, onList, onAgain }: Props) {
  const t = useText();
  const { counts } = list;
  const differs = counts.total - counts.unchanged;
  const [shown, setShown] = useState<State | 'all'>('all');
  // What was answered here meanwhile, and what would withdraw an answer, is chosen by hand.
  const [chosen, setChosen] = useState(new Set(list.rows.flatMap((row) => (isPlain(row) && row.key ? [row.key] : []))));
  const take = useAct(
    async (keys: string[], key) => {
      try {
        return await takeAnswers(clientId, tiaId, list, keys, key);
      } catch (error) {
        // Somebody answered meanwhile: shown anew, with what they said. What was left out stays out, and what is in conflict now is chosen by hand.
        const now = await get<QuestionList>(`${ofTia(clientId, tiaId)}/question-lists/${list.id}`);
        const plain = now.rows.flatMap((row) => (isPlain(row) && row.key ? [row.key] : []));
        setChosen((before) => new Set(plain.filter((one) => before.has(one))));
        onList(now);
        throw error;
      }
    },
    { refresh: [['client', clientId]] },
  );
  if (take.result) {
    return (
      <Notice
        action={
          <Go to={paths.assessment(clientId, tiaId)} className="button-link main">
            {t('questionnaire.back')}
          </Go>
        }
      >
        {t('questionnaire.done', { count: take.result.count })}
      </Notice>
    );
  }
  const plain = list.rows.filter(isPlain);
  const rows = list.rows.filter((row) => (shown === 'all' ? row.state !== 'unchanged' : row.state === shown));
  return (
    <div className="stack">
      <div className="toolbar">
        <p>
          {t('questionnaire.read', { file: list.fileName, total: counts.total })}{' '}
          <button type="button" className="text-button" onClick={onAgain}>
            {t('questionnaire.again')}
          </button>
        </p>
        <Button
          disabled={chosen.size === 0 || !list.take.allowed}
          loading={take.busy}
          onClick={() => take.run([...chosen])}
        >
          {t('questionnaire.take', { count: chosen.size })}
        </Button>
      </div>
      {list.take.allowed ? null : <Notice tone="warn">{t.of(`problems.${list.take.reason}`)}</Notice>}
      {differs === 0 ? <Notice>{t('questionnaire.none')}</Notice> : null}
      <ProblemNotice problem={take.problem} />
      <Views<State | 'all'>
        label={t('questionnaire.state')}
        current={shown}
        onChange={setShown}
        tabs={[
          { key: 'all', label: t('questionnaire.all'), count: differs },
          ...STATES.map((key) => ({ key, label: t(`questionnaire.state.${key}`), count: counts[key] })),
        ]}
      />
      {plain.length > 1 ? (
        <Check
          type="checkbox"
          name="all"
          checked={plain.every((row) => row.key && chosen.has(row.key))}
          onChange={(on) =>
            setChosen((now) => {
              const next = new Set(now);
              for (const row of plain) if (row.key) on ? next.add(row.key) : next.delete(row.key);
              return next;
            })
          }
        >
          {t('questionnaire.choose_all')}
        </Check>
      ) : null}
      <ul className={css.rows}>
        {rows.map((row) => (
          <Row
            key={`${row.line} ${row.id}`}
            row={row}
            chosen={row.key ? chosen.has(row.key) : false}
            onChoose={(on) =>
              setChosen((now) => {
                const next = new Set(now);
                if (row.key) on ? next.add(row.key) : next.delete(row.key);
                return next;
              })
            }
          />
        ))}
      </ul>
    </div>
  );
}

function Row({ row, chosen, onChoose }: { row: QuestionListRow; chosen: boolean; onChoose: (on: boolean) => void }) {
  const t = useText();
  const name = useName();
  const said = (names: QuestionListRow['sent']) => (names.en || names.zhHant ? name(names) : t('questionnaire.blank'));
  const question = row.question.en ? name(row.question) : row.id;
  const part = row.part.en ? name(row.part) : '';
  const can = row.state !== 'unchanged' && row.state !== 'unreadable';
  return (
    <li className={css.row}>
      <span>
        {can ? (
          <Check type="checkbox" name={row.id} checked={chosen} onChange={onChoose}>
            <span className="unseen">{t('questionnaire.choose', { id: row.id })}</span> {question}
          </Check>
        ) : (
          question
        )}
        {part ? <span className="block small dim">{part}</span> : null}
        <span className="block small dim figures">
          {t('questionnaire.line', { line: row.line })} {row.id}
        </span>
      </span>
      <StatePill tone={TONES[row.state]}>{t(`questionnaire.state.${row.state}`)}</StatePill>
      <span>
        {row.problems.map((problem) => (
          <span key={problem.key} className={css.line}>
            {sayReason(t, problem)}
          </span>
        ))}
        {row.state === 'conflict' ? (
          <span className={`${css.line} small`}>{t('questionnaire.conflict_hint')}</span>
        ) : null}
        {row.state === 'emptied' ? (
          <span className={`${css.line} small`}>{t('questionnaire.emptied_hint')}</span>
        ) : null}
        {row.key ? (
          <span className={css.line}>
            <span className="dim">{t('questionnaire.stands')}</span>{' '}
            <del className={css.before}>{said(row.stands)}</del>
          </span>
        ) : null}
        {row.state === 'unchanged' ? null : (
          <span className={css.line}>
            <span className="dim">{t('questionnaire.in_file')}</span>{' '}
            <ins className={css.after}>{said(row.brought)}</ins>
          </span>
        )}
      </span>
    </li>
  );
}
