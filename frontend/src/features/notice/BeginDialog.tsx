import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { toProblem } from '@/api/problem';
import type { NoticeBegin, NoticeKindRow } from '@/api/types/notice';
import { useAct } from '@/app/action';
import { useClient } from '@/app/client';
import { KindChoice } from '@/app/composing/KindChoice';
import { kindsQuery } from '@/app/composing/kinds';
import { SubjectChoice } from '@/app/composing/SubjectChoice';
import { useGo } from '@/app/Go';
import { paths } from '@/app/paths';
import { Dialog } from '@/ui/Dialog';
import { Loading } from '@/ui/Loading';
import { ProblemNotice } from '@/ui/ProblemNotice';
import { useText } from '@/ui/text';
import css from './Notice.module.css';
import { beginNotice, noticesKey } from './queries';

/** What kind it is and whom it addresses; the rest is said where it is written. */
export function BeginDialog({ kind: wanted, onClose }: { kind?: string; onClose: () => void }) {
  const t = useText();
  const go = useGo();
  const client = useClient();
  const { data: kinds, error, refetch } = useQuery(kindsQuery);
  const [chosen, setKind] = useState<NoticeKindRow | null>(null);
  const [own, setSubjects] = useState<string[] | null>(null);
  const kind = chosen ?? kinds?.items.find((one) => one.key === wanted) ?? null;
  const subjects = own ?? kind?.subjects.slice(0, 1) ?? [];
  const begin = useAct((body: NoticeBegin, key) => beginNotice(client.id, body, key), {
    refresh: [noticesKey(client.id)],
    done: ({ id }) => go(paths.notice(client.id, id)),
  });
  const choose = (one: NoticeKindRow) => {
    setKind(one);
    setSubjects(one.subjects.slice(0, 1));
  };
  return (
    <Dialog title={t('notice.begin_title')} wide onClose={onClose}>
      <div className="stack">
        <ProblemNotice problem={error ? toProblem(error) : null} retry={() => void refetch()} />
        {kinds || error ? null : <Loading lines={6} />}
        {kinds ? (
          <KindChoice kinds={kinds.items} chosen={kind} wanted={wanted} onChange={choose}>
            {(one) => <SubjectChoice allowed={one.subjects} chosen={subjects} onChange={setSubjects} />}
          </KindChoice>
        ) : null}
        <ProblemNotice problem={begin.problem} />
        <div className={css.foot}>
          <Button
            loading={begin.busy}
            disabled={!kind || subjects.length === 0}
            onClick={() => kind && begin.run({ kind: kind.key, title: null, subjects })}
          >
            {t('notice.begin_do')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
          {kind ? null : <span className="small dim">{t('notice.choose_kind')}</span>}
        </div>
      </div>
    </Dialog>
  );
}
