import type {
  Both,
  NoticeContent,
  NoticeEdit,
  NoticeElement,
  NoticeField,
  NoticeFilled,
  NoticeKind,
  NoticeOwn,
  NoticeValue,
} from '@/api/types/notice';

/** The part of a notice that stands before its elements. */
export const TITLE = 'title';
/** Before the key of a section of the client's own. */
export const OWN = 'own-';
/** Characters in a language: of a phrase, and of a passage. */
export const PHRASE = 500;
export const PASSAGE = 8000;

/** What is being written: as the API has it, with rows that nobody has filled in yet. */
export interface Shape {
  title: Both;
  subjects: string[];
  elements: Record<string, NoticeFilled>;
  own: NoticeOwn[];
}

const NOTHING: Both = { en: null, zhHant: null };
const LEFT_OUT: NoticeFilled = { included: false, fields: {}, text: null };
export const isBlank = (both: Both | null | undefined): boolean => !both?.en?.trim() && !both?.zhHant?.trim();

const both = (of: Both | null | undefined): Both => ({ en: of?.en || null, zhHant: of?.zhHant || null });
const valueFrom = (of: NoticeValue | undefined): NoticeValue => ({
  text: isBlank(of?.text) ? null : both(of?.text),
  items: (of?.items ?? []).map(both),
  keys: of?.keys ?? [],
  date: of?.date ?? null,
});

export const filledOf = (shape: Shape, key: string): NoticeFilled => shape.elements[key] ?? LEFT_OUT;
export const valueAt = (shape: Shape, element: string, field: string): NoticeValue =>
  filledOf(shape, element).fields[field] ?? valueFrom(undefined);

/** In the kind's order, so that two people's drafts can be compared as text. */
function ordered(kind: NoticeKind, content: NoticeContent): Record<string, NoticeFilled> {
  const all = kind.elements.map((element) => {
    const filled = content.elements[element.key] ?? LEFT_OUT;
    const fields = element.fields.map((field) => [field.key, valueFrom(filled.fields[field.key])] as const);
    const text = filled.text ? both(filled.text) : null;
    return [element.key, { included: filled.included, fields: Object.fromEntries(fields), text }] as const;
  });
  return Object.fromEntries(all);
}

export const shapeOf = (kind: NoticeKind, title: Both, subjects: string[], content: NoticeContent): Shape => ({
  title: both(title),
  subjects,
  elements: ordered(kind, content),
  own: content.own.map((one) => ({ key: one.key, heading: both(one.heading), text: both(one.text) })),
});

/** Rows that say nothing are not sent; of purposes the id goes with its words. */
function sent(field: NoticeField, value: NoticeValue): NoticeValue {
  const items = value.items ?? [];
  const keys = value.keys ?? [];
  const said = items.map((one) => !isBlank(one));
  return {
    ...value,
    items: items.filter((_, at) => said[at]),
    keys: field.type === 'purposes' ? keys.filter((_, at) => said[at]) : keys,
  };
}

export function toBody(kind: NoticeKind, shape: Shape): NoticeEdit {
  const elements = kind.elements.map((element) => {
    const filled = filledOf(shape, element.key);
    const fields = element.fields.map(
      (field) => [field.key, sent(field, valueAt(shape, element.key, field.key))] as const,
    );
    return [element.key, { ...filled, fields: Object.fromEntries(fields) }] as const;
  });
  return {
    title: { en: shape.title.en ?? null, zhHant: shape.title.zhHant ?? null },
    subjects: shape.subjects,
    content: { elements: Object.fromEntries(elements), own: shape.own },
  };
}

/** Whether a field is asked: only with one of these choices of another one. */
export function isAsked(kind: NoticeKind, shape: Shape, field: NoticeField): boolean {
  return Object.entries(field.when).every(([other, choices]) => {
    const element = kind.elements.find((one) => one.fields.some((each) => each.key === other));
    const chosen = element ? valueAt(shape, element.key, other).keys?.[0] : undefined;
    return chosen !== undefined && choices.includes(chosen);
  });
}

/** The library's words of an element, in the variant that was chosen; null where no variant is chosen yet. */
export function wordingOf(kind: NoticeKind, shape: Shape, element: NoticeElement): Both | null {
  if (!element.variant) return element.texts[''] ?? null;
  const holder = kind.elements.find((one) => one.fields.some((each) => each.key === element.variant)) ?? element;
  const chosen = valueAt(shape, holder.key, element.variant).keys?.[0];
  return (chosen && element.texts[chosen]) || null;
}

export const withElement = (shape: Shape, key: string, change: Partial<NoticeFilled>): Shape => ({
  ...shape,
  elements: { ...shape.elements, [key]: { ...filledOf(shape, key), ...change } },
});
export const withValue = (shape: Shape, element: string, field: string, change: Partial<NoticeValue>): Shape =>
  withElement(shape, element, {
    fields: {
      ...filledOf(shape, element).fields,
      [field]: { ...valueAt(shape, element, field), ...change },
    },
  });

/** An id that is made once: what somebody agreed to stays the same thing however it is worded later. */
export const newKey = (): string => crypto.randomUUID().replaceAll('-', '').slice(0, 10);

export const newOwn = (): NoticeOwn => ({ key: newKey(), heading: NOTHING, text: NOTHING });

/** Whether a section of one's own has no text, or has it in one language only. */
export const lacksWords = ({ heading, text }: NoticeOwn): boolean =>
  !text.en?.trim() || !text.zhHant?.trim() || !heading.en?.trim() !== !heading.zhHant?.trim();

/** By part, for telling what two people changed. */
export const partsOf = (shape: Shape): Record<string, unknown> => ({
  ' title': shape.title,
  ' subjects': shape.subjects,
  ...shape.elements,
  ' own': shape.own,
});
export function ofParts(parts: Record<string, unknown>): Shape {
  const { ' title': title, ' subjects': subjects, ' own': own, ...elements } = parts;
  return { title, subjects, own, elements } as Shape;
}
