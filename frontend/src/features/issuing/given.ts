import type { NoticeKind, NoticePlacing, NoticeValue } from '@/api/types/notice';
import { isBlank, type Shape, toBody, valueAt } from '@/app/composing/content';

/** What was said for one client, as the fields of the kind have it. */
export function shapeOfGiven(kind: NoticeKind, given: NoticePlacing['given']): Shape {
  const elements = kind.elements.map((element) => {
    const fields = element.fields.flatMap((field) => {
      const value = given[field.key];
      return value ? [[field.key, value] as const] : [];
    });
    return [element.key, { included: true, fields: Object.fromEntries(fields), text: null }] as const;
  });
  return { title: {}, subjects: [], elements: Object.fromEntries(elements), own: [] };
}

const isEmpty = (value: NoticeValue): boolean =>
  isBlank(value.text) && !value.items?.length && !value.keys?.length && !value.date;

/** What is sent of it: fields that say something. */
export function givenBy(kind: NoticeKind, shape: Shape): Record<string, NoticeValue> {
  const { elements } = toBody(kind, shape).content;
  const said = kind.elements.flatMap((element) =>
    element.fields.flatMap((field) => {
      const value = elements[element.key]?.fields[field.key] ?? valueAt(shape, element.key, field.key);
      return isEmpty(value) ? [] : [[field.key, value] as const];
    }),
  );
  return Object.fromEntries(said);
}
