import type { Tia } from '@/api/types/assessment';
import { useClient } from '@/app/client';
import { useWho } from '@/app/members';
import { useMe } from '@/app/session';
import { useFormat } from '@/ui/format';
import { useName } from '@/ui/Names';
import { useText } from '@/ui/text';

/** To whoever cannot review it: whose it is to review. One's own work never is. */
export function Reviewers({ tia }: { tia: Tia }) {
  const t = useText();
  const me = useMe();
  const name = useName();
  const format = useFormat();
  const who = useWho();
  const { assignments } = useClient();
  const wrote = new Set([tia.authorId, ...tia.answers.map((answer) => answer.by)]);
  const names = assignments
    .filter((one) => one.role === 'reviewer' && one.memberId !== me?.id && !wrote.has(one.memberId))
    .flatMap((one) => name(who(one.memberId)) || []);
  const own = me?.id === tia.authorId || tia.actions.recommend?.reason === 'own_work';
  return (
    <div className="stack">
      <p>{t(own ? 'tia.reviewers.own' : 'tia.reviewers.other')}</p>
      <p>
        {names.length > 0
          ? t('tia.reviewers.names', { names: format.list(names), count: names.length })
          : t('tia.reviewers.none')}
      </p>
    </div>
  );
}
