import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ApiProblem } from '@/api/problem';
import type { Locale } from '@/api/types';
import type { Robot, RobotEdit } from '@/api/types/robot';
import { typed, useFieldProblem } from '@/app/fields';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { useText } from '@/ui/text';

const LANGUAGES: { value: Locale; label: string }[] = [
  { value: 'zh-Hant', label: '繁體中文' },
  { value: 'zh-Hans', label: '简体中文' },
  { value: 'en', label: 'English' },
];

interface Props {
  robot: Robot | null;
  busy: boolean;
  problem: ApiProblem | null;
  onSubmit: (body: RobotEdit) => void;
  onClose: () => void;
}

/** What opens it is entered and never shown: an empty field leaves it as it is. */
export function RobotForm({ robot, busy, problem, onSubmit, onClose }: Props) {
  const t = useText();
  const said = useFieldProblem(problem);
  const [name, setName] = useState(robot?.name ?? '');
  const [language, setLanguage] = useState<Locale>(robot?.language ?? 'zh-Hant');
  const [webhook, setWebhook] = useState('');
  const [secret, setSecret] = useState('');
  const complete = name.trim() && (robot || (webhook.trim() && secret.trim()));
  const hint = (key: 'webhook' | 'secret') => t(robot ? 'robot.field.kept' : `robot.field.${key}_hint`);
  return (
    <form
      className="stack"
      noValidate
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        if (complete) onSubmit({ name: name.trim(), language, webhook: typed(webhook), secret: typed(secret) });
      }}
    >
      <ProblemNotice problem={problem} hideFields />
      <TextInput
        label={t('robot.field.name')}
        maxLength={80}
        value={name}
        onChange={(event) => setName(event.target.value)}
        error={said('name')}
      />
      <NativeSelect
        label={t('robot.field.language')}
        value={language}
        onChange={(event) => setLanguage(event.target.value as Locale)}
        data={LANGUAGES}
      />
      <TextInput
        type="password"
        label={t('robot.field.webhook')}
        description={hint('webhook')}
        autoComplete="new-password"
        maxLength={300}
        value={webhook}
        onChange={(event) => setWebhook(event.target.value)}
        error={said('webhook')}
      />
      <TextInput
        type="password"
        label={t('robot.field.secret')}
        description={hint('secret')}
        autoComplete="new-password"
        maxLength={200}
        value={secret}
        onChange={(event) => setSecret(event.target.value)}
        error={said('secret')}
      />
      <div className="row">
        <Button type="submit" loading={busy} disabled={!complete}>
          {t(robot ? 'robot.save' : 'robot.add')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('ui.cancel')}
        </Button>
      </div>
    </form>
  );
}
