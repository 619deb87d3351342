import type { Audience } from '@/api/types/notice';
import { useClient } from '@/app/client';
import { Go } from '@/app/Go';
import { paths } from '@/app/paths';
import { Check } from '@/ui/Check';
import { useFormat } from '@/ui/format';
import { useText } from '@/ui/text';
import css from './Audience.module.css';

interface Props {
  all: Audience['allLists'];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}

/** The lists of the client's customers that a notice may be addressed to. */
export function CustomerLists({ all, chosen, onChange }: Props) {
  const t = useText();
  const format = useFormat();
  const client = useClient();
  return (
    <div className={css.names}>
      <p className="small dim">{t('notice.customers_text')}</p>
      {all.length === 0 ? (
        <p className="small">
          {t('notice.lists_none')} <Go to={paths.customers(client.id)}>{t('notice.lists_go')}</Go>
        </p>
      ) : (
        <fieldset className={css.group}>
          <legend className="small">{t('notice.group.lists')}</legend>
          <div className={css.departments}>
            {all.map((one) => (
              <Check
                key={one.id}
                type="checkbox"
                name={`list ${one.id}`}
                checked={chosen.includes(one.id)}
                onChange={(on) => onChange(on ? [...chosen, one.id] : chosen.filter((each) => each !== one.id))}
              >
                {one.name} <span className="dim figures">{format.number(one.people)}</span>
              </Check>
            ))}
          </div>
        </fieldset>
      )}
    </div>
  );
}
