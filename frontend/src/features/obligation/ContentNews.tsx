import { useQuery } from '@tanstack/react-query';
import { Go } from '@/app/Go';
import { newsCountQuery } from '@/app/news';
import { paths } from '@/app/paths';
import { useWorksOnClients } from '@/app/session';
import { useFormat } from '@/ui/format';
import { Notice } from '@/ui/ProblemNotice';
import { useText } from '@/ui/text';

/** Law and content change seldom: the worklist is opened far more often. */
const RARELY = 600_000;

/** The law has changed under assessments that stand on it still: nobody is left to find that out in the library. */
export function ContentNews() {
  const t = useText();
  const format = useFormat();
  const works = useWorksOnClients();
  const { data = [] } = useQuery({ ...newsCountQuery, staleTime: RARELY, enabled: works });
  return data.map(({ pack, to, asOf, assessments, clients }) => (
    <Notice
      key={pack}
      action={
        <Go to={paths.changes()} className="button-link">
          {t('obligation.news_look')}
        </Go>
      }
    >
      {t('obligation.news', { version: to, date: format.day(asOf), count: assessments, clients })}
    </Notice>
  ));
}
