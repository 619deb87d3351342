import type { ScenarioScore, ScoreLine } from '@/api/contract';
import { Dialog } from '@/ui/Dialog';
import { type Sum, type SumLine, SumSheet } from '@/ui/SumSheet';
import { useText } from '@/ui/text';
import { findQuestion, scenarioTitle, word } from './answers';
import type { Editor } from './useEditor';

/** The lines of a score as they are printed: what raises, heaviest first; what lowers, with what is not counted. */
export function sumOf(
  scenario: ScenarioScore,
  label: (line: ScoreLine) => { label: string; said: string },
): Pick<Sum, 'raising' | 'lowering'> {
  const line = (one: ScoreLine, share: number): SumLine => ({
    key: one.question + (one.destination ? `@${one.destination}` : ''),
    id: one.question,
    ...label(one),
    weight: one.weight,
    share,
    counted: one.counted,
    blank: one.blank,
  });
  return {
    raising: scenario.lines
      .filter((one) => one.effect === 'raise')
      .map((one) => line(one, one.exposure ?? (one.blank ? 1 : 0)))
      .sort((a, b) => b.weight * b.share - a.weight * a.share || b.weight - a.weight),
    lowering: scenario.lines
      .filter((one) => one.effect === 'lower' && (one.counted || (one.degree ?? 0) > 0))
      .map((one) => line(one, (one.effectiveness ?? 0) * (one.degree ?? 0) * (one.proof ?? 0))),
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
  const label = (line: ScoreLine) => {
    const key = `${line.question}.${line.part}${line.destination ? `@${line.destination}` : ''}`;
    const said = line.blank ? t('tia.sum.blank') : (editor.say(key, answers.get(key)) ?? '');
    const wording = findQuestion(pack, line.question)?.wording ?? '';
    return {
      label: line.destination ? `${wording} · ${word(pack, 'destinations', line.destination).title}` : wording,
      said,
    };
  };
  const rules = pack.words.houseRules;
  const houseRules =
    rules && typeof rules === 'object' && (scenario.cappedAt !== null || scenario.floored)
      ? Object.keys(rules).map((key) =>
          [word(pack, 'houseRules', key).title, word(pack, 'houseRules', key).text].filter(Boolean).join(': '),
        )
      : [];
  return (
    <Dialog side title={`${scenario.id} ${scenarioTitle(pack, scenario.id)}`} onClose={onClose}>
      <SumSheet
        sum={{
          title: scenarioTitle(pack, scenario.id),
          text: pack.scenarios.find((one) => one.id === id)?.text ?? null,
          ...sumOf(scenario, label),
          severityLines: tia.score.severityLines.map((line) => ({
            key: line.question,
            label: line.label ?? line.question,
            value: line.value,
          })),
          likelihood: scenario.likelihood,
          severity: scenario.severity,
          inherent: scenario.inherent,
          inherentBand: scenario.inherentBand,
          reduction: scenario.reduction,
          cappedAt: scenario.cappedAt,
          floored: scenario.floored,
          residual: scenario.residual,
          residualBand: scenario.residualBand,
          houseRules,
          disclaimer: pack.disclaimer || t('tia.disclaimer'),
        }}
      />
    </Dialog>
  );
}
