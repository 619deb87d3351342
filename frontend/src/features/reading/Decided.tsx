import { Button } from '@mantine/core';
import type { NoticeLanguage, OwnNotice } from '@/api/types';
import { useAct } from '@/app/action';
import { Go } from '@/app/Go';
import { paths } from '@/app/paths';
import { choose } from '@/app/reading/queries';
import { useFormat } from '@/ui/format';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { useText } from '@/ui/text';
import css from './Reading.module.css';

/** What they decided, purpose by purpose; each is changed as easily as it was made. */
export function Decided({
  clientId,
  notice,
  language,
}: {
  clientId: string;
  notice: OwnNotice;
  language: NoticeLanguage;
}) {
  const t = useText();
  const format = useFormat();
  const words = language === 'en' ? ('en' as const) : ('zhHant' as const);
  const change = useAct(
    (choices: Record<string, boolean>, key) =>
      choose(
        clientId,
        notice.noticeId,
        {
          versionId: notice.versionId,
          language,
          readSeconds: 0,
          zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
          electronic: true,
          choices,
          guardian: null,
        },
        key,
      ),
    { refresh: [['mine']], always: true },
  );
  const stands = Object.fromEntries(notice.purposes.map((one) => [one.purpose, one.deed === 'given']));
  return (
    <div className={css.done}>
      <h2>
        <span aria-hidden="true">✓ </span>
        {t('consent.decided')}
      </h2>
      <ul className={css.decisions}>
        {notice.purposes.map((one) => (
          <li key={one.purpose}>
            <span>
              <b>{one.worded[words] ?? one.worded.zhHant ?? one.worded.en}</b>
              <span className="block small dim">
                {one.deed ? t(`consent.deed.${one.deed as 'given'}`) : null}
                {one.at ? ` · ${t('consent.at', { at: format.instant(one.at) })}` : null}
              </span>
            </span>
            <Button
              size="md"
              variant="default"
              loading={change.busy}
              onClick={() => change.run({ ...stands, [one.purpose]: one.deed !== 'given' })}
            >
              {t(one.deed === 'given' ? 'consent.withdraw' : 'consent.agree_now')}
            </Button>
          </li>
        ))}
      </ul>
      <ProblemNotice problem={change.problem} />
      <Go to={paths.myRecords()} className={css.wayOn}>
        {t('consent.records')}
      </Go>
    </div>
  );
}
