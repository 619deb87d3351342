import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Evidence, EvidenceKind } from '@/api/types/evidence';
import { useAct } from '@/app/action';
import { areSwapped, DatesFields, KindField } from '@/app/evidence/WhatItIs';
import { Notice, ProblemNotice } from '@/ui/ProblemNotice';
import { useText } from '@/ui/text';
import { useInsist } from '@/ui/useInsist';
import { confirm } from './queries';

/** What came with a report is said to be something, from when to when, by whoever has looked at it: once. */
export function ConfirmForm({ clientId, item, onDone }: { clientId: string; item: Evidence; onDone: () => void }) {
  const t = useText();
  const { form, insists, insist } = useInsist();
  const [kind, setKind] = useState<EvidenceKind | ''>('');
  const [effectiveOn, setEffectiveOn] = useState('');
  const [expiresOn, setExpiresOn] = useState('');
  const act = useAct(
    (said: EvidenceKind) =>
      confirm(clientId, item, { kind: said, effectiveOn: effectiveOn || null, expiresOn: expiresOn || null }),
    { refresh: [['client', clientId]], done: onDone },
  );
  const swapped = areSwapped(effectiveOn, expiresOn);
  return (
    <form
      ref={form}
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!kind || swapped) return insist();
        act.run(kind);
      }}
    >
      <Notice>{t('evidence.confirm_text')}</Notice>
      <KindField kind={kind} insist={insists} onChange={setKind} />
      <DatesFields
        effectiveOn={effectiveOn}
        expiresOn={expiresOn}
        swapped={swapped && insists}
        onEffective={setEffectiveOn}
        onExpires={setExpiresOn}
      />
      <ProblemNotice problem={act.problem} />
      <div className="row">
        <Button type="submit" size="sm" loading={act.busy}>
          {t('evidence.confirm')}
        </Button>
      </div>
    </form>
  );
}
