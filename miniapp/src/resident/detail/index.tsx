import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import type { ComplaintDetail } from '@yingsheng/shared/api/complaint';
import { timeText } from '@yingsheng/shared/time-words';
import type { ReactNode } from 'react';
import { AnswerButtons } from '../../features/complaint/answer-buttons';
import { SafetyAdviceBox } from '../../features/complaint/safety-advice-box';
import { useComplaint } from '../../features/complaint/use-complaint';
import { useReading } from '../../features/complaint/use-reading';
import { role } from '../../platform/a11y';
import { isGone } from '../../platform/kept-answers';
import { restart } from '../../platform/navigate';
import { useNow } from '../../platform/now';
import { useRefreshByPull } from '../../platform/refresh-by-pull';
import { Card } from '../../ui/card';
import { Screen } from '../../ui/screen';
import { Empty, ErrorState, Skeleton, StaleNote } from '../../ui/states';
import { Timeline } from '../../ui/timeline';
import { UnreadTag } from '../../ui/unread-tag';
import { AppealCard } from './appeal-card';
import { DetailFooter } from './detail-footer';
import { FiledForYou } from './filed-for-you';
import { FiveAnswers } from './five-answers';
import { LeaveJoined } from './leave-joined';
import { MergedCard } from './merged-card';
import { Submitted } from './submitted';
import './detail.scss';

export default function DetailPage() {
  const id = useRouter().params.id ?? '';
  const { data, error, dataUpdatedAt, refetch } = useComplaint(id);
  useRefreshByPull(refetch);
  if (!data || isGone(error)) {
    return (
      <Screen title="反映详情" back>
        {id === '' || isGone(error) ? (
          <Empty
            title="没有找到这件反映"
            hint="链接可能不完整，或者这件不由您跟进。替别人反映、本人已答复的，在“我的反映”里还能看到您写的。"
            action={{ label: '看我的反映', onTap: () => restart('/pages/complaints/index') }}
          />
        ) : error ? (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ) : (
          <Skeleton lines={6} />
        )}
      </Screen>
    );
  }
  return <Detail complaint={data} stale={<StaleNote at={dataUpdatedAt} error={error} />} />;
}

function Detail({ complaint: data, stale }: { complaint: ComplaintDetail; stale: ReactNode }) {
  const newCount = useReading({ ...data, complaintId: data.id });
  return (
    <Screen title="反映详情" back wide footer={<DetailFooter complaint={data} />}>
      {stale}
      <SafetyAdviceBox advice={data.safetyAdvice} />
      <View className="detail-columns">
        <View className="detail-column">
          <FiveAnswers complaint={data} />
          {data.filing === 'forYou' ? <FiledForYou complaint={data} /> : null}
          {data.mergedInto === null ? null : (
            <MergedCard merged={data.mergedInto}>
              <LeaveJoined complaint={data} />
            </MergedCard>
          )}
          {data.appeal === null ? null : <AppealCard appeal={data.appeal} />}
          {data.closeReason === 'declined' ? <Declined complaint={data} /> : null}
          {data.allowedActions.includes('confirm') ? <PleaseConfirm complaint={data} /> : null}
          <Card>
            <View className="ys-between">
              <Text className="ys-title detail-heading" {...role('heading', { level: 2 })}>
                处理进度
              </Text>
              <UnreadTag count={newCount} />
            </View>
            <Timeline entries={data.timeline} />
          </Card>
        </View>
        <View className="detail-column">
          <Submitted complaint={data} />
        </View>
      </View>
    </Screen>
  );
}

/** 不予受理: why, by which rule and where to go instead must not have to be looked for. */
function Declined({ complaint }: { complaint: ComplaintDetail }) {
  const words = complaint.timeline.find(({ action }) => action === 'decline')?.body ?? '';
  const lines = words.split('\n').filter((line) => line !== '');
  return (
    <Card edge="warn">
      <Text className="ys-title">抱歉，这件事不归物业处理</Text>
      {lines.map((line) => (
        <Text key={line} className="ys-block ys-wrap">
          {line}
        </Text>
      ))}
      <Text className="ys-second ys-block">
        有不清楚的，可以打电话问{complaint.header.firstContactOwner.name}；不同意的话，可以申诉。
      </Text>
    </Card>
  );
}

function PleaseConfirm({ complaint }: { complaint: ComplaintDetail }) {
  const now = useNow(60);
  return (
    <Card edge="warn">
      <Text className="ys-title">{complaint.header.handler === null ? '问题解决了吗？' : '修好了吗？'}</Text>
      {complaint.outcome ? <Text className="ys-block ys-wrap">{complaint.outcome}</Text> : null}
      {complaint.confirmationDueAt ? (
        <Text className="ys-second ys-block">
          {timeText(complaint.confirmationDueAt, now)} 前请告诉我们；到时没有回复会自动关闭，之后仍可重新打开。
        </Text>
      ) : null}
      <View>
        <AnswerButtons complaint={complaint} />
      </View>
    </Card>
  );
}
