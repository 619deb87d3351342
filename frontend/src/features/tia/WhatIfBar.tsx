import { Button } from '@mantine/core';
import { Notice } from '@/ui/ProblemNotice';
import { useText } from '@/ui/text';
import type { WhatIf } from './useWhatIf';

/** While answers are only tried: says so, and leads out of it one way or the other. */
export function WhatIfBar({ whatIf }: { whatIf: WhatIf }) {
  const t = useText();
  const count = whatIf.tried?.size ?? 0;
  return (
    <Notice
      tone="warn"
      action={
        <span className="row">
          <Button size="sm" disabled={count === 0} onClick={whatIf.keep}>
            {t('tia.what_if_keep', { count })}
          </Button>
          <Button size="sm" variant="default" onClick={whatIf.drop}>
            {t('tia.what_if_drop')}
          </Button>
        </span>
      }
    >
      {t('tia.what_if_on')}
    </Notice>
  );
}
