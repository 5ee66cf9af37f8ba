import type { Me } from '@yingsheng/shared/api/auth';
import type { Role } from '@yingsheng/shared/people/role';
import { tabsOf, withUnread } from './app-tabs';

const me = (appHome: Me['appHome'], ...roles: Role[]) =>
  ({ appHome, roles: roles.map((role) => ({ role, estateId: 'e1' })), department: null }) as unknown as Me;
const badges = (who: Me) =>
  Object.fromEntries(
    withUnread(tabsOf(who), { own: 1, owned: 20, worked: 300 }).flatMap(({ label, badge }) =>
      badge === undefined ? [] : [[label, badge]],
    ),
  );

it('atADesk_mattersAndOrdersAreTwoThings_eachWithAnAddressOfItsOwn', () => {
  const paths = tabsOf(me('staff', 'frontDesk')).map(({ label, path }) => [label, path]);
  expect(paths.slice(0, 2)).toEqual([
    ['投诉', '/staff/inbox/index?view=complaints'],
    ['工单', '/staff/inbox/index?view=orders'],
  ]);
});

it('unreadMessages_standWhereTheyAreFound', () => {
  expect(badges(me('resident', 'resident'))).toEqual({ 我的反映: 1 });
  expect(badges(me('staff', 'frontDesk'))).toEqual({ 投诉: 20, 工单: 300 });
  expect(badges(me('staff', 'handler'))).toEqual({ 工单: 320 });
  expect(badges(me('manager', 'estateManager'))).toEqual({ 工单: 320 });
});

it('nothingUnread_hasNoBadge', () => {
  const tabs = tabsOf(me('staff', 'frontDesk'));
  expect(withUnread(tabs, { own: 0, owned: 0, worked: 0 })).toEqual(tabs);
});
