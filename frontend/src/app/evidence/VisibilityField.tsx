import { NativeSelect } from '@mantine/core';
import { VISIBILITIES, type Visibility } from '@/api/types/evidence';
import { useText } from '@/ui/text';

interface Props {
  visibility: Visibility;
  onChange: (visibility: Visibility) => void;
}

/** Who may see an item: asked of the firm only. */
export function VisibilityField({ visibility, onChange }: Props) {
  const t = useText();
  return (
    <NativeSelect
      label={t('file.visibility')}
      value={visibility}
      onChange={(event) => onChange(event.target.value as Visibility)}
      data={VISIBILITIES.map((value) => ({ value, label: t(`file.visibility.${value}`) }))}
    />
  );
}
