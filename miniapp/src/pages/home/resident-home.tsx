import { Text, View } from '@tarojs/components';
import type { Home } from '@yingsheng/shared/api/auth';
import type { ComplaintSummary } from '@yingsheng/shared/api/complaint';
import { useState } from 'react';
import { AnswerButtons } from '../../features/complaint/answer-buttons';
import { ComplaintCard } from '../../features/complaint/complaint-card';
import { useGuestOffers } from '../../features/complaint/guest/use-guest-offers';
import { WaitingComplaints } from '../../features/complaint/offline/waiting-complaint-card';
import { openMyComplaint } from '../../features/complaint/open';
import { isPressing, pressingFirst } from '../../features/complaint/pressing-first';
import { UnfinishedDrafts } from '../../features/complaint/unfinished-drafts';
import { useComplaints } from '../../features/complaint/use-complaints';
import { usePromises } from '../../features/directory/use-places';
import { WeatherAnnouncement } from '../../features/directory/weather-announcement';
import { role } from '../../platform/a11y';
import { go, restart } from '../../platform/navigate';
import { useNow } from '../../platform/now';
import { isPrivacyOpen } from '../../platform/privacy';
import { useSession } from '../../platform/session';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { percentText } from '../../ui/percent';
import { Pressable } from '../../ui/pressable';
import { Empty, ErrorState, Skeleton, StaleNote } from '../../ui/states';
import { ElderOffer } from './elder-offer';
import { EmergencySheet } from './emergency-sheet';
import { HomeOffer } from './home-offer';
import './home.scss';

const SHOWN = 3;

export function ResidentHome() {
  const me = useSession((state) => state.me);
  const [isEmergency, setEmergency] = useState(false);
  const home = me?.homes[0];
  const estateId = home?.estateId ?? me?.estates[0]?.id ?? '';
  return (
    <View>
      <Where home={home} estateName={me?.estates[0]?.name ?? ''} unread={me?.unreadNoticeCount ?? 0} />
      <WeatherAnnouncement estateId={estateId} />
      <View className="home-entrances">
        <Pressable className="home-entrance home-entrance--report" onTap={() => go('/pages/submit/index')}>
          <Text className="home-entrance__name">我要反映</Text>
          <Text className="home-entrance__what">投诉 报修 建议</Text>
        </Pressable>
        <Pressable className="home-entrance home-entrance--emergency" onTap={() => setEmergency(true)}>
          <Text className="home-entrance__name">紧急求助</Text>
          <Text className="home-entrance__what">困人 燃气 火情</Text>
        </Pressable>
      </View>
      <WaitingComplaints />
      {me ? <UnfinishedDrafts personId={me.id} /> : null}
      <HomeOffer />
      <ElderOffer />
      <OwnReportsHint isKnown={home !== undefined} />
      {me && isPrivacyOpen(me) ? <PrivacyCard isNew={me.privacy !== null} /> : null}
      <OpenMatters />
      <PromiseSummary estateId={estateId} />
      <EmergencySheet open={isEmergency} onClose={() => setEmergency(false)} />
    </View>
  );
}

/** 没登录时反映过的: answered on the page of rooms. */
function OwnReportsHint({ isKnown }: { isKnown: boolean }) {
  const { length: count } = useGuestOffers(isKnown);
  if (count === 0) return null;
  return (
    <Card onTap={() => go('/resident/rooms/index')}>
      <Text className="ys-subtitle">{count} 件没登录时的反映，是您的吗？</Text>
    </Card>
  );
}

function Where({ home, estateName, unread }: { home: Home | undefined; estateName: string; unread: number }) {
  const estate = home?.estateName ?? estateName;
  return (
    <View className="ys-between home-where">
      <View {...role('heading', { level: 1 })}>
        {estate === '' ? null : <Text className="home-where__estate">{estate}</Text>}
        <Text className="ys-second">{home?.placeText ?? '还没有绑定房号'}</Text>
      </View>
      {home ? null : <Button kind="plain" small label="绑定房号" onTap={() => go('/resident/rooms/index')} />}
      <Button
        kind="plain"
        small
        label={unread > 0 ? `消息 ${unread}` : '消息'}
        ariaLabel={unread > 0 ? `消息 ${unread} 条未读` : '消息'}
        onTap={() => go('/resident/notices/index')}
      />
    </View>
  );
}

/** Asked on the page, never over it: whoever has something to report reports it first. */
function PrivacyCard({ isNew }: { isNew: boolean }) {
  return (
    <Card onTap={() => go('/resident/privacy/index')}>
      <Text className="ys-subtitle">{isNew ? '隐私保护指引更新了' : '隐私保护指引'}</Text>
      <Text className="ys-second ys-block">照片、联系方式用来做什么，请看一看再选择。不选也能提交反映。</Text>
    </Card>
  );
}

function OpenMatters() {
  const list = useComplaints({ scope: 'mine', state: 'open' });
  const now = useNow(60);
  const { complaints, isPending, error, refetch, hasNextPage } = list;
  if (isPending) return <Skeleton lines={4} />;
  if (error && complaints.length === 0) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (complaints.length === 0) {
    return (
      <Card>
        <Empty title="现在没有正在处理的事" hint="家里或小区有什么问题，点上面“我要反映”，会有人负责到底。" />
      </Card>
    );
  }
  const ordered = pressingFirst(complaints, now);
  const isKept = (complaint: ComplaintSummary): boolean =>
    complaint.status === 'resolved' || isPressing(complaint, now);
  const others = ordered.filter((complaint) => !isKept(complaint)).slice(0, SHOWN);
  const shown = ordered.filter((complaint) => isKept(complaint) || others.includes(complaint));
  return (
    <View>
      <View className="ys-between home-heading">
        <Text className="ys-title" {...role('heading', { level: 2 })}>
          {complaints.some(({ status }) => status === 'resolved') ? '等您确认和正在处理' : '正在处理'}
        </Text>
        <Button
          kind="plain"
          small
          label={hasNextPage ? '全部' : `全部 ${complaints.length} 件`}
          onTap={() => restart('/pages/complaints/index')}
        />
      </View>
      <StaleNote at={list.dataUpdatedAt} error={error} />
      {shown.map((complaint) => (
        <Matter key={complaint.id} complaint={complaint} />
      ))}
    </View>
  );
}

function Matter({ complaint }: { complaint: ComplaintSummary }) {
  return (
    <ComplaintCard complaint={complaint} onOpen={() => openMyComplaint(complaint.id)}>
      {complaint.allowedActions.includes('confirm') ? <AnswerButtons complaint={complaint} /> : null}
    </ComplaintCard>
  );
}

function PromiseSummary({ estateId }: { estateId: string }) {
  const { data } = usePromises(estateId);
  if (!data) return null;
  return (
    <Card onTap={() => restart('/resident/promises/index')}>
      <Text className="ys-subtitle">本小区承诺与兑现</Text>
      <Text className="ys-second ys-block">
        近 90 天：按时响应 {percentText(data.onTimeResponse.value)} · 按时解决{' '}
        {percentText(data.onTimeResolution.value)}
      </Text>
    </Card>
  );
}
