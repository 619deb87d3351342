import type { NoticeElement, NoticeFinding } from '@/api/types/notice';
import { filledOf, type Shape } from './content';

export type Standing = 'complete' | 'lacks' | 'left_out';

/** How an element stands, by what keeps it from being published: what is left out and must not be, lacks something. */
export function standingOf(
  element: NoticeElement,
  shape: Shape,
  findings: readonly NoticeFinding[],
): { standing: Standing; blocks: number; advice: number } {
  const mine = findings.filter((one) => one.element === element.key);
  const blocks = mine.filter((one) => one.blocks).length;
  const included = filledOf(shape, element.key).included;
  return {
    standing: blocks > 0 ? 'lacks' : included ? 'complete' : 'left_out',
    blocks,
    advice: mine.length - blocks,
  };
}
