import type { NoticePlacing } from '@/api/types/notice';
import { ConfirmDialog } from '@/ui/ConfirmDialog';
import { useFormat } from '@/ui/format';
import { useName } from '@/ui/Names';
import { Notice } from '@/ui/ProblemNotice';
import { useText } from '@/ui/text';
import css from './Issuing.module.css';

interface Props {
  rows: readonly NoticePlacing[];
  letters: boolean;
  busy: boolean;
  onConfirm: () => void;
  onClose: () => void;
}

/** At which clients, whom it asks there, and that letters go: said once, before they have gone. */
export function PublishDialog({ rows, letters, busy, onConfirm, onClose }: Props) {
  const t = useText();
  const name = useName();
  const format = useFormat();
  const nobody = rows.filter((row) => row.people === 0);
  const people = rows.reduce((sum, row) => sum + row.people, 0);
  return (
    <ConfirmDialog
      title={t('issuing.publish_title', { count: rows.length })}
      verb={t('issuing.publish', { count: rows.length })}
      busy={busy}
      problem={null}
      onConfirm={onConfirm}
      onClose={onClose}
    >
      <p className="prose">
        {t('issuing.publish_people', { count: people })}{' '}
        {people > 0 ? t(letters ? 'issuing.publish_letters' : 'issuing.publish_no_letters') : null}
      </p>
      <ul className={css.going}>
        {rows.map((row) => (
          <li key={row.clientId}>
            <span>{name(row.client)}</span>
            <span className={`small figures ${row.people === 0 ? css.late : 'dim'}`}>
              {t('issuing.people', { count: row.people })}
            </span>
          </li>
        ))}
      </ul>
      {nobody.length > 0 ? (
        <Notice tone="warn">
          {t('issuing.publish_nobody', { clients: format.list(nobody.map((row) => name(row.client))) })}
        </Notice>
      ) : null}
    </ConfirmDialog>
  );
}
