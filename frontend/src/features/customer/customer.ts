import type { Locale } from '@/api/types';
import type { Customer, CustomerEdit } from '@/api/types/people';
import { typed } from '@/app/fields';
import type { TextKey } from '@/ui/text';

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
export const LANGUAGES: readonly Locale[] = ['zh-Hant', 'en', 'zh-Hans'];

/** A customer as a form holds them. */
export interface CustomerShape {
  zhHant: string;
  en: string;
  email: string;
  /** Nothing where nobody said. */
  language: Locale | '';
}
type Field = keyof CustomerShape;

export const FIELDS: Record<Field, TextKey> = {
  zhHant: 'customer.field.nameZhHant',
  en: 'customer.field.nameEn',
  email: 'customer.field.email',
  language: 'customer.field.language',
};

export const shapeOf = (customer: Customer | null): CustomerShape => ({
  zhHant: customer?.name.zhHant ?? '',
  en: customer?.name.en ?? '',
  email: customer?.email ?? '',
  language: customer?.language ?? '',
});

export const toEdit = (shape: CustomerShape): CustomerEdit => ({
  name: { en: typed(shape.en), zhHant: typed(shape.zhHant) },
  email: shape.email.trim(),
  language: shape.language || null,
});

/** What is wrong with what was typed; the server is asked only what it alone can know. */
export function wrongIn(shape: CustomerShape): Partial<Record<'name' | 'email', TextKey>> {
  return {
    ...(shape.en.trim() || shape.zhHant.trim() ? null : { name: 'problems.name_missing' as const }),
    ...(EMAIL.test(shape.email.trim()) ? null : { email: 'customer.email_wrong' as const }),
  };
}
