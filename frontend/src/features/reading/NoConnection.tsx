import { EmptyState } from '@/ui/EmptyState';
import { useText } from '@/ui/text';

/** Nothing could be fetched yet; what was pressed is safe. */
export function NoConnection() {
  const t = useText();
  return (
    <EmptyState alone title={t('reading.offline')}>
      {t('reading.offline_text')}
    </EmptyState>
  );
}
