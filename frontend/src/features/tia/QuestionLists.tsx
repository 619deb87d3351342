import { lazy } from 'react';
import { MenuButton } from '@/ui/MenuButton';
import { useText } from '@/ui/text';
import type { ListsProps } from './QuestionListItems';

const items = () => import('./QuestionListItems').then((one) => ({ default: one.QuestionListItems }));
const Items = lazy(items);

/** Questions for whoever answers in Excel or Word: out as a file, and back. */
export function QuestionLists(props: ListsProps) {
  const t = useText();
  const label = (
    <>
      {t('tia.lists')} <span aria-hidden="true">▾</span>
    </>
  );
  return (
    <MenuButton className="text-button" label={label} position="bottom-start" load={items}>
      <Items {...props} />
    </MenuButton>
  );
}
