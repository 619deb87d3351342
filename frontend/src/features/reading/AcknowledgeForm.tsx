import { Button } from '@mantine/core';
import { useState } from 'react';
import type { NoticeLanguage, OwnNotice } from '@/api/types';
import { Check } from '@/ui/Check';
import { actOf } from './acts';
import css from './Reading.module.css';
import { LANGUAGES } from './TextLanguage';

/** At the end of a notice that is read and acknowledged: what pressing means, then the one button, in the words of the pack. */
export function AcknowledgeForm({
  notice,
  language,
  onPress,
}: {
  notice: OwnNotice;
  language: NoticeLanguage;
  onPress: (electronic: boolean) => void;
}) {
  const [electronic, setElectronic] = useState(false);
  const electronically = actOf(notice, 'electronic_reading', language);
  return (
    <div lang={LANGUAGES[language].tag} className={css.form}>
      <p>{actOf(notice, 'acknowledge_means', language)}</p>
      {electronically ? (
        <Check big type="checkbox" name="electronic" checked={electronic} onChange={setElectronic}>
          {electronically}
        </Check>
      ) : null}
      <Button size="xl" fullWidth onClick={() => onPress(electronic)}>
        {actOf(notice, 'acknowledge', language)}
      </Button>
    </div>
  );
}
