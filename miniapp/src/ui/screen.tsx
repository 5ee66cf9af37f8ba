import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { type ReactNode, useCallback, useEffect, useLayoutEffect, useState } from 'react';
import { role } from '../platform/a11y';
import { useElderMode } from '../platform/elder-mode';
import { isH5 } from '../platform/environment';
import { endFirstView } from '../platform/first-view';
import { lacksFlexGap } from '../platform/flex-gap';
import { goBack, goLoginAndBack, HOME_OF, LOGIN, restart } from '../platform/navigate';
import { useSession } from '../platform/session';
import { currentTokens } from '../platform/tokens';
import { useUnread } from '../platform/unread';
import { type AppTab, tabsOf, withUnread } from './app-tabs';
import { BackCatcher } from './back-catcher';
import { FeedbackHost } from './feedback-host';
import { PersonaSwitch } from './persona-switch';
import { PhoneBar } from './phone-bar';
import { Pressable } from './pressable';
import { PrivacySheet } from './privacy-sheet';
import { ErrorState, OfflineBar, Skeleton } from './states';
import { SubscribeSheet } from './subscribe-sheet';

export interface ScreenProps {
  title?: string;
  /** Shows the way back (web only; WeChat has its own bar). */
  back?: boolean;
  /** Sticks to the bottom edge: the main buttons. */
  footer?: ReactNode;
  /** Which tab this page is; gives the bottom bar on a phone. */
  tab?: string;
  /** Tabs of its own instead of the person's usual ones. */
  tabs?: readonly AppTab[];
  /** A short line after the title: `值班中 · 工程部`. */
  note?: string;
  /** Can be read without signing in. */
  isPublic?: boolean;
  /** Uses the width of a desk instead of one reading column. */
  wide?: boolean;
  children?: ReactNode;
}

/** The frame of every page. On a desk (≥ 900 px) the tabs stand at the side on all pages. */
export function Screen({ title, back, footer, tab, tabs, note, wide, isPublic, children }: ScreenProps) {
  const isElder = useElderMode((state) => state.isElder);
  const me = useSession((state) => state.me);
  useTitle(title);
  useLayoutEffect(endFirstView, []);
  const classes = ['ys-root', 'ys-screen'];
  if (isElder) classes.push('is-elder');
  if (lacksFlexGap()) classes.push('nogap');
  if (wide) classes.push('ys-screen--wide');
  const hasSide = me !== null && !isPublic;
  const unread = useUnread(hasSide);
  const items = withUnread(tabs ?? tabsOf(me), unread);
  if (hasSide) classes.push('ys-screen--side');
  if (tab) classes.push('ys-screen--tabs');
  return (
    <View className={classes.join(' ')}>
      {hasSide ? <SideNavigation tab={tab} items={items} /> : null}
      <View className="ys-screen__main" {...(isH5 ? { role: 'main' } : {})}>
        <OfflineBar />
        {me === null || me.appHome === 'resident' ? <PhoneBar /> : null}
        {isH5 && title ? <Header title={title} note={note} back={back === true} /> : null}
        {!isH5 && note ? <Text className="ys-screen__note ys-second">{note}</Text> : null}
        <View className="ys-screen__content">{me || isPublic ? children : <WhoAreYou />}</View>
        {footer && (me || isPublic) ? (
          <View className="ys-screen__footer">
            <View className="ys-screen__footer-inner">{footer}</View>
          </View>
        ) : null}
        {tab ? <BottomTabs tab={tab} items={items} /> : null}
      </View>
      <PrivacySheet />
      <SubscribeSheet />
      <FeedbackHost />
      <BackCatcher />
    </View>
  );
}

/** A kept session whose person is not known yet is asked for; without a session it is the login page. */
function WhoAreYou() {
  const reloadMe = useSession((state) => state.reloadMe);
  const [error, setError] = useState<unknown>(null);
  const ask = useCallback(() => {
    setError(null);
    if (currentTokens()) reloadMe().catch(setError);
    else goLoginAndBack(null);
  }, [reloadMe]);
  useEffect(ask, [ask]);
  return error ? <ErrorState error={error} onRetry={ask} /> : <Skeleton lines={4} />;
}

function useTitle(title: string | undefined): void {
  useEffect(() => {
    if (!title) return;
    if (isH5) document.title = `${title} · 应声`;
    else Taro.setNavigationBarTitle({ title }).catch(() => undefined);
  }, [title]);
}

function Header({ title, note, back }: { title: string; note?: string; back: boolean }) {
  const me = useSession((state) => state.me);
  return (
    <View className={`ys-screen__header${back ? '' : ' ys-screen__header--root'}`}>
      {back ? (
        <Pressable className="ys-screen__back" label="返回" onTap={() => goBack(me ? HOME_OF[me.appHome] : LOGIN)} />
      ) : null}
      <Text className="ys-screen__title" {...role('heading', { level: 1 })}>
        {title}
      </Text>
      {note ? <Text className="ys-second">{note}</Text> : null}
    </View>
  );
}

interface TabsOnScreen {
  tab?: string;
  items: readonly AppTab[];
}

function openTab(item: AppTab, tab: string | undefined): void {
  if (item.key === tab) return;
  if (item.onTap) item.onTap();
  else restart(item.path);
}

function isOnPhone(item: AppTab): boolean {
  return item.isForDesk !== true;
}

function BottomTabs({ tab, items }: TabsOnScreen) {
  return (
    <View className="ys-tabs-bar" {...(isH5 ? { role: 'navigation', 'aria-label': '主导航' } : {})}>
      {items.filter(isOnPhone).map((item) => (
        <Pressable
          key={item.key}
          className={`ys-tabs-bar__item${item.key === tab ? ' is-active' : ''}`}
          isCurrent={item.key === tab}
          onTap={() => openTab(item, tab)}
        >
          <TabLabel item={item} />
        </Pressable>
      ))}
    </View>
  );
}

function TabLabel({ item }: { item: AppTab }) {
  return (
    <Text>
      {item.label}
      {item.badge ? <Text className="ys-badge">{item.badge > 99 ? '99+' : item.badge}</Text> : null}
      {item.badge && item.badgeOf ? <Text className="ys-heard">{item.badgeOf}</Text> : null}
    </Text>
  );
}

function SideNavigation({ tab, items }: TabsOnScreen) {
  const me = useSession((state) => state.me);
  return (
    <View className="ys-side" {...(isH5 ? { role: 'navigation', 'aria-label': '侧边导航' } : {})}>
      <Text className="ys-side__brand">应声</Text>
      {items.map((item) => (
        <Pressable
          key={item.key}
          className={`ys-side__item${item.key === tab ? ' is-active' : ''}`}
          isCurrent={item.key === tab}
          onTap={() => openTab(item, tab)}
        >
          <TabLabel item={item} />
        </Pressable>
      ))}
      <View className="ys-side__foot">
        <Text className="ys-block">{me?.name}</Text>
        <PersonaSwitch />
      </View>
    </View>
  );
}
