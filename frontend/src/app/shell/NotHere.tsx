import { EmptyState } from '@/ui/EmptyState';
import { useText } from '@/ui/text';
import { Go } from '../Go';
import { paths } from '../paths';

/** Inside the company's own frame: an address that leads nowhere for this person, and the way home. */
export function NotHere() {
  const t = useText();
  return (
    <EmptyState alone title={t('app.not_here')} action={<Go to={paths.home()}>{t('app.not_found_home')}</Go>}>
      {t('app.not_here_text')}
    </EmptyState>
  );
}
