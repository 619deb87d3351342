import { useQuery } from '@tanstack/react-query';
import { toProblem } from '@/api/problem';
import { useClientTitle } from '@/app/client';
import { Go } from '@/app/Go';
import { paths } from '@/app/paths';
import { useParam } from '@/app/view';
import { Loading } from '@/ui/Loading';
import { Names } from '@/ui/Names';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { PageHead } from '@/ui/Section';
import { useText } from '@/ui/text';
import { findQuestion, parseKey, word } from './answers';
import { differencesQuery } from './queries';
import css from './Review.module.css';
import { useEditor } from './useEditor';

export function DifferencesPage() {
  const t = useText();
  const clientId = useParam('clientId');
  const tiaId = useParam('tiaId');
  const { editor, error } = useEditor(clientId, tiaId);
  const { data, error: trouble } = useQuery(differencesQuery(clientId, tiaId));
  useClientTitle(t('tia.diff.title'));
  const problem = error ?? trouble;
  if (problem) return <ProblemNotice problem={toProblem(problem)} />;
  if (!editor || !data) return <Loading lines={8} />;
  const { tia, pack } = editor;
  return (
    <>
      <PageHead title={t('tia.diff.title')} lede={<Names of={tia.title} />}>
        <Go to={paths.assessment(clientId, tiaId)} className="button-link">
          {t('tia.assessment')}
        </Go>
      </PageHead>
      {!tia.previousId ? (
        <p>{t('tia.diff.first')}</p>
      ) : data.length === 0 ? (
        <p>{t('tia.diff.none')}</p>
      ) : (
        <table className={css.diff}>
          <thead>
            <tr>
              <th scope="col">{t('tia.diff.question')}</th>
              <th scope="col">
                {t('tia.diff.before')} · {t('tia.version', { no: tia.versionNo - 1 })}
              </th>
              <th scope="col">
                {t('tia.diff.after')} · {t('tia.version', { no: tia.versionNo })}
              </th>
            </tr>
          </thead>
          <tbody>
            {data.map(({ key, before, after }) => {
              const { question, destination } = parseKey(key);
              return (
                <tr key={key}>
                  <th scope="row">
                    <b>{question}</b> {findQuestion(pack, question)?.wording}
                    {destination ? (
                      <span className="dim"> · {word(pack, 'destinations', destination).title}</span>
                    ) : null}
                  </th>
                  <td className="dim">{editor.say(key, before) ?? t('tia.blank')}</td>
                  <td>{editor.say(key, after) ?? t('tia.blank')}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </>
  );
}
