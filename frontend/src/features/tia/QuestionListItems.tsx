import { Menu } from '@mantine/core';
import { useId, useState } from 'react';
import { ofTia } from '@/api/urls';
import { useGo } from '@/app/Go';
import { packLocale } from '@/app/packs';
import { paths } from '@/app/paths';
import { useText } from '@/ui/text';

/** Whoever answers reads one of these; what they write is matched by the question's id, whichever it was. */
const LANGUAGES = ['zh-Hant', 'en'] as const;
type ListLanguage = (typeof LANGUAGES)[number];

/** A file that the browser fetches by itself. */
const questionListUrl = (
  clientId: string,
  tiaId: string,
  format: 'xlsx' | 'docx',
  locale: ListLanguage,
  only: { section?: string; open?: boolean },
): string =>
  `${ofTia(clientId, tiaId)}/question-list?format=${format}&locale=${locale}${only.section ? `&questions=${encodeURIComponent(only.section)}` : ''}${only.open ? '&open=true' : ''}`;

export interface ListsProps {
  clientId: string;
  tiaId: string;
  section: string;
  /** Whether a filled-in list may be brought back. */
  back: boolean;
}

/** As long as the page is there, whichever menu it was chosen in. */
let chosen: ListLanguage | null = null;

export function QuestionListItems({ clientId, tiaId, section, back }: ListsProps) {
  const t = useText();
  const go = useGo();
  const label = useId();
  const [language, setLanguage] = useState<ListLanguage>(chosen ?? packLocale(t.locale));
  const kinds = [
    { what: t('tia.lists_open'), only: { open: true } },
    { what: t('tia.lists_section'), only: { section } },
    { what: t('tia.lists_all'), only: {} },
  ];
  return (
    <>
      <Menu.Label id={label}>{t('tia.lists_language')}</Menu.Label>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is no part of a menu */}
      <div role="group" aria-labelledby={label}>
        {LANGUAGES.map((one) => (
          <Menu.Item
            key={one}
            closeMenuOnClick={false}
            rightSection={language === one ? <span aria-hidden="true">✓</span> : null}
            onClick={() => {
              chosen = one;
              setLanguage(one);
            }}
          >
            {t(`tia.lists_in.${one}`)}
            {language === one ? <span className="unseen">{t('tia.lists_chosen')}</span> : null}
          </Menu.Item>
        ))}
      </div>
      <Menu.Divider />
      {kinds.flatMap(({ what, only }) =>
        (['xlsx', 'docx'] as const).map((format) => (
          <Menu.Item
            key={`${what} ${format}`}
            component="a"
            download
            href={questionListUrl(clientId, tiaId, format, language, only)}
          >
            {t(`tia.lists_as_${format}`, { what })}
          </Menu.Item>
        )),
      )}
      {back ? (
        <Menu.Item onClick={() => go(paths.questionList(clientId, tiaId))}>{t('tia.lists_back')}</Menu.Item>
      ) : null}
    </>
  );
}
