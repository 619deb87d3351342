import type { MyRequest, Pack } from '@/api/types/assessment';
import { Go } from '@/app/Go';
import { paths } from '@/app/paths';
import { useFormat } from '@/ui/format';
import { Names } from '@/ui/Names';
import { useText } from '@/ui/text';
import { AnswerLines } from './AnswerLines';
import { answerIn, screensOf } from './answers';
import css from './Me.module.css';

/** What was sent, as it was then: to be read again, not to be changed. Ended on another device, answers may have waited on this one. */
export function SentAnswers({ request, pack, lost }: { request: MyRequest; pack: Pack; lost: number }) {
  const t = useText();
  const format = useFormat();
  return (
    <>
      <h1 className={css.title}>{t('me.sent')}</h1>
      <div className="stack">
        {lost > 0 ? (
          <p role="alert" className={css.alarm}>
            {t('me.closed_unsent', { count: lost })}
          </p>
        ) : null}
        <p>
          <Go to={paths.my()} className={css.wayOn}>
            {t('me.home')}
          </Go>
        </p>
      </div>
      <section className={css.part}>
        <h2>{t('me.sent_answers')}</h2>
        <p className="dim">
          <Names of={request.title} alone />
          {request.completedAt ? (
            <span className="block small">{t('me.sent_at', { at: format.instant(request.completedAt) })}</span>
          ) : null}
        </p>
        <ul className="plain">
          {screensOf(request, pack).map((screen) => (
            <AnswerLines key={screen.id} pack={pack} screen={screen} saidOf={(key) => answerIn(request, key)} />
          ))}
        </ul>
      </section>
    </>
  );
}
