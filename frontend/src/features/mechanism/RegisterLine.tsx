import type { MechanismAnswers } from '@/api/types/transfer';
import { useFormat } from '@/ui/format';
import { useName } from '@/ui/Names';
import { useText } from '@/ui/text';
import css from './Mechanism.module.css';
import { type RegisterAnswer, standing } from './register';

interface Props {
  of: RegisterAnswer | undefined;
  answers: MechanismAnswers;
  disagreements: readonly string[];
}

/** What the register of transfers says to a question, next to its answer. */
export function RegisterLine({ of, answers, disagreements }: Props) {
  const t = useText();
  const name = useName();
  const format = useFormat();
  if (!of) return null;
  const said = format.list(
    of.says.map((one) =>
      t('mechanism.register_part', { field: t.of(`mechanism.register_field.${one.field}`), said: name(one.said) }),
    ),
  );
  const how = standing(of, answers, disagreements);
  return (
    <p className={`${css.register} ${how === 'contradicted' ? css.contradicted : ''}`} aria-live="polite">
      {t(`mechanism.register_${how}`, { said })}
    </p>
  );
}
