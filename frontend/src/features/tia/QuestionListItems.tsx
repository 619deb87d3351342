import { Menu } from '@mantine/core';
import { ofTia } from '@/api/urls';
import { useGo } from '@/app/Go';
import { paths } from '@/app/paths';
import { useText } from '@/ui/text';

/** A file that the browser fetches by itself. */
const questionListUrl = (
  clientId: string,
  tiaId: string,
  format: 'xlsx' | 'docx',
  locale: string,
  only: { section?: string; open?: boolean },
): string =>
  `${ofTia(clientId, tiaId)}/question-list?format=${format}&locale=${locale === 'en' ? 'en' : 'zh-Hant'}${only.section ? `&questions=${encodeURIComponent(only.section)}` : ''}${only.open ? '&open=true' : ''}`;

export interface ListsProps {
  clientId: string;
  tiaId: string;
  section: string;
  /** Whether a filled-in list may be brought back. */
  back: boolean;
}

export function QuestionListItems({ clientId, tiaId, section, back }: ListsProps) {
  const t = useText();
  const go = useGo();
  const kinds = [
    { what: t('tia.lists_open'), only: { open: true } },
    { what: t('tia.lists_section'), only: { section } },
    { what: t('tia.lists_all'), only: {} },
  ];
  return (
    <>
      {kinds.flatMap(({ what, only }) =>
        (['xlsx', 'docx'] as const).map((format) => (
          <Menu.Item
            key={`${what} ${format}`}
            component="a"
            download
            href={questionListUrl(clientId, tiaId, format, t.locale, only)}
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
