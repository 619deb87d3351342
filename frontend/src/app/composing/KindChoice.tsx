import type { ReactNode } from 'react';
import type { NoticeKindRow } from '@/api/types/notice';
import { useName } from '@/ui/Names';
import { useText } from '@/ui/text';
import css from './Composing.module.css';
import { GradeMark } from './Sources';

const RECORDS = ['acknowledgement', 'consent'] as const;

/** It may stand below the fold. */
const intoView = (choice: HTMLElement | null) => choice?.scrollIntoView({ block: 'center' });

interface Props {
  kinds: readonly NoticeKindRow[];
  chosen: NoticeKindRow | null;
  /** The kind that somebody came for. */
  wanted?: string;
  onChange: (kind: NoticeKindRow) => void;
  /** What is asked besides of the one that is chosen. */
  children?: (kind: NoticeKindRow) => ReactNode;
}

/** Which kind it is, by what comes of it: what is read, and what is agreed to. */
export function KindChoice({ kinds, chosen, wanted, onChange, children }: Props) {
  const t = useText();
  const name = useName();
  return RECORDS.map((record) => (
    <fieldset key={record} className={css.group}>
      <legend>{t(`notice.group.${record}`)}</legend>
      <p className="small dim prose">{t(`notice.group_text.${record}`)}</p>
      <div className={css.kinds}>
        {kinds
          .filter((one) => one.record === record)
          .map((one) => (
            <div key={one.key} className={css.choice} ref={one.key === wanted ? intoView : undefined}>
              <label className={css.kind}>
                <input
                  type="radio"
                  name="kind"
                  value={one.key}
                  checked={chosen?.key === one.key}
                  onChange={() => onChange(one)}
                />
                <span>
                  <span className={css.kindName}>{name(one.title)}</span> <GradeMark grade={one.grade} />
                  <span className="small dim block">{name(one.about)}</span>
                </span>
              </label>
              {children && chosen?.key === one.key ? <div className={css.within}>{children(one)}</div> : null}
            </div>
          ))}
      </div>
    </fieldset>
  ));
}
