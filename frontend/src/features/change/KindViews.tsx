import type { ChangeKind } from '@/api/types/dossier';
import { Views } from '@/ui/Tabs';
import { useText } from '@/ui/text';

interface Props {
  kind: ChangeKind;
  onChange: (kind: ChangeKind) => void;
}

/** What moved: the content that everybody has, or the firm's own dossiers. */
export function KindViews({ kind, onChange }: Props) {
  const t = useText();
  return (
    <div className="toolbar">
      <Views
        label={t('change.which')}
        current={kind}
        onChange={onChange}
        tabs={[
          { key: 'pack', label: t('change.kind.pack') },
          { key: 'dossiers', label: t('change.kind.dossiers') },
        ]}
      />
    </div>
  );
}
