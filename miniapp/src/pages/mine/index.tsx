import { Text, View } from '@tarojs/components';
import { usePlaces } from '../../features/directory/use-places';
import { MyDutyCard } from '../../features/people/my-duty-card';
import { useElderMode } from '../../platform/elder-mode';
import { makePhoneCall } from '../../platform/environment';
import { confirm } from '../../platform/feedback';
import { go } from '../../platform/navigate';
import { useOutbox } from '../../platform/outbox/outbox';
import { isPrivacyOpen } from '../../platform/privacy';
import { useSession } from '../../platform/session';
import { tabsOf } from '../../ui/app-tabs';
import { Button } from '../../ui/button';
import { Card, Row } from '../../ui/card';
import { PersonaSwitch } from '../../ui/persona-switch';
import { Screen } from '../../ui/screen';
import { Switch } from '../../ui/switch';

export default function MinePage() {
  const { me, logout } = useSession();
  const { isElder, setElder } = useElderMode();
  const estateId = me?.homes[0]?.estateId ?? me?.estates[0]?.id ?? '';
  const { data: places } = usePlaces(estateId);
  const deskPages = tabsOf(me).filter((tab) => tab.isForDesk === true);
  const isStaff = me?.roles.some((grant) => grant.role !== 'resident') ?? false;
  const keepsPlaces = me?.roles.some(({ role }) => role === 'admin' || role === 'estateManager') ?? false;
  const isAdmin = me?.roles.some(({ role }) => role === 'admin') ?? false;
  const unread = me?.unreadNoticeCount ?? 0;
  const waitingCount = useOutbox((state) => state.queue.length);
  const leave = async (): Promise<void> => {
    const isSure = await confirm({
      title: '退出登录？',
      body:
        waitingCount > 0
          ? `还有 ${waitingCount} 项没有上传。它们会留在这台设备上，等您本人再登录后才上传；别人登录不会替您上传。`
          : '没有提交的草稿会留在这台设备上。',
      confirmLabel: '退出登录',
    });
    if (isSure) await logout();
  };
  return (
    <Screen title="我的" back={isElder} {...(isElder ? {} : { tab: 'mine' })}>
      <Card>
        <Text className="ys-title">{me?.name}</Text>
        {me?.phoneMasked ? <Text className="ys-second ys-block">{me.phoneMasked}</Text> : null}
        {me?.department ? <Text className="ys-second ys-block">{me.department.name}</Text> : null}
        {me?.homes.map((home) => (
          <Text key={home.householdId} className="ys-second ys-block">
            {home.estateName} {home.placeText}
          </Text>
        ))}
      </Card>
      {isStaff ? <MyDutyCard /> : null}
      {keepsPlaces ? (
        <Card>
          <Row label="小区与房屋" onTap={() => go('/admin/places/index')} />
          {isAdmin ? <Row label="第一步：还要做什么" onTap={() => go('/admin/first-steps/index')} /> : null}
        </Card>
      ) : null}
      {deskPages.length > 0 ? (
        <Card>
          {deskPages.map(({ key, label, path }) => (
            <Row key={key} label={label} onTap={() => go(path)} />
          ))}
        </Card>
      ) : null}
      <Card>
        {isStaff && me?.homes.length === 0 ? null : (
          <Row
            label="我的房号"
            value={<Text>{me?.homes.length === 0 ? '绑定我的房号' : ''}</Text>}
            onTap={() => go('/resident/rooms/index')}
          />
        )}
        <Row
          label="消息"
          value={<Text>{unread > 0 ? `${unread} 条未读` : '没有未读'}</Text>}
          onTap={() => go('/resident/notices/index')}
        />
        {isStaff ? <Row label="用手机号登录" onTap={() => go('/open/phone/index')} /> : null}
        {isStaff || me?.homes.length ? null : <Row label="不绑定房号也能反映" onTap={() => go('/open/report/index')} />}
        <Row label="服务承诺公示" onTap={() => go('/resident/promises/index')} />
        <Row
          label="隐私保护指引"
          value={me && isPrivacyOpen(me) ? <Text>请看过再选择</Text> : null}
          onTap={() => go('/resident/privacy/index')}
        />
        <Row label="账号与安全" onTap={() => go('/resident/account/index')} />
        {places ? (
          <Row
            label="物业服务电话"
            value={<Text>{places.servicePhone}</Text>}
            onTap={() => makePhoneCall(places.servicePhone)}
          />
        ) : null}
      </Card>
      <Card>
        <Switch
          label="长辈版"
          hint={isStaff ? '字更大，按钮更大' : '字更大，按钮更大，首页只有三个入口'}
          value={isElder}
          onChange={setElder}
        />
      </Card>
      <View>
        <PersonaSwitch />
        <Button kind="secondary" label="退出登录" onTap={() => void leave()} />
      </View>
    </Screen>
  );
}
