import { useQuery } from '@tanstack/react-query';
import { toProblem } from '@/api/problem';
import type { Audience, NoticeChange, NoticeRecord, NoticeVersionRow } from '@/api/types/notice';
import { useClient } from '@/app/client';
import { useFormat } from '@/ui/format';
import { Notice, ProblemNotice } from '@/ui/ProblemNotice';
import { useText } from '@/ui/text';
import { reached } from './audience';
import { countChanged, isSame } from './differences';
import { differencesQuery } from './queries';

/** Whom publishing asks, and that letters go with it. */
export function WhoIsAsked({ audience, record }: { audience: Audience; record: NoticeRecord }) {
  const t = useText();
  const format = useFormat();
  const customers = audience.lists.length > 0;
  const people = customers ? audience.customers : reached(audience, audience);
  if (people === 0) return <Notice tone="warn">{t('notice.publish_nobody')}</Notice>;
  return (
    <p className="prose">
      {customers
        ? t(`notice.publish_customers.${record}`, { people: format.number(people) })
        : t(`notice.publish_reach.${record}`, {
            people: format.number(people),
            total: format.number(audience.people),
          })}{' '}
      {t(audience.letters ? 'notice.publish_letters' : 'notice.publish_no_letters')}
    </p>
  );
}

interface Since {
  noticeId: string;
  draft: NoticeVersionRow;
  before: NoticeVersionRow;
  /** What was chosen; null: nothing yet. */
  change: NoticeChange | null;
}

/** What differs from what people read now, beside the choice that rests on it. */
export function WhatChanged({ noticeId, draft, before, change }: Since) {
  const t = useText();
  const format = useFormat();
  const client = useClient();
  const { data, error, refetch } = useQuery(differencesQuery(client.id, noticeId, draft.id, before.id, draft.version));
  if (error) return <ProblemNotice problem={toProblem(error)} retry={() => void refetch()} />;
  if (!data) return null;
  const found = countChanged(data.texts);
  const { changed, added, removed } = found;
  const sections = changed + added + removed;
  const said = isSame(found)
    ? t('notice.publish_same', { version: before.ordinal })
    : sections === 0
      ? t('notice.publish_titled', { version: before.ordinal })
      : t('notice.publish_changed', {
          version: before.ordinal,
          what: format.list(
            (['changed', 'added', 'removed'] as const)
              .filter((how) => found[how] > 0)
              .map((how) => t(`notice.publish_sections.${how}`, { count: found[how] })),
          ),
        });
  if (isSame(found) && change === 'material') {
    return (
      <Notice tone="warn">
        {said} {t('notice.publish_same_again')}
      </Notice>
    );
  }
  if (sections > 0 && change === 'correction') {
    return (
      <Notice tone="warn">
        {said} {t('notice.publish_correction_large')}
      </Notice>
    );
  }
  return <p className="prose">{said}</p>;
}
