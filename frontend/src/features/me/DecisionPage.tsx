import { Button, Textarea, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Condition, Decision, MyDecision } from '@/api/contract';
import { toProblem } from '@/api/problem';
import { useAct } from '@/app/action';
import { useFieldProblem } from '@/app/fields';
import { Go } from '@/app/Go';
import { paths } from '@/app/paths';
import { useMe } from '@/app/session';
import { useParam, useTitle } from '@/app/view';
import { ActionButton } from '@/ui/ActionButton';
import { Check } from '@/ui/Check';
import { ConditionsInput } from '@/ui/ConditionsInput';
import { Dialog } from '@/ui/Dialog';
import { EmptyState } from '@/ui/EmptyState';
import { Loading } from '@/ui/Loading';
import { useName } from '@/ui/Names';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { useText } from '@/ui/text';
import { CaseSummary } from './CaseSummary';
import css from './Me.module.css';
import { type DecisionBody, decide, decisionQuery } from './queries';

/** The firm recommends; only the client decides. */
export function DecisionPage() {
  const t = useText();
  const tiaId = useParam('tiaId');
  const { data, error, refetch } = useQuery(decisionQuery(tiaId, t.locale));
  const [recorded, setRecorded] = useState(false);
  useTitle(t('me.decision_title'));
  if (error) return <ProblemNotice problem={toProblem(error)} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  if (recorded) return <EmptyState alone title={t('me.recorded')} action={<Go to={paths.me()}>{t('me.home')}</Go>} />;
  return (
    <>
      <h1 className={css.title}>{t('me.decision_title')}</h1>
      <p className="dim">{t('me.decision_text')}</p>
      <CaseSummary decision={data} />
      <DecisionForm tiaId={tiaId} decision={data} onRecorded={() => setRecorded(true)} />
      <p className={css.fineprint}>{data.disclaimer}</p>
    </>
  );
}

const CHOICES: Decision['choice'][] = ['accept', 'accept_with_conditions', 'decline'];

function DecisionForm({
  tiaId,
  decision,
  onRecorded,
}: {
  tiaId: string;
  decision: MyDecision;
  onRecorded: () => void;
}) {
  const t = useText();
  const nameOf = useName();
  const me = useMe();
  const cache = useQueryClient();
  const clientId = decision.clientId ?? me?.client?.id ?? '';
  const [choice, setChoice] = useState<Decision['choice'] | null>(null);
  const [conditions, setConditions] = useState<Condition[]>([]);
  const [note, setNote] = useState('');
  const [name, setName] = useState(me?.name ? nameOf(me.name) : '');
  const [title, setTitle] = useState('');
  const [asking, setAsking] = useState(false);
  const act = useAct((body: DecisionBody, key) => decide(clientId, tiaId, body, decision.version, key), {
    done: () => {
      onRecorded();
      window.scrollTo({ top: 0 });
      void cache.invalidateQueries({ queryKey: ['mine', 'home'] });
    },
  });
  const said = useFieldProblem(act.problem);
  const ready = choice && name.trim() && title.trim();
  return (
    <section className={css.part}>
      <h2>{t('me.choice')}</h2>
      <div className={css.stack}>
        <div className={css.stack} role="radiogroup" aria-label={t('me.choice')}>
          {CHOICES.map((one) => (
            <Check key={one} big type="radio" name="choice" checked={choice === one} onChange={() => setChoice(one)}>
              {t(`me.choice.${one}`)}
            </Check>
          ))}
        </div>
        {choice === 'accept_with_conditions' ? (
          <ConditionsInput conditions={conditions} onChange={setConditions} />
        ) : null}
        <Textarea
          size="md"
          label={t('me.decision_note')}
          rows={2}
          value={note}
          onChange={(event) => setNote(event.target.value)}
          error={said('note')}
        />
        <TextInput
          size="md"
          label={t('me.name')}
          autoComplete="name"
          value={name}
          onChange={(event) => setName(event.target.value)}
          error={said('name')}
        />
        <TextInput
          size="md"
          label={t('me.title')}
          autoComplete="organization-title"
          value={title}
          onChange={(event) => setTitle(event.target.value)}
          error={said('title')}
        />
        <ProblemNotice problem={act.problem} hideFields />
        <ActionButton
          action={decision.actions.decide}
          size="lg"
          fullWidth
          disabled={decision.actions.decide?.allowed && !ready}
          onClick={() => setAsking(true)}
        >
          {t('me.record')}
        </ActionButton>
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
                act.run({
                  choice,
                  conditions: conditions.filter((one) => one.text.trim()),
                  note: note.trim() || null,
                  name: name.trim(),
                  title: title.trim(),
                });
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
