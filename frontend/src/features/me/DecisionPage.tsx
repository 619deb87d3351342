import { Button, Textarea, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { toProblem } from '@/api/problem';
import type { Choice, DecisionEdit, MyDecision } from '@/api/types';
import { documentUrl } from '@/api/urls';
import { useAct } from '@/app/action';
import { useDraft } from '@/app/draft';
import { useFieldProblem } from '@/app/fields';
import { Go } from '@/app/Go';
import { paths } from '@/app/paths';
import { useMe } from '@/app/session';
import { useParam, useTitle } from '@/app/view';
import { Check } from '@/ui/Check';
import { type Condition, ConditionsInput, isWhole } from '@/ui/ConditionsInput';
import { Dialog } from '@/ui/Dialog';
import { useFormat } from '@/ui/format';
import { Loading } from '@/ui/Loading';
import { useName } from '@/ui/Names';
import { Notice, ProblemNotice } from '@/ui/ProblemNotice';
import { useText } from '@/ui/text';
import { CaseSummary, ConditionList } from './CaseSummary';
import css from './Me.module.css';
import { decide, decisionQuery, documentQuery, packQuery } from './queries';

/** The firm recommends; only the client decides. */
export function DecisionPage() {
  const t = useText();
  const me = useMe();
  const clientId = me?.client?.id ?? '';
  const tiaId = useParam('tiaId');
  const { data, error, refetch } = useQuery(decisionQuery(clientId, tiaId));
  const { data: pack, error: trouble } = useQuery(packQuery(data?.pack ?? '', data?.packVersion ?? '', t.locale));
  useTitle(t('me.decision_title'));
  const problem = error ?? trouble;
  if (problem) return <ProblemNotice problem={toProblem(problem)} retry={() => void refetch()} />;
  if (!data || !pack) return <Loading />;
  return (
    <>
      <h1 className={css.title}>{t('me.decision_title')}</h1>
      {data.decision ? (
        <Recorded clientId={clientId} decision={data} />
      ) : (
        <p className="dim">{t('me.decision_text')}</p>
      )}
      <CaseSummary decision={data} pack={pack} />
      {data.decision ? null : data.decide.allowed ? (
        <DecisionForm key={tiaId} clientId={clientId} decision={data} />
      ) : (
        <NotYours reason={data.decide.reason} />
      )}
      <p className={css.fineprint}>{pack.disclaimer}</p>
    </>
  );
}

function Recorded({ clientId, decision: { decision, tiaId } }: { clientId: string; decision: MyDecision }) {
  const t = useText();
  const format = useFormat();
  const { data: file } = useQuery({ ...documentQuery(clientId, tiaId), enabled: Boolean(decision) });
  if (!decision) return null;
  return (
    <div className={css.recommendation}>
      <span className="small">{t('me.recorded')}</span>
      <b>{t(`me.choice.${decision.choice}`)}</b>
      <span className="small">
        {t('me.recorded_by', {
          name: decision.name,
          title: decision.title,
          at: format.instant(decision.at),
          method: t.of(`app.method.${decision.method}`),
        })}
      </span>
      {decision.note ? <span>{decision.note}</span> : null}
      {decision.conditions.length > 0 ? <ConditionList of={decision.conditions} /> : null}
      {file?.state === 'ready' ? (
        <a href={documentUrl(clientId, tiaId)}>{t('me.document')}</a>
      ) : file?.state === 'pending' ? (
        <span className="small">{t('me.document_pending')}</span>
      ) : null}
      <Go to={paths.my()}>{t('me.home')}</Go>
    </div>
  );
}

/** The link was for somebody else, or what it asked for has been overtaken: say so, instead of a form that leads nowhere. */
function NotYours({ reason }: { reason: string | null | undefined }) {
  const t = useText();
  return (
    <Notice>
      {reason === 'not_allowed'
        ? t('me.decider_only')
        : t.of(`problems.${reason ?? 'not_allowed'}`, null, 'problems.not_allowed')}
    </Notice>
  );
}

const CHOICES: Choice[] = ['accept', 'accept_with_conditions', 'decline'];

interface Draft {
  choice: Choice | null;
  conditions: Condition[];
  note: string;
  name: string;
  title: string;
}

/** What is still missing before it can be recorded, in the order of the form. */
function missingOf({ choice, conditions, name, title }: Draft): MissingKey[] {
  const own = choice === 'accept_with_conditions';
  const missing: [MissingKey, boolean][] = [
    ['me.missing.choice', !choice],
    ['me.missing.condition', own && conditions.length === 0],
    ['me.missing.condition_part', own && !conditions.every(isWhole)],
    ['me.missing.name', !name.trim()],
    ['me.missing.title', !title.trim()],
  ];
  return missing.flatMap(([key, is]) => (is ? [key] : []));
}
type MissingKey =
  | 'me.missing.choice'
  | 'me.missing.condition'
  | 'me.missing.condition_part'
  | 'me.missing.name'
  | 'me.missing.title';

function Missing({ id, keys }: { id: string; keys: MissingKey[] }) {
  const t = useText();
  return (
    <div id={id}>
      <p className="small dim">{t('me.missing')}</p>
      <ul className={css.missing}>
        {keys.map((key) => (
          <li key={key}>{t(key)}</li>
        ))}
      </ul>
    </div>
  );
}

function DecisionForm({ clientId, decision }: { clientId: string; decision: MyDecision }) {
  const t = useText();
  const nameOf = useName();
  const me = useMe();
  const cache = useQueryClient();
  const { draft, keep, forget } = useDraft<Draft>(
    `praya.decision.${decision.tiaId}.${decision.review?.id ?? ''}.${me?.id ?? ''}`,
    {
      choice: null,
      conditions: decision.review?.conditions ?? [],
      note: '',
      name: me?.name ? nameOf(me.name) : '',
      title: decision.jobTitle,
    },
  );
  const { choice, conditions, note, name, title } = draft;
  const [asking, setAsking] = useState(false);
  const missingId = useId();
  const act = useAct((body: DecisionEdit, key) => decide(clientId, decision.tiaId, body, decision.version, key), {
    done: (made) => {
      forget();
      cache.setQueryData(decisionQuery(clientId, decision.tiaId).queryKey, made);
      window.scrollTo({ top: 0 });
      void cache.invalidateQueries({ queryKey: ['mine', 'home'] });
    },
  });
  const said = useFieldProblem(act.problem);
  const own = choice === 'accept_with_conditions' ? conditions : [];
  const missing = missingOf(draft);
  return (
    <section className={css.part}>
      <h2>{t('me.choice')}</h2>
      <div className={css.stack}>
        <div className={css.stack} role="radiogroup" aria-label={t('me.choice')}>
          {CHOICES.map((one) => (
            <Check
              key={one}
              big
              type="radio"
              name="choice"
              checked={choice === one}
              onChange={() => keep({ choice: one })}
            >
              {t(`me.choice.${one}`)}
            </Check>
          ))}
        </div>
        {choice === 'accept_with_conditions' ? (
          <ConditionsInput conditions={conditions} onChange={(next) => keep({ conditions: next })} />
        ) : null}
        <Textarea
          size="md"
          label={t('me.decision_note')}
          rows={2}
          value={note}
          onChange={(event) => keep({ note: event.target.value })}
          error={said('note')}
        />
        <TextInput
          size="md"
          label={t('me.name')}
          autoComplete="name"
          value={name}
          onChange={(event) => keep({ name: event.target.value })}
          error={said('name')}
        />
        <TextInput
          size="md"
          label={t('me.title')}
          autoComplete="organization-title"
          value={title}
          onChange={(event) => keep({ title: event.target.value })}
          error={said('title')}
        />
        <ProblemNotice problem={act.problem} />
        <Button
          size="lg"
          fullWidth
          disabled={missing.length > 0}
          aria-describedby={missing.length > 0 ? missingId : undefined}
          onClick={() => setAsking(true)}
        >
          {t('me.record')}
        </Button>
        {missing.length > 0 ? <Missing id={missingId} keys={missing} /> : null}
      </div>
      {asking && choice ? (
        <Dialog title={t('me.confirm_title')} onClose={() => setAsking(false)}>
          <div className="stack">
            <p>{t('me.confirm_text', { choice: t(`me.choice.${choice}`) })}</p>
            <Button
              size="lg"
              loading={act.busy}
              onClick={() => {
                setAsking(false);
                act.run({ choice, conditions: own, note: note.trim(), name: name.trim(), title: title.trim() });
              }}
            >
              {t('me.record')}
            </Button>
            <Button size="lg" variant="default" onClick={() => setAsking(false)}>
              {t('ui.cancel')}
            </Button>
          </div>
        </Dialog>
      ) : null}
    </section>
  );
}
