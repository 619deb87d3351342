import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ApiProblem } from '@/api/problem';
import { useFieldProblem } from '@/app/fields';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { useText } from '@/ui/text';

interface Props {
  name: string;
  submit: string;
  busy: boolean;
  problem: ApiProblem | null;
  onSubmit: (name: string) => void;
  onClose: () => void;
}

/** What a list is called. */
export function ListForm({ name: before, submit, busy, problem, onSubmit, onClose }: Props) {
  const t = useText();
  const said = useFieldProblem(problem);
  const [name, setName] = useState(before);
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim()) onSubmit(name.trim());
      }}
    >
      <ProblemNotice problem={problem} hideFields />
      <TextInput
        label={t('customer.list.name')}
        description={t('customer.list.name_hint')}
        maxLength={120}
        value={name}
        onChange={(event) => setName(event.target.value)}
        error={said('name')}
      />
      <div className="row">
        <Button type="submit" loading={busy} disabled={!name.trim()}>
          {submit}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('ui.cancel')}
        </Button>
      </div>
    </form>
  );
}
