import { Menu, useMantineColorScheme } from '@mantine/core';
import type { Me } from '@/api/types';
import { Names } from '@/ui/Names';
import { useText } from '@/ui/text';
import { useGo } from '../Go';
import { paths } from '../paths';
import { useSessionActions } from '../session';
import css from './MeMenu.module.css';

/** What somebody does about themselves: settings, colours, another membership, the way out. */
export function MeItems({ me, onLeaveEverywhere }: { me: Me; onLeaveEverywhere: () => void }) {
  const t = useText();
  const go = useGo();
  const { signOut, switchTo } = useSessionActions();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const others = me.memberships.filter((one) => !one.current);
  return (
    <>
      <div className={css.who}>
        <span>{me.email}</span>
        <span>{me.roles.map((role) => t.of(`app.role.${role}`)).join(' · ')}</span>
      </div>
      <Menu.Divider />
      <Menu.Item onClick={() => go(paths.mySettings())}>{t('app.my_settings')}</Menu.Item>
      <Menu.Divider />
      <Menu.Label>{t('app.scheme')}</Menu.Label>
      {(['auto', 'light', 'dark'] as const).map((scheme) => (
        <Menu.Item
          key={scheme}
          onClick={() => setColorScheme(scheme)}
          rightSection={colorScheme === scheme ? '✓' : null}
        >
          {t.of(`app.scheme.${scheme}`)}
        </Menu.Item>
      ))}
      {others.length > 0 ? (
        <>
          <Menu.Divider />
          <Menu.Label>{t('app.switch')}</Menu.Label>
          {others.map((one) => (
            <Menu.Item key={one.id} onClick={() => void switchTo(one.id)}>
              <Names of={one.client ?? one.firm} stacked />
            </Menu.Item>
          ))}
        </>
      ) : null}
      <Menu.Divider />
      <Menu.Item onClick={() => void signOut()}>{t('app.sign_out')}</Menu.Item>
      <Menu.Item onClick={onLeaveEverywhere}>{t('app.sign_out_everywhere')}</Menu.Item>
    </>
  );
}
