import { Button } from '@mantine/core';
import { useState } from 'react';
import type { NoticeLanguage, OwnNotice } from '@/api/types/reading';
import { actOf } from './acts';
import { Electronic } from './Electronic';
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
    <div className={css.form}>
      <p lang={LANGUAGES[language].tag}>{actOf(notice, 'acknowledge_means', language)}</p>
      {electronically ? (
        <Electronic checked={electronic} language={language} onChange={setElectronic}>
          {electronically}
        </Electronic>
      ) : null}
      <Button size="xl" fullWidth lang={LANGUAGES[language].tag} onClick={() => onPress(electronic)}>
        {actOf(notice, 'acknowledge', language)}
      </Button>
    </div>
  );
}
