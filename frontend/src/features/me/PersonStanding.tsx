import type { Person } from '@/api/types/people';
import { useFormat } from '@/ui/format';
import { StatePill } from '@/ui/StatePill';
import { useText } from '@/ui/text';
import { standingOf } from './person';

/** Nothing of somebody who simply works there. */
export function PersonStanding({ person }: { person: Person }) {
  const t = useText();
  const format = useFormat();
  const standing = standingOf(person);
  const day = person.lastWorkingDay;
  switch (standing) {
    case 'works':
      return null;
    case 'gone':
      return <StatePill tone="quiet">{t('staff.gone')}</StatePill>;
    case 'noAccount':
      return <StatePill tone="quiet">{t('staff.account.none')}</StatePill>;
    case 'leaves':
      return <StatePill tone="waiting">{t('staff.leaves', { date: day ? format.day(day) : '' })}</StatePill>;
    default:
      return (
        <StatePill tone={standing === 'leaver' ? 'alarm' : 'quiet'}>
          {day ? t('staff.left', { date: format.day(day) }) : t('staff.left_undated')}
        </StatePill>
      );
  }
}
