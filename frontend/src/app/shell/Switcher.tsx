import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { type Command, CommandPalette } from '@/ui/CommandPalette';
import { Names } from '@/ui/Names';
import { useText } from '@/ui/text';
import { quickQuery } from '../client';
import { useGo } from '../Go';
import { paths } from '../paths';
import { useMe } from '../session';

/** Clients of the firm by either name or by registration number, and the pages of the firm. */
export function Switcher({ onClose }: { onClose: () => void }) {
  const t = useText();
  const go = useGo();
  const me = useMe();
  const [query, setQuery] = useState('');
  const wanted = useDeferredValue(query.trim());
  const { data, isFetching } = useQuery(quickQuery(wanted));
  const clients: Command[] = (data ?? []).map((client) => ({
    id: client.id,
    kind: t('app.kind_client'),
    label: <Names of={client.name} />,
    hint: client.brNumber?.slice(0, 8),
    run: () => go(paths.client(client.id)),
  }));
  const pages: [string, string, boolean][] = [
    [t('app.portfolio'), paths.portfolio(), true],
    [t('app.book'), paths.book(), me?.roles.includes('partner') ?? false],
    [t('app.settings'), paths.settings(), true],
  ];
  const commands = [
    ...clients,
    ...pages
      .filter(([label, , shown]) => shown && label.toLowerCase().includes(wanted.toLowerCase()))
      .map(([label, to]) => ({ id: to, kind: t('app.kind_page'), label, run: () => go(to) })),
  ];
  return (
    <CommandPalette query={query} onQuery={setQuery} commands={commands} searching={isFetching} onClose={onClose} />
  );
}
