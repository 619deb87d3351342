import { Textarea, TextInput } from '@mantine/core';
import type { ApiProblem } from '@/api/problem';
import type { Blocked, Recommendation, ReviewEdit } from '@/api/types/assessment';
import { useAct } from '@/app/action';
import { useDraft } from '@/app/draft';
import { useFieldProblem } from '@/app/fields';
import { useHolders } from '@/app/obligations/holder';
import { word } from '@/app/pack';
import { ActionButton } from '@/ui/ActionButton';
import { Check } from '@/ui/Check';
import { type Condition, ConditionsInput, EMPTY, isWhole } from '@/ui/ConditionsInput';
import { today } from '@/ui/format';
import { ProblemNotice, ReasonText } from '@/ui/ProblemNotice';
import { useText } from '@/ui/text';
import { reviewTia } from './queries';
import css from './Review.module.css';
import type { Editor } from './useEditor';

const RECOMMENDATIONS: Recommendation[] = [
  'proceed',
  'proceed_with_conditions',
  'restrict',
  'localise_or_alternative',
  'stop',
];

interface Judgement {
  outcome: 'returned' | 'recommended';
  recommendation: Recommendation | null;
  conditions: Condition[];
  note: string;
  due: string;
}

/** A plain "proceed" needs everything settled; one with conditions, every gate; any of them, answers that agree. */
export function refusals(plain: readonly Blocked[], one: Recommendation): Blocked[] {
  if (one === 'proceed') return [...plain];
  const hard = one === 'proceed_with_conditions' ? ['tia.contradiction', 'tia.gate-open'] : ['tia.contradiction'];
  return plain.filter((reason) => hard.includes(reason.key));
}

const begunOf = (conditions: readonly Condition[]) => conditions.filter((one) => one.text.trim() || one.gap);

/** What is still wanting before it can be sent, or null: a button that is grey says why. */
export function wantingIn(
  { outcome, recommendation, conditions, note }: Pick<Judgement, 'outcome' | 'recommendation' | 'conditions' | 'note'>,
  comments: number,
) {
  if (outcome === 'returned') return comments === 0 && !note.trim() ? 'comment' : null;
  if (!recommendation) return 'recommendation';
  const begun = begunOf(conditions);
  if (recommendation !== 'proceed' && !begun.every(isWhole)) return 'condition_part';
  if (recommendation === 'proceed_with_conditions') return begun.length === 0 ? 'condition' : null;
  // "Restrict" without what, "stop" without why: the client could not decide on it.
  return recommendation !== 'proceed' && begun.length === 0 && !note.trim() ? 'explanation' : null;
}

/** The two dates say their own trouble, each beside itself. */
const elsewhere = (problem: ApiProblem | null) =>
  problem && {
    ...problem,
    reasons: problem.reasons.filter(({ field }) => field !== 'reviewDue' && field !== 'conditions.due'),
  };

