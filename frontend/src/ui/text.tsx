import { setupI18n } from '@lingui/core';
import { I18nProvider, Trans, useLingui } from '@lingui/react';
import type { ReactElement, ReactNode } from 'react';

/** Every key of every English locale file; each room adds its own in `app/text-keys.d.ts`. */
// biome-ignore lint/suspicious/noEmptyInterface: filled by declaration merging
export interface TextKeys {}
export type TextKey = Extract<keyof TextKeys, string>;
export type Values = Record<string, string | number | null | undefined>;
export type Locale = 'en' | 'zh-Hant' | 'zh-Hans';

export const i18n = setupI18n({ missing: (_, key) => key });

export interface Text {
  (key: TextKey, values?: Values): string;
  /** For keys that arrive as data (problems, states). Falls back where the key is unknown. */
  of(key: string, values?: Values | null, fallback?: TextKey): string;
  has(key: string): boolean;
  locale: Locale;
}

export function useText(): Text {
  const { i18n: current } = useLingui();
  const say = (key: TextKey, values?: Values) => current._(key, values as Record<string, unknown>);
  const has = (key: string) => key in current.messages;
  const of = (key: string, values?: Values | null, fallback?: TextKey) =>
    has(key) || !fallback ? current._(key, (values ?? {}) as Record<string, unknown>) : say(fallback);
  return Object.assign(say, { of, has, locale: current.locale as Locale });
}

/** Names are sorted as the reader looks for them: by strokes in Chinese, by the alphabet in English. The screen's word is `name`. */
export const orderBy = (sort: string | undefined, locale: Locale) =>
  locale === 'en' ? (sort ?? 'name').replace(/^(-?)name$/, '$1nameEn') : sort;

/** A sentence with elements in it: `<0>…</0>` in the text is the first of `parts`. */
export function Sentence({
  k,
  values,
  parts,
}: {
  k: TextKey;
  values?: Record<string, ReactNode>;
  parts?: Record<string, ReactElement>;
}) {
  return <Trans id={k} values={values} components={parts} />;
}

export function TextProvider({ children }: { children: ReactNode }) {
  return <I18nProvider i18n={i18n}>{children}</I18nProvider>;
}
