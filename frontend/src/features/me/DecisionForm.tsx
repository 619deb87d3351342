import { Button, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { toProblem } from '@/api/problem';
import type { Choice, DecisionEdit, MyDecision } from '@/api/types/assessment';
import { useAct } from '@/app/action';
import { useDraft } from '@/app/draft';
import { useFieldProblem } from '@/app/fields';
import { useMe } from '@/app/session';
import { Check } from '@/ui/Check';
import { type Condition, ConditionsInput, EMPTY, isWhole } from '@/ui/ConditionsInput';
import { Dialog } from '@/ui/Dialog';
import { inBoth, useName } from '@/ui/Names';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { useText } from '@/ui/text';
import css from './Me.module.css';
import { decide, decisionQuery } from './queries';

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
    ['decision.missing.choice', !choice],
    ['decision.missing.condition', own && conditions.length === 0],
    ['decision.missing.condition_part', own && !conditions.every(isWhole)],
    ['decision.missing.name', !name.trim()],
    ['decision.missing.title', !title.trim()],
  ];
  return missing.flatMap(([key, is]) => (is ? [key] : []));
}
type MissingKey =
  | 'decision.missing.choice'
  | 'decision.missing.condition'
  | 'decision.missing.condition_part'
  | 'decision.missing.name'
  | 'decision.missing.title';

function Missing({ id, keys }: { id: string; keys: MissingKey[] }) {
  const t = useText();
  return (
    <div id={id}>
      <p className="small dim">{t('decision.missing')}</p>
      <ul className={css.missing}>
        {keys.map((key) => (
          <li key={key}>{t(key)}</li>
        ))}
      </ul>
    </div>
  );
}

interface Props {
  clientId: string;
  decision: MyDecision;
  onDone: () => void;
  /** Somebody else was quicker: the page shows what is now. */
  onOvertaken: () => void;
}

export function DecisionForm({ clientId, decision, onDone, onOvertaken }: Props) {
  const t = useText();
  const nameOf = useName();
  const me = useMe();
  const cache = useQueryClient();
  const { draft, keep, forget } = useDraft<Draft>(
    `praya.decide.${decision.tiaId}.${decision.review?.id ?? ''}.${me?.id ?? ''}`,
    {
      choice: null,
      // The firm's own stand above, with its recommendation: these are others.
      conditions: [EMPTY],
      note: '',
      name: me?.name ? nameOf(me.name) : '',
      title: decision.jobTitle,
    },
  );
  const { choice, conditions, note, name, title } = draft;
  const [asking, setAsking] = useState(false);
  const missingId = useId();
  const send = async (body: DecisionEdit, key: string) => {
    try {
      return await decide(clientId, decision.tiaId, body, decision.version, key);
    } catch (trouble) {
      const { status } = toProblem(trouble);
      if (status === 412 || status === 409) onOvertaken();
      throw trouble;
    }
  };
  const act = useAct(send, {
    done: (made) => {
      forget();
      onDone();
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
      <h2>{t('decision.choice')}</h2>
      <div className={css.stack}>
        <div className={css.stack} role="radiogroup" aria-label={t('decision.choice')}>
          {CHOICES.map((one) => (
            <Check
              key={one}
              big
              type="radio"
              name="choice"
              checked={choice === one}
              onChange={() => keep({ choice: one })}
            >
              {t(`decision.choice.${one}`)}
            </Check>
          ))}
        </div>
        {choice === 'accept_with_conditions' ? (
          <ConditionsInput
            conditions={conditions}
            holders={[
              {
                group: me?.client ? nameOf(me.client.name) : '',
                ids: 'ownerPersonId',
                items: Object.entries(decision.holders).map(([id, holder]) => ({
                  id,
                  label: nameOf(holder),
                  called: inBoth(holder),
                })),
              },
            ]}
            onChange={(next) => keep({ conditions: next })}
          />
        ) : null}
        <Textarea
          size="md"
          label={t('decision.decision_note')}
          rows={2}
          value={note}
          onChange={(event) => keep({ note: event.target.value })}
          error={said('note')}
        />
        <TextInput
          size="md"
          label={t('decision.name')}
          autoComplete="name"
          value={name}
          onChange={(event) => keep({ name: event.target.value })}
          error={said('name')}
        />
        <TextInput
          size="md"
          label={t('decision.title')}
          autoComplete="organization-title"
          value={title}
          onChange={(event) => keep({ title: event.target.value })}
          error={said('title')}
        />
        <ProblemNotice problem={act.problem?.status === 412 ? null : act.problem} />
        <Button
          size="lg"
          fullWidth
          disabled={missing.length > 0}
          aria-describedby={missing.length > 0 ? missingId : undefined}
          onClick={() => setAsking(true)}
        >
          {t('decision.record')}
        </Button>
        {missing.length > 0 ? <Missing id={missingId} keys={missing} /> : null}
      </div>
      {asking && choice ? (
        <Dialog title={t('decision.confirm_title')} onClose={() => setAsking(false)}>
          <div className="stack">
            <p>{t('decision.confirm_text', { choice: t(`decision.choice.${choice}`) })}</p>
            <Button
              size="lg"
              loading={act.busy}
              onClick={() => {
                setAsking(false);
                act.run({ choice, conditions: own, note: note.trim(), name: name.trim(), title: title.trim() });
              }}
            >
              {t('decision.record')}
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
