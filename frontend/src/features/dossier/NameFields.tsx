import { TextInput } from '@mantine/core';
import type { Names } from '@/api/types';
import { useText } from '@/ui/text';

interface Props {
  name: Names;
  error: string | undefined;
  onChange: (name: Names) => void;
}

/** What a template is called: in one language or in both. */
export function NameFields({ name, error, onChange }: Props) {
  const t = useText();
  return (
    <>
      <TextInput
        label={t('dossier.name_zh')}
        lang="zh-Hant"
        maxLength={200}
        value={name.zhHant ?? ''}
        error={error}
        onChange={(event) => onChange({ ...name, zhHant: event.target.value })}
      />
      <TextInput
        label={t('dossier.name_en')}
        lang="en"
        maxLength={200}
        value={name.en ?? ''}
        onChange={(event) => onChange({ ...name, en: event.target.value })}
      />
    </>
  );
}
