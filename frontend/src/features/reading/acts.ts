import type { NoticeLanguage, OwnNotice } from '@/api/types/reading';

/** What the pack says on a button or beside it, in the language of the text. */
export const actOf = ({ acts }: OwnNotice, key: string, language: NoticeLanguage): string | null =>
  acts[key]?.[language === 'en' ? 'en' : 'zhHant'] ?? null;
