import { Textarea } from '@mantine/core';
import { useState } from 'react';
import type { Condition, Pack, Recommendation, Tia } from '@/api/contract';
import { useAct } from '@/app/action';
import { ActionButton } from '@/ui/ActionButton';
import { Check } from '@/ui/Check';
import { ConditionsInput } from '@/ui/ConditionsInput';
import { ProblemNotice, sayReason } from '@/ui/ProblemNotice';
import { useText } from '@/ui/text';
import { word } from './answers';
import { reviewTia } from './queries';
import css from './Review.module.css';

const RECOMMENDATIONS: Recommendation[] = [
  'proceed',
  'proceed_with_conditions',
  'restrict',
  'localise_or_alternative',
  'stop',
];

/** Return with comments, or recommend. A plain "proceed" that the method excludes stays in sight, with its reasons. */
export function ReviewForm({
  tia,
  pack,
  clientId,
  comments,
}: {
  tia: Tia;
  pack: Pack;
  clientId: string;
  comments: Readonly<Record<string, string>>;
}) {
  const t = useText();
  const [outcome, setOutcome] = useState<'returned' | 'recommended'>('recommended');
  const [recommendation, setRecommendation] = useState<Recommendation | null>(null);
  const [conditions, setConditions] = useState<Condition[]>([]);
  const [note, setNote] = useState('');
  const review = useAct((body: unknown, key) => reviewTia(clientId, tia, body, key), {
    refresh: [['client', clientId]],
    done: () => document.getElementById('main')?.scrollTo({ top: 0 }),
  });
  const written = Object.entries(comments)
    .filter(([, text]) => text.trim())
    .map(([key, text]) => ({ key, text: text.trim() }));
  const { plainProceed } = tia.score;
  const refusal = (one: Recommendation) => (one === 'proceed' && !plainProceed.allowed ? plainProceed.reasons : []);
  const action = outcome === 'returned' ? tia.actions.return : tia.actions.recommend;
  const incomplete =
    action?.allowed && (outcome === 'returned' ? written.length === 0 && !note.trim() : !recommendation);
  const wording = (one: Recommendation) => {
    const { title } = word(pack, 'recommendations', one);
    return title === one ? t(`tia.recommendation.${one}`) : title;
  };
  return (
    <div className="stack">
      <div role="radiogroup" aria-label={t('tia.outcome')}>
        {(['recommended', 'returned'] as const).map((one) => (
          <Check key={one} type="radio" name="outcome" checked={outcome === one} onChange={() => setOutcome(one)}>
            {t(`tia.outcome.${one}`)}
          </Check>
        ))}
      </div>
      {outcome === 'recommended' ? (
        <>
          <div role="radiogroup" aria-label={t('tia.recommendation')}>
            <p className="small dim">{t('tia.recommendation')}</p>
            {RECOMMENDATIONS.map((one) => {
              const reasons = refusal(one);
              return (
                <div key={one}>
                  <Check
                    type="radio"
                    name="recommendation"
                    disabled={reasons.length > 0}
                    checked={recommendation === one}
                    onChange={() => setRecommendation(one)}
                  >
                    {wording(one)}
                  </Check>
                  {reasons.map((reason) => (
                    <p key={reason.key} className={css.refused}>
                      {sayReason(t, reason)}
                    </p>
                  ))}
                </div>
              );
            })}
          </div>
          {recommendation && recommendation !== 'proceed' ? (
            <ConditionsInput conditions={conditions} onChange={setConditions} />
          ) : null}
        </>
      ) : (
        <p className="small">{t('tia.comments_count', { count: written.length })}</p>
      )}
      <Textarea
        label={outcome === 'returned' ? t('tia.comment') : t('tia.review_note')}
        rows={3}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <ProblemNotice problem={review.problem} />
      <ActionButton
        action={action}
        size="sm"
        disabled={incomplete}
        loading={review.busy}
        onClick={() =>
          review.run({
            outcome,
            recommendation: outcome === 'recommended' ? recommendation : null,
            comments: written,
            conditions: outcome === 'recommended' ? conditions.filter((one) => one.text.trim()) : [],
            note: note.trim() || null,
          })
        }
      >
        {t(outcome === 'returned' ? 'tia.return_it' : 'tia.recommend_it')}
      </ActionButton>
    </div>
  );
}
