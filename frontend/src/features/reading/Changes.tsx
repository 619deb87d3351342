import { useQuery } from '@tanstack/react-query';
import { toProblem } from '@/api/problem';
import type { NoticeLanguage } from '@/api/types/reading';
import { ComparedPart, stretches } from '@/app/composing/ComparedText';
import { ownDifferencesQuery } from '@/app/reading/queries';
import { Loading } from '@/ui/Loading';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { useText } from '@/ui/text';
import css from './Reading.module.css';
import { LANGUAGES } from './TextLanguage';

interface Props {
  clientId: string;
  noticeId: string;
  versionId: string;
  language: NoticeLanguage;
}

/** What changed since they last read it, and nothing that stayed. */
export default function Changes({ clientId, noticeId, versionId, language }: Props) {
  const t = useText();
  const { data, error, refetch } = useQuery(ownDifferencesQuery(clientId, noticeId, versionId));
  const text = data?.texts.find((one) => one.language === language);
  if (error) return <ProblemNotice problem={toProblem(error)} retry={() => void refetch()} />;
  if (!text) return <Loading lines={6} />;
  const all = stretches(text.sections);
  if (all.every((one) => 'same' in one)) return <p className={css.unchanged}>{t('reading.changes_none')}</p>;
  return (
    <div lang={LANGUAGES[language].tag} className={css.text}>
      {all.map((one, at) =>
        'same' in one ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: two texts are laid over each other as a whole
          <p key={at} lang={t.locale} className={css.unchanged}>
            {t('reading.changes_same', { count: one.same })}
          </p>
        ) : (
          one.sections.map((section) => (
            <section key={section.key} className={css.section}>
              <ComparedPart of={section} level={2} />
            </section>
          ))
        ),
      )}
    </div>
  );
}
