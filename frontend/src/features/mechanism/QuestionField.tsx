import { TextInput } from '@mantine/core';
import { useId, useState } from 'react';
import type { MechanismAnswers, MechanismQuestion, MechanismSource } from '@/api/types/transfer';
import { Check } from '@/ui/Check';
import { useText } from '@/ui/text';
import { chosen, isWhole, typedInto } from './answers';
import css from './Mechanism.module.css';
import { Cited } from './Said';

interface Props {
  question: MechanismQuestion;
  answers: MechanismAnswers;
  sources: readonly MechanismSource[];
  disabled: boolean;
  problem: string | undefined;
  /** What the register of transfers says to it. */
  register: React.ReactNode;
  onChange: (answers: MechanismAnswers) => void;
}

/** One question, answered in place; its sources stand below it. */
export function QuestionField({ question, answers, sources, disabled, problem, register, onChange }: Props) {
  const hintId = useId();
  const values = answers[question.id] ?? [];
  if (question.type === 'number' || question.type === 'date') {
    return <TypedField {...{ question, answers, sources, disabled, problem, register, onChange }} />;
  }
  const type = question.type === 'single' ? 'radio' : 'checkbox';
  return (
    <fieldset id={question.id} className={css.question} aria-describedby={question.hint ? hintId : undefined}>
      <legend>{question.said.text}</legend>
      {question.hint ? (
        <p id={hintId} className="small dim prose">
          {question.hint}
        </p>
      ) : null}
      <div className={question.options.length > 8 ? css.many : undefined}>
        {question.options.map((option) => (
          <Check
            key={option.key}
            type={type}
            name={question.id}
            checked={values.includes(option.key)}
            disabled={disabled || option.disabled}
            onChange={(on) => onChange(chosen(answers, question, option.key, on))}
          >
            {option.text}
          </Check>
        ))}
      </div>
      {register}
      {problem ? (
        <p role="alert" className={css.trouble}>
          {problem}
        </p>
      ) : null}
      <Cited of={[question.said]} sources={sources} />
    </fieldset>
  );
}

/** Typed text is kept here until it can be sent, so that half a number is no refusal. */
function TypedField({ question, answers, sources, disabled, problem, register, onChange }: Props) {
  const t = useText();
  const said = answers[question.id]?.[0] ?? '';
  const [typing, setTyping] = useState<string | null>(null);
  const isNumber = question.type === 'number';
  const unreadable = isNumber && typing !== null && typing.trim() !== '' && !isWhole(typing.trim());
  return (
    <div id={question.id} className={css.question}>
      <TextInput
        className={css.typed}
        label={question.said.text}
        description={question.hint ?? undefined}
        type={isNumber ? 'text' : 'date'}
        inputMode={isNumber ? 'numeric' : undefined}
        maxLength={isNumber ? 12 : undefined}
        disabled={disabled}
        value={typing ?? said}
        error={unreadable ? t('mechanism.whole_number') : problem}
        onChange={(event) => {
          const text = event.target.value;
          setTyping(text);
          if (!isNumber || text.trim() === '' || isWhole(text.trim())) onChange(typedInto(answers, question, text));
        }}
        onBlur={() => {
          if (!unreadable) setTyping(null);
        }}
      />
      {register}
      <Cited of={[question.said]} sources={sources} />
    </div>
  );
}
