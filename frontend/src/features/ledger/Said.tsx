import type { Correction } from '@/api/types/reading';
import { useFormat } from '@/ui/format';
import { useName } from '@/ui/Names';
import { SaidText } from '@/ui/SaidText';
import { useText } from '@/ui/text';

const TAGS: Record<string, string> = { en: 'en', 'zh-Hant': 'zh-Hant-HK', 'zh-Hans': 'zh-Hans' };

/** What was said to be wrong with a record: by whom, when, and whether it counts since. */
export function Said({ of: one }: { of: Correction }) {
  const t = useText();
  const name = useName();
  const format = useFormat();
  return (
    <li>
      <b>{t(`ledger.wrong.${one.wrong}`)}</b> · {t(one.counts ? 'ledger.counts' : 'ledger.counts_no')}
      <div lang={one.reason ? TAGS[one.language] : undefined}>
        {one.reason ? <SaidText>{one.reason}</SaidText> : <span className="dim">{t('ledger.reason_disposed')}</span>}
      </div>
      <span className="dim small">
        {t('ledger.correction_by', { name: name(one.byName), at: format.instantSecond(one.at) })}
      </span>
    </li>
  );
}
