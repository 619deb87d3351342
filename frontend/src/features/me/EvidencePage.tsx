import { useQuery } from '@tanstack/react-query';
import { evidenceUrl } from '@/api/urls';
import { useAct } from '@/app/action';
import { Go } from '@/app/Go';
import { paths } from '@/app/paths';
import { useMe } from '@/app/session';
import { useTitle } from '@/app/view';
import { FileDrop } from '@/ui/FileDrop';
import { useFormat } from '@/ui/format';
import { Notice, ProblemNotice } from '@/ui/ProblemNotice';
import { useText } from '@/ui/text';
import css from './Me.module.css';
import { evidenceQuery, giveEvidence } from './queries';

export function EvidencePage() {
  const t = useText();
  const format = useFormat();
  const me = useMe();
  const clientId = me?.client?.id ?? '';
  const { data: files = [] } = useQuery({ ...evidenceQuery(clientId), enabled: Boolean(clientId) });
  const give = useAct((file: File) => giveEvidence(clientId, file), { refresh: [['mine']] });
  useTitle(t('me.evidence'));
  return (
    <div className="stack">
      <Go to={paths.me()}>← {t('me.home')}</Go>
      <h1>{t('me.evidence')}</h1>
      <p className="dim">{t('me.evidence_lede')}</p>
      <ProblemNotice problem={give.problem} />
      {give.result ? <Notice>{t('me.evidence_thanks', { name: give.result.name })}</Notice> : null}
      <FileDrop
        label={t('me.evidence_drop')}
        hint={t('me.evidence_hint')}
        accept=""
        busy={give.busy}
        onFile={give.run}
      />
      <ul className="plain">
        {files.map((file) => (
          <li key={file.id} className={css.standing}>
            <a href={evidenceUrl(clientId, file.id)}>{file.name}</a>
            <span className="small dim">{format.bytes(file.size)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