/** Return with comments, or recommend. What the method excludes stays in sight, with its reasons. */
export function ReviewForm({
  editor,
  comments,
  onSent,
}: {
  editor: Editor;
  comments: Readonly<Record<string, string>>;
  onSent: () => void;
}) {
  const t = useText();
  const { tia, pack, clientId } = editor;
  const holders = useHolders(clientId);
  const consultants = holders.assigned('consultant');
  const reviewers = holders.assigned('reviewer').filter((one) => consultants.every((other) => other.id !== one.id));
  const judging = tia.state === 'in_review';
  const { draft, keep, forget } = useDraft<Judgement>(`praya.judgement.${tia.id}`, {
    outcome: judging ? 'recommended' : 'returned',
    recommendation: null,
    conditions: [],
    note: '',
    due: '',
  });
  const { outcome, recommendation, conditions, note, due } = draft;
  const review = useAct((body: ReviewEdit, key) => reviewTia(clientId, tia, body, key), {
    refresh: [['client', clientId]],
    done: () => {
      forget();
      onSent();
      document.getElementById('main')?.scrollTo({ top: 0 });
    },
  });
  const said = useFieldProblem(review.problem);
  const written = Object.entries(comments)
    .filter(([, text]) => text.trim())
    .map(([key, text]) => ({ key, text: text.trim() }));
  const action = outcome === 'returned' ? tia.actions.return : tia.actions.recommend;
  const recommending = outcome === 'recommended';
  const begun = begunOf(conditions);
  const wanting = action?.allowed ? wantingIn(draft, written.length) : null;
  const choose = (one: Recommendation) => {
    // Each open legal gap needs a condition of its own that closes it.
    const legal = [...new Set(tia.score.gaps.filter((gap) => gap.gapClass === 'legal').map((gap) => gap.id))];
    const first = one === 'proceed_with_conditions' && conditions.length === 0;
    const proposed = legal.map((gap) => ({ ...EMPTY, text: word(pack, 'gaps', gap).text, gap }));
    keep({ recommendation: one, conditions: first ? proposed : conditions });
  };
  return (
    <div className="stack">
      {judging ? (
        <div role="radiogroup" aria-label={t('tia.outcome')}>
          {(['recommended', 'returned'] as const).map((one) => (
            <Check
              key={one}
              type="radio"
              name="outcome"
              checked={outcome === one}
              onChange={() => keep({ outcome: one })}
            >
              {t(`tia.outcome.${one}`)}
            </Check>
          ))}
        </div>
      ) : null}
      {recommending ? (
        <>
          <div role="radiogroup" aria-label={t('tia.recommendation')}>
            <p className="small dim">{t('tia.recommendation')}</p>
            {RECOMMENDATIONS.map((one) => {
              const reasons = refusals(tia.score.plainProceed.reasons, one);
              return (
                <div key={one}>
                  <Check
                    type="radio"
                    name="recommendation"
                    disabled={reasons.length > 0}
                    checked={recommendation === one}
                    onChange={() => choose(one)}
                  >
                    {word(pack, 'recommendations', one).title}
                  </Check>
                  {reasons.map((reason) => (
                    <div key={reason.key + reason.subjects.join()} className={css.refused}>
                      <ReasonText
                        reason={{ key: reason.key, params: { subjects: reason.subjects } }}
                        tell={one === 'proceed' ? editor.tell : undefined}
                      />
                    </div>
                  ))}
                </div>
              );
            })}
          </div>
          {recommendation && recommendation !== 'proceed' ? (
            <ConditionsInput
              conditions={conditions}
              holders={[
                { group: t('ui.ball.client'), ids: 'ownerPersonId', items: holders.people },
                { group: t('ui.ball.consultant'), ids: 'ownerMemberId', items: consultants },
                { group: t('ui.ball.reviewer'), ids: 'ownerMemberId', items: reviewers },
              ]}
              gapTitle={(gap) => word(pack, 'gaps', gap).title}
              onChange={(next) => keep({ conditions: next })}
            />
          ) : null}
          <TextInput
            w={260}
            type="date"
            label={t('tia.next_review')}
            description={t('tia.next_review_hint')}
            inputWrapperOrder={['label', 'input', 'description']}
            min={today()}
            value={due}
            error={said('reviewDue')}
            onChange={(event) => keep({ due: event.target.value })}
          />
        </>
      ) : (
        <p className="small">{t('tia.comments_count', { count: written.length })}</p>
      )}
      <Textarea
        label={recommending ? t('tia.review_note') : t('tia.comment')}
        rows={3}
        value={note}
        onChange={(event) => keep({ note: event.target.value })}
      />
      <ProblemNotice problem={elsewhere(review.problem)} tell={editor.tell} />
      <ActionButton
        action={action}
        size="sm"
        disabled={wanting !== null}
        loading={review.busy}
        onClick={() =>
          review.run({
            outcome,
            recommendation: recommending ? recommendation : null,
            comments: written,
            conditions: recommending && recommendation !== 'proceed' ? begun : [],
            note: note.trim(),
            reviewDue: recommending ? due || null : null,
          })
        }
      >
        {t(recommending ? 'tia.recommend_it' : 'tia.return_it')}
      </ActionButton>
      {wanting ? <p className="small dim">{t(`tia.wanting.${wanting}`)}</p> : null}
    </div>
  );
}
