import { useQuery } from '@tanstack/react-query';
import { toProblem } from '@/api/problem';
import { useClientTitle } from '@/app/client';
import { Go } from '@/app/Go';
import { findQuestion, parseKey, partLabel, questionOf, scenarioTitle, word } from '@/app/pack';
import { paths } from '@/app/paths';
import { useParam } from '@/app/view';
import { useFormat } from '@/ui/format';
import { Loading } from '@/ui/Loading';
import { Names } from '@/ui/Names';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { RiskBand } from '@/ui/RiskBand';
import { PageHead } from '@/ui/Section';
import { useText } from '@/ui/text';
import { differencesQuery } from './queries';
import css from './Review.module.css';
import { useEditor } from './useEditor';

/** What changed since the version before, and where that moved the risk. */
export function DifferencesPage() {
  const t = useText();
  const format = useFormat();
  const clientId = useParam('clientId');
  const tiaId = useParam('tiaId');
  const { editor, error } = useEditor(clientId, tiaId);
  const first = editor ? !editor.tia.previousId : true;
  const { data, error: trouble } = useQuery({ ...differencesQuery(clientId, tiaId), enabled: !first });
  useClientTitle(t('tia.diff.title'));
  const problem = error ?? trouble;
  if (problem) return <ProblemNotice problem={toProblem(problem)} />;
  if (!editor || (!first && !data)) return <Loading lines={8} />;
  const { tia, pack } = editor;
  const moved = (data?.score.scenarios ?? []).flatMap((now) => {
    const before = data?.previousScore.scenarios.find((one) => one.id === now.id);
    return before && Math.abs(before.residual - now.residual) >= 0.05 ? [{ now, before }] : [];
  });
  return (
    <>
      <PageHead title={t('tia.diff.title')} lede={<Names of={tia.title} />}>
        <Go to={paths.assessment(clientId, tiaId)} className="button-link">
          {t('tia.assessment')}
        </Go>
      </PageHead>
      {!data ? (
        <p>{t('tia.diff.first')}</p>
      ) : (
        <>
          {moved.length > 0 ? (
            <table className={css.diff}>
              <thead>
                <tr>
                  <th scope="col">{t('tia.score')}</th>
                  <th scope="col">{t('tia.version', { no: data.previousVersionNo })}</th>
                  <th scope="col">{t('tia.version', { no: data.versionNo })}</th>
                </tr>
              </thead>
              <tbody>
                {moved.map(({ now, before }) => (
                  <tr key={now.id}>
                    <th scope="row">
                      <b>{now.id}</b> {scenarioTitle(pack, now.id)}
                    </th>
                    <td>
                      <RiskBand band={before.residualBand} quiet />{' '}
                      <span className="figures dim">{format.score(before.residual)}</span>
                    </td>
                    <td>
                      <RiskBand band={now.residualBand} quiet />{' '}
                      <span className="figures dim">{format.score(now.residual)}</span>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          ) : null}
          {data.differences.length === 0 ? (
            <p>{t('tia.diff.none')}</p>
          ) : (
            <table className={css.diff}>
              <thead>
                <tr>
                  <th scope="col">{t('tia.diff.question')}</th>
                  <th scope="col">
                    {t('tia.diff.before')} · {t('tia.version', { no: data.previousVersionNo })}
                  </th>
                  <th scope="col">
                    {t('tia.diff.after')} · {t('tia.version', { no: data.versionNo })}
                  </th>
                </tr>
              </thead>
              <tbody>
                {data.differences.map(({ key, before, after }) => {
                  const { question, part, destination } = parseKey(key);
                  const found = findQuestion(pack, question);
                  const label = partLabel(found, part);
                  return (
                    <tr key={key}>
                      <th scope="row">
                        <Go to={paths.assessment(clientId, tiaId, questionOf(key))}>
                          <b>{question}</b>
                        </Go>{' '}
                        {found?.wording}
                        {label ? <span className="dim"> · {label}</span> : null}
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
      )}
    </>
  );
}
