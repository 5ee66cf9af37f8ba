import { Text, View } from '@tarojs/components';
import type { StoredAboutMe } from '@yingsheng/shared/api/personal-data';
import { writtenDay } from '@yingsheng/shared/written-time';
import { go } from '../../platform/navigate';
import { useRefreshByPull } from '../../platform/refresh-by-pull';
import { Row } from '../../ui/card';
import { Screen } from '../../ui/screen';
import { ErrorState, Skeleton } from '../../ui/states';
import { CopyCard } from './copy-card';
import { DeletionCard } from './deletion-card';
import { Fact, Part } from './part';
import { consentWords, matterWords, mediaWords, roomWords } from './stored-words';
import { useStored } from './use-stored';

/** 我的个人信息: what is kept about me, and a copy of it to take along. */
export default function MyDataPage() {
  return (
    <Screen title="我的个人信息" back>
      <Stored />
    </Screen>
  );
}

function Stored() {
  const { data, error, refetch } = useStored();
  useRefreshByPull(refetch);
  if (data === undefined) {
    return error === null ? <Skeleton lines={8} /> : <ErrorState error={error} onRetry={() => void refetch()} />;
  }
  return (
    <View>
      <Account stored={data} />
      <Rooms stored={data} />
      <Matters stored={data} />
      {data.work === null ? null : <Work work={data.work} />}
      <Consents stored={data} />
      <CopyCard stored={data} />
      <DeletionCard />
    </View>
  );
}

function Account({ stored: { account, devices } }: { stored: StoredAboutMe }) {
  return (
    <Part title="账号">
      <Fact label="称呼" value={account.name} />
      <Fact label="手机号" value={account.phoneMasked ?? '没有留'} />
      <Fact label="微信" value={account.hasWechat ? '已绑定' : '没有绑定'} />
      {account.account === null ? null : <Fact label="工作账号" value={account.account} />}
      {account.email === null ? null : <Fact label="邮箱" value={account.email} />}
      <Row label="登录着的设备" value={<Text>{devices.count} 台</Text>} onTap={() => go('/resident/account/index')} />
    </Part>
  );
}

function Rooms({ stored: { rooms, roomRequests } }: { stored: StoredAboutMe }) {
  return (
    <Part title="房号">
      {rooms.length === 0 ? <Text className="ys-second ys-block">没有绑定过房号</Text> : null}
      {rooms.map((room, index) => {
        const { title, when } = roomWords(room);
        return (
          // A room can have been left and bound again: only the place in the list tells two apart.
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is only ever replaced whole
          <View key={index} className="ys-gap-top">
            <Text className="ys-block ys-wrap">{title}</Text>
            <Text className="ys-second ys-block">{when}</Text>
          </View>
        );
      })}
      {roomRequests.count === 0 ? null : <Fact label="绑定申请" value={`${roomRequests.count} 次`} />}
    </Part>
  );
}

function Matters({ stored: { complaints, messages, media, notices } }: { stored: StoredAboutMe }) {
  return (
    <Part title="反映和消息">
      <Fact label="反映" value={matterWords(complaints)} />
      {complaints.firstAt === null || complaints.lastAt === null ? null : (
        <Fact label="时间" value={`${writtenDay(complaints.firstAt)} 至 ${writtenDay(complaints.lastAt)}`} />
      )}
      <Fact label="留言和说明" value={`${messages.count} 条`} />
      <Fact label="照片和视频" value={mediaWords(media)} />
      <Fact label="站内消息" value={`${notices.count} 条`} />
    </Part>
  );
}

function Work({ work }: { work: NonNullable<StoredAboutMe['work']> }) {
  return (
    <Part title="工作">
      {work.departmentName === null ? null : <Fact label="部门" value={work.departmentName} />}
      <Fact label="值班" value={`${work.shiftCount} 班`} />
      <Fact label="请假" value={`${work.absenceCount} 次`} />
      <Fact label="接手处理过" value={`${work.workOrderCount} 件`} />
    </Part>
  );
}

function Consents({ stored: { consents } }: { stored: StoredAboutMe }) {
  return (
    <Part title="对隐私保护指引的选择">
      {consents.length === 0 ? <Text className="ys-second ys-block">还没有选择过</Text> : null}
      {consents.map((consent) => (
        <View key={consent.decidedAt} className="ys-gap-top">
          <Text className="ys-block">{consentWords(consent)}</Text>
          <Text className="ys-second ys-block">{writtenDay(consent.decidedAt)}</Text>
        </View>
      ))}
      <Row label="隐私保护指引" onTap={() => go('/resident/privacy/index')} />
    </Part>
  );
}
