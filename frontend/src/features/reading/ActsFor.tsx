import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { NoticeChoices, NoticeLanguage, OwnNotice } from '@/api/types/reading';
import { Check } from '@/ui/Check';
import { useText } from '@/ui/text';
import { actOf } from './acts';
import { LANGUAGES } from './TextLanguage';

/** Whether a notice says that somebody may decide for whom it is addressed to. */
export const mayAct = (notice: OwnNotice) =>
  notice.texts.some((text) => text.sections.some((section) => section.key === 'guardian'));

const NOBODY = { name: '', relation: '' };

/** Who acts for the person: nobody, until somebody says so. */
export function useActsFor() {
  const [acting, setActing] = useState(false);
  const [guardian, setGuardian] = useState(NOBODY);
  const named = guardian.name.trim() !== '' && guardian.relation.trim() !== '';
  const said: NoticeChoices['guardian'] = acting ? guardian : null;
  return { acting, setActing, guardian, setGuardian, lacking: acting && !named, said };
}

/** For a minor, or for somebody who cannot decide: ticked by whoever decides instead, with their name. */
export function ActsFor({
  notice,
  language,
  of: { acting, setActing, guardian, setGuardian },
}: {
  notice: OwnNotice;
  language: NoticeLanguage;
  of: ReturnType<typeof useActsFor>;
}) {
  const t = useText();
  if (!mayAct(notice)) return null;
  return (
    <>
      <div lang={LANGUAGES[language].tag}>
        <Check big type="checkbox" name="guardian" checked={acting} onChange={setActing}>
          {actOf(notice, 'guardian', language)}
        </Check>
      </div>
      {acting
        ? (['name', 'relation'] as const).map((one) => (
            <TextInput
              key={one}
              size="md"
              label={t(`consent.guardian_${one}`)}
              maxLength={200}
              value={guardian[one]}
              onChange={(event) => setGuardian({ ...guardian, [one]: event.target.value })}
            />
          ))
        : null}
    </>
  );
}
