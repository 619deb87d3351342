import type { Scenario } from '@/api/types/assessment';
import { findQuestion, parseKey, partLabel, scenarioTitle, word } from '@/app/pack';
import { Dialog } from '@/ui/Dialog';
import { useText } from '@/ui/text';
import { type Sum, type SumLine, SumSheet } from './SumSheet';
import type { Editor } from './useEditor';

/** The lines of a score as they are printed: what raises, heaviest first; what lowers, with what is not counted. */
export function sumOf(
  scenario: Pick<Scenario, 'raising' | 'measures'>,
  label: (key: string, standing: string | null) => { label: string; said: string },
): Pick<Sum, 'raising' | 'lowering'> {
  const line = (
    key: string,
    weight: number,
    standing: string | null,
  ): Omit<SumLine, 'share' | 'counted' | 'unproven'> => ({
    key,
    id: parseKey(key).question,
    ...label(key, standing),
    weight,
  });
  return {
    raising: scenario.raising
      .map((one) => ({
        ...line(one.key, one.weight, one.standing),
        share: one.exposure,
        counted: true,
        unproven: one.unproven,
      }))
      .sort((a, b) => b.weight * b.share - a.weight * a.share || b.weight - a.weight),
    lowering: scenario.measures
      .filter((one) => one.lowers > 0 || one.claimedNotCounted)
      .map((one) => ({
        ...line(one.key, one.weight, null),
        share: one.lowers,
        counted: !one.claimedNotCounted,
        unproven: false,
      }))
      .sort((a, b) => b.share - a.share),
  };
}

export function ScoreSheet({
  editor,
  scenario: id,
  onClose,
}: {
  editor: Pick<Editor, 'tia' | 'pack' | 'answers' | 'say'>;
  scenario: string;
  onClose: () => void;
}) {
  const t = useText();
  const { pack, tia, answers } = editor;
  const scenario = tia.score.scenarios.find((one) => one.id === id);
  if (!scenario) return null;
  const wordingOf = (key: string): string => {
    const { question, part, destination } = parseKey(key);
    const found = findQuestion(pack, question);
    const place = destination ? word(pack, 'destinations', destination).title : null;
    return [found?.wording ?? question, partLabel(found, part), place].filter(Boolean).join(' · ');
  };
  const label = (key: string, standing: string | null) => ({
    label: wordingOf(key),
    said: standing === 'blank' ? t('tia.sum.blank') : (editor.say(key, answers.get(key)) ?? ''),
  });
  const bites = (scenario.cappedAt ?? null) !== null || scenario.floored;
  return (
    <Dialog side title={`${scenario.id} ${scenarioTitle(pack, scenario.id)}`} onClose={onClose}>
      <SumSheet
        sum={{
          title: scenarioTitle(pack, scenario.id),
          text: pack.scenarios.find((one) => one.id === id)?.text ?? null,
          ...sumOf(scenario, label),
          numerator: scenario.numerator,
          denominator: scenario.denominator,
          severityLines: tia.score.severityLines.map((line) => ({
            key: `${line.why}${line.key}`,
            label: t.of(`tia.severity.${line.why}`),
            value: line.points,
            assumed: line.assumed,
          })),
          likelihood: scenario.likelihood,
          severity: scenario.severity,
          inherent: scenario.inherent,
          inherentBand: scenario.inherentBand,
          reductionClaimed: scenario.reductionClaimed,
          reduction: scenario.reduction,
          cappedAt: scenario.cappedAt ?? null,
          floored: scenario.floored,
          residual: scenario.residual,
          residualBand: scenario.residualBand,
          houseRules: bites
            ? Object.values(pack.words.houseRules).map((rule) => [rule.title, rule.text].filter(Boolean).join(': '))
            : [],
          disclaimer: pack.disclaimer || t('tia.disclaimer'),
        }}
      />
    </Dialog>
  );
}
