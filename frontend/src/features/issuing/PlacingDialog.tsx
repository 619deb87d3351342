import { Button, Textarea } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { toProblem } from '@/api/problem';
import type { NoticeKind, NoticePlacing, NoticePlacingEdit } from '@/api/types/notice';
import { useAct } from '@/app/action';
import { FieldForm } from '@/app/composing/FieldForm';
import { Lacks } from '@/app/composing/Lacks';
import { Preview } from '@/app/composing/Preview';
import { Go } from '@/app/Go';
import { paths } from '@/app/paths';
import { Check } from '@/ui/Check';
import { Dialog } from '@/ui/Dialog';
import { useFormat } from '@/ui/format';
import { Loading } from '@/ui/Loading';
import { useName } from '@/ui/Names';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { useText } from '@/ui/text';
import { givenBy, shapeOfGiven } from './given';
import css from './Issuing.module.css';
import { issuesKey, prepare, prospectQuery } from './queries';

interface Props {
  issueId: string;
  row: NoticePlacing;
  kind: NoticeKind;
  beside: { before: string | undefined; after: string | undefined; at: number; all: number };
  onTurn: (clientId: string) => void;
  onClose: () => void;
}

/** One client: how it would read there, what is lacking, and what is said for this client alone. */
export function PlacingDialog({ issueId, row, kind, beside, onTurn, onClose }: Props) {
  const t = useText();
  const name = useName();
  const format = useFormat();
  const [shape, setShape] = useState(() => shapeOfGiven(kind, row.given));
  const [insisted, setInsisted] = useState(row.insisted);
  const [leftOut, setLeftOut] = useState(row.state === 'left_out');
  const { data, error, refetch } = useQuery({
    ...prospectQuery(row.clientId, issueId, row.version),
    placeholderData: keepPreviousData,
  });
  const { turn, ...keep } = useKeep(row, issueId, onTurn);
  const may = row.prepare.allowed;
  const open = useMemo(() => {
    // A field stays in sight once it was filled in, until the next client.
    const keys = new Set([...row.open, ...Object.keys(row.given)]);
    return kind.elements.flatMap((element) =>
      element.fields
        .filter((field) => keys.has(field.key) && field.type !== 'long' && field.type !== 'purposes')
        .map((field) => ({ element, field })),
    );
  }, [kind, row]);
  const wordings = kind.elements
    .flatMap((element) => element.fields)
    .filter(
      (field) => row.open.includes(field.key) && (field.type === 'long' || field.type === 'purposes') && field.required,
    );
  const body: NoticePlacingEdit = { given: givenBy(kind, shape), insisted: insisted.trim(), leftOut };
  const kept = JSON.stringify(keptOf(row, kind));
  const [said, setSaid] = useState('');
  const save = (to: string | undefined) => {
    setSaid(JSON.stringify(body));
    keep.run({ body, to });
  };
  // What was written is not lost by looking at the next one.
  const turnTo = (to: string | undefined) => (may && JSON.stringify(body) !== kept ? save(to) : turn(to));
  return (
    <Dialog title={name(row.client)} wide onClose={onClose} saved={keep.result}>
      <div className="stack">
        <div className={css.turn}>
          <span className="small dim">{t('issuing.at', { at: beside.at, all: beside.all })}</span>
          <span className="row">
            <Button size="sm" variant="default" disabled={!beside.before} onClick={() => turnTo(beside.before)}>
              ← {t('issuing.before')}
            </Button>
            <Button size="sm" variant="default" disabled={!beside.after} onClick={() => turnTo(beside.after)}>
              {t('issuing.after')} →
            </Button>
          </span>
        </div>
        <div className={css.two}>
          <div className="stack">
            {row.state === 'published' && row.noticeId ? (
              <p className="prose">
                {t(row.withdrawn ? 'issuing.is_withdrawn' : 'issuing.is_published')}{' '}
                <Go to={paths.notice(row.clientId, row.noticeId)}>{t('issuing.to_notice')}</Go>
              </p>
            ) : (
              <Lacks findings={row.findings} />
            )}
            {!row.target && row.others.length > 0 && row.state !== 'published' ? (
              <p className="small dim prose">
                {t('issuing.others_named', {
                  notices: format.list(row.others.map((one) => `#${one.number} ${name(one.title)}`)),
                })}
              </p>
            ) : null}
            {wordings.length > 0 ? (
              <p className="small prose">
                {t('issuing.wording_lacks', { fields: format.list(wordings.map((field) => name(field.label))) })}
              </p>
            ) : null}
            {may && open.length > 0 ? (
              <section className="stack" aria-label={t('issuing.own_facts')}>
                <h3>{t('issuing.own_facts')}</h3>
                <p className="small dim prose">{t('issuing.own_facts_text')}</p>
                {open.map(({ element, field }) => (
                  <FieldForm
                    key={field.key}
                    composer={{ kind, shape, draft: { facts: {} }, edit: (change) => setShape(change) }}
                    element={element}
                    field={field}
                    findings={[]}
                  />
                ))}
              </section>
            ) : null}
            {may && row.findings.some((one) => !one.blocks) ? (
              <Textarea
                label={t('notice.insisted')}
                description={t('notice.insisted_hint')}
                rows={3}
                maxLength={2000}
                value={insisted}
                onChange={(event) => setInsisted(event.target.value)}
              />
            ) : null}
            {may ? (
              <>
                <Check type="checkbox" name="leave out" checked={leftOut} onChange={setLeftOut}>
                  {t('issuing.leave_out')}
                </Check>
                <ProblemNotice problem={keep.problem} />
                <div className="row">
                  <Button loading={keep.busy} onClick={() => save(undefined)}>
                    {t('issuing.save')}
                  </Button>
                  {beside.after ? (
                    <Button variant="default" loading={keep.busy} onClick={() => save(beside.after)}>
                      {t('issuing.save_next')}
                    </Button>
                  ) : null}
                  {keep.finished && said === JSON.stringify(body) ? (
                    <span className="small dim" role="status">
                      ✓ {t('notice.saved')}
                    </span>
                  ) : null}
                </div>
              </>
            ) : null}
          </div>
          <div>
            {error ? <ProblemNotice problem={toProblem(error)} retry={() => void refetch()} /> : null}
            {data ? <Preview texts={data.texts} kind={kind} /> : error ? null : <Loading lines={8} />}
          </div>
        </div>
      </div>
    </Dialog>
  );
}

/** As it was saved last. */
const keptOf = (row: NoticePlacing, kind: NoticeKind): NoticePlacingEdit => ({
  given: givenBy(kind, shapeOfGiven(kind, row.given)),
  insisted: row.insisted.trim(),
  leftOut: row.state === 'left_out',
});

function useKeep(row: NoticePlacing, issueId: string, onTurn: (clientId: string) => void) {
  const keep = useAct(
    ({ body }: { body: NoticePlacingEdit; to: string | undefined }) =>
      prepare(row.clientId, issueId, body, row.version),
    { refresh: [issuesKey], always: true, done: (_, { to }) => to && onTurn(to) },
  );
  return { ...keep, turn: (to: string | undefined) => to && onTurn(to) };
}
