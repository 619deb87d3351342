import type { Obligation } from '@/api/types';
import { useName } from '@/ui/Names';
import { useText } from '@/ui/text';

/** What whoever handed it over last said: how it was done at the client, or what the firm told them. */
export function Remark({ of: one }: { of: Obligation }) {
  const t = useText();
  const name = useName();
  if (!one.remark) return null;
  return (
    <p className="small">
      {one.reportedBy
        ? t('obligation.reported', { name: name(one.reportedBy), text: one.remark })
        : t('obligation.handed_with', { text: one.remark })}
    </p>
  );
}
