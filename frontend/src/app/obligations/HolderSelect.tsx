import { NativeSelect } from '@mantine/core';
import type { BallHolder } from '@/api/types/obligation';
import { useText } from '@/ui/text';
import { type Holder, holderOf, keyOf, useHolders } from './holder';

/** Whose turn it can be: whoever of the firm is on this client, whoever acts for the client, or a side with nobody in particular. */
export function HolderSelect({
  clientId,
  holder,
  now,
  error,
  onChange,
}: {
  clientId: string;
  holder: Holder;
  /** Who holds it now, whether or not they could be given it; or who is to have it again. */
  now?: { holder: Holder; called: string };
  error?: string;
  onChange: (holder: Holder) => void;
}) {
  const t = useText();
  const { assigned, people } = useHolders(clientId);
  const side = (ballWith: BallHolder, people: { id: string; label: string }[]) => ({
    group: t.of(`ui.ball.${ballWith}`),
    items: [
      ...people.map(({ id, label }) => ({ value: keyOf({ ballWith, id }), label })),
      { value: keyOf({ ballWith, id: null }), label: t('obligation.anybody', { side: t.of(`ui.ball.${ballWith}`) }) },
    ],
  });
  const sides = [
    side('consultant', assigned('consultant')),
    side('client', people),
    side('reviewer', assigned('reviewer')),
    side('vendor', []),
  ];
  const known = now && sides.some(({ items }) => items.some((one) => one.value === keyOf(now.holder)));
  return (
    <NativeSelect
      label={t('obligation.ball')}
      value={keyOf(holder)}
      error={error}
      onChange={(event) => onChange(holderOf(event.target.value))}
      data={now && !known ? [{ value: keyOf(now.holder), label: now.called }, ...sides] : sides}
    />
  );
}
