import { Text, View } from '@tarojs/components';
import type { FollowUpCallPage, FollowUpCallRow } from '@yingsheng/shared/api/follow-up';
import { FOLLOW_UP_REASON_LABEL } from '@yingsheng/shared/labels.zh';
import { useState } from 'react';
import { ClosingSheet, type ClosingStep } from '../../features/complaint/follow-up/closing-sheet';
import { useFollowUpCalls } from '../../features/complaint/follow-up/use-follow-up';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Countdown } from '../../ui/countdown';
import { NewerRows, OlderRows } from '../../ui/list-ways';
import { Empty, ErrorState, Skeleton, StaleNote } from '../../ui/states';
import { Tag } from '../../ui/tag';
import { Heading } from '../parts/heading';
import { ShareSheet } from './share-sheet';

/** 待回访, due first, with what the calls have brought. */
export function CallsWaiting({ estateId }: { estateId: string }) {
  const list = useFollowUpCalls(estateId);
  const [asked, setAsked] = useState<{ complaintId: string; kind: ClosingStep } | null>(null);
  const [isSharing, setSharing] = useState(false);
  const { first, rows } = list;
  return (
    <View>
      <Heading text="回访" />
      <StaleNote at={list.dataUpdatedAt} error={list.error} />
      {first === undefined && list.error !== null ? (
        <ErrorState error={list.error} onRetry={() => void list.refetch()} />
      ) : null}
      {first === undefined && list.error === null ? <Skeleton lines={4} /> : null}
      {first === undefined ? null : <Figures page={first} onShare={() => setSharing(true)} />}
      {first !== undefined && rows.length === 0 ? (
        <Empty title="没有待回访的" hint="办结后需要回访的会列在这里，并提醒回访的人。" />
      ) : null}
      <NewerRows list={list} />
      {rows.map((row) => (
        <Call key={row.complaintId} row={row} onAsk={(kind) => setAsked({ complaintId: row.complaintId, kind })} />
      ))}
      <OlderRows list={list} label="看后面的" />
      {asked === null ? null : <ClosingSheet {...asked} onClose={() => setAsked(null)} />}
      {isSharing && first !== undefined ? (
        <ShareSheet estateId={estateId} percent={first.sharePercent} onClose={() => setSharing(false)} />
      ) : null}
    </View>
  );
}

function Figures({ page, onShare }: { page: FollowUpCallPage; onShare: () => void }) {
  const { waiting, overdue, satisfied, unsatisfied, notReached } = page.figures;
  return (
    <Card>
      <Text className="ys-block">
        待回访 {waiting} 件{overdue > 0 ? `，其中 ${overdue} 件已过期` : ''}
      </Text>
      <Text className="ys-second ys-block">
        近 90 天：满意 {satisfied}，不满意 {unsatisfied}，没联系上 {notReached}
      </Text>
      <Text className="ys-second ys-block">其余办结件抽访 {page.sharePercent}%</Text>
      {page.maySetShare ? <Button kind="plain" label="改抽访比例" onTap={onShare} /> : null}
    </Card>
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
