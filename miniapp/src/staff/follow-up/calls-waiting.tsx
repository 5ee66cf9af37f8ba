import { Text, View } from '@tarojs/components';
import type { FollowUpCallPage, FollowUpCallRow, FollowUpFigures } from '@yingsheng/shared/api/follow-up';
import { CALL_FIGURES, RATE_DAYS } from '@yingsheng/shared/board/figure';
import { FOLLOW_UP_OUTCOMES, type FollowUpOutcome } from '@yingsheng/shared/follow-up/call';
import { FOLLOW_UP_OUTCOME_LABEL, FOLLOW_UP_REASON_LABEL } from '@yingsheng/shared/labels.zh';
import { useState } from 'react';
import { ClosingSheet, type ClosingStep } from '../../features/complaint/follow-up/closing-sheet';
import { useFollowUpCalls } from '../../features/complaint/follow-up/use-follow-up';
import { useComplaints } from '../../features/complaint/use-complaints';
import { useNow } from '../../platform/now';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Countdown } from '../../ui/countdown';
import { NewerRows, OlderRows } from '../../ui/list-ways';
import { Empty, ErrorState, Skeleton, StaleNote } from '../../ui/states';
import { type TabItem, Tabs } from '../../ui/tabs';
import { Tag } from '../../ui/tag';
import { Heading } from '../parts/heading';
import { OwnedComplaintCards } from '../parts/owned-complaint-card';
import { ShareSheet } from './share-sheet';

type Shown = 'waiting' | 'overdue' | FollowUpOutcome;

/** 回访: what waits, due first, and the matters behind what the calls have brought. */
export function CallsWaiting({ estateId }: { estateId: string }) {
  const [shown, show] = useState<Shown>('waiting');
  const [isSharing, setSharing] = useState(false);
  const { data, dataUpdatedAt, error, first, refetch } = useFollowUpCalls(estateId);
  if (first === undefined) {
    return (
      <View>
        <Heading text="回访" />
        {error === null ? <Skeleton lines={4} /> : <ErrorState error={error} onRetry={() => void refetch()} />}
      </View>
    );
  }
  return (
    <View>
      <Heading text="回访" />
      <StaleNote at={dataUpdatedAt} error={data === undefined ? null : error} />
      <Share page={first} onShare={() => setSharing(true)} />
      <Tabs items={tabsOf(first.figures)} value={shown} onChange={show} label="回访">
        {shown === 'waiting' || shown === 'overdue' ? (
          <Calls key={shown} estateId={estateId} isOverdue={shown === 'overdue'} />
        ) : (
          <Called key={shown} estateId={estateId} outcome={shown} />
        )}
      </Tabs>
      {isSharing ? (
        <ShareSheet estateId={estateId} percent={first.sharePercent} onClose={() => setSharing(false)} />
      ) : null}
    </View>
  );
}

/** Every number is the tab with exactly what it counts. */
function tabsOf(figures: FollowUpFigures): TabItem<Shown>[] {
  return [
    { value: 'waiting', label: `待回访 ${figures.waiting}` },
    { value: 'overdue', label: `其中已过期 ${figures.overdue}` },
    ...FOLLOW_UP_OUTCOMES.map((outcome) => ({
      value: outcome,
      label: `${FOLLOW_UP_OUTCOME_LABEL[outcome]} ${figures[outcome]}`,
    })),
  ];
}

function Share({ page, onShare }: { page: FollowUpCallPage; onShare: () => void }) {
  return (
    <Card>
      <Text className="ys-second ys-block">
        回访结果是近 {RATE_DAYS} 天的，按件数。其余办结件抽访 {page.sharePercent}%
      </Text>
      {page.maySetShare ? <Button kind="plain" label="改抽访比例" onTap={onShare} /> : null}
    </Card>
  );
}

function Calls({ estateId, isOverdue }: { estateId: string; isOverdue: boolean }) {
  const list = useFollowUpCalls(estateId, isOverdue);
  const [asked, setAsked] = useState<{ complaintId: string; kind: ClosingStep } | null>(null);
  if (list.first === undefined) return <Skeleton lines={4} />;
  return (
    <View>
      {list.rows.length === 0 ? (
        <Empty
          title={isOverdue ? '没有过期的回访' : '没有待回访的'}
          hint="办结后需要回访的会列在这里，并提醒回访的人。"
        />
      ) : null}
      <NewerRows list={list} />
      {list.rows.map((row) => (
        <Call key={row.complaintId} row={row} onAsk={(kind) => setAsked({ complaintId: row.complaintId, kind })} />
      ))}
      <OlderRows list={list} label="看后面的" />
      {asked === null ? null : <ClosingSheet {...asked} onClose={() => setAsked(null)} />}
    </View>
  );
}

/** What the calls of the last 90 days have brought. */
function Called({ estateId, outcome }: { estateId: string; outcome: FollowUpOutcome }) {
  const list = useComplaints({ scope: 'estate', estateId, figure: CALL_FIGURES[outcome] });
  const now = useNow(60);
  if (list.isPending) return <Skeleton lines={4} />;
  if (list.data === undefined) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  if (list.complaints.length === 0) {
    return <Empty title={`近 ${RATE_DAYS} 天没有回访${FOLLOW_UP_OUTCOME_LABEL[outcome]}的`} />;
  }
  return (
    <View>
      <NewerRows list={list} />
      <OwnedComplaintCards complaints={list.complaints} now={now} />
      <OlderRows list={list} label="看后面的" />
    </View>
  );
}

function Call({ row, onAsk }: { row: FollowUpCallRow; onAsk: (kind: ClosingStep) => void }) {
  return (
    <Card>
      <Text className="ys-subtitle ys-block ys-wrap">{row.title}</Text>
      <Text className="ys-second ys-block">
        {row.number} · {row.placeText}
      </Text>
      <View>
        {row.reasons.map((reason) => (
          <Tag key={reason} tone="amber" text={FOLLOW_UP_REASON_LABEL[reason]} />
        ))}
      </View>
      <Countdown dueAt={row.dueAt} verb="回访" />
      <Text className="ys-second ys-block">
        {row.isMine ? '由您回访' : `由${row.caller?.name ?? '品质部'}回访`}
        {row.attemptCount > 0 ? `，已打 ${row.attemptCount} 次没通` : ''}
      </Text>
      {row.isOpenToMe ? (
        <View className="ys-gap-top">
          <Button label="打电话并记录" ariaLabel={`打电话并记录 ${row.title}`} onTap={() => onAsk('call')} />
        </View>
      ) : null}
      {row.mayHandOn ? (
        <Button
          kind="plain"
          label="改由别人回访"
          ariaLabel={`改由别人回访 ${row.title}`}
          onTap={() => onAsk('handOnCall')}
        />
      ) : null}
    </Card>
  );
}
