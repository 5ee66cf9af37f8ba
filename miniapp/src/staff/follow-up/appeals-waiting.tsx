import { Text, View } from '@tarojs/components';
import type { AppealRow } from '@yingsheng/shared/api/follow-up';
import { useState } from 'react';
import { ClosingSheet, type ClosingStep } from '../../features/complaint/follow-up/closing-sheet';
import { useAppeals } from '../../features/complaint/follow-up/use-follow-up';
import { go } from '../../platform/navigate';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Countdown } from '../../ui/countdown';
import { Empty, ErrorState, Skeleton } from '../../ui/states';
import { Heading } from '../parts/heading';

/** 待决定的申诉, due first. */
export function AppealsWaiting({ estateId }: { estateId: string }) {
  const { data, error, refetch } = useAppeals(estateId);
  const [asked, setAsked] = useState<{ complaintId: string; kind: ClosingStep } | null>(null);
  return (
    <View>
      <Heading text="申诉" />
      {data === undefined && error !== null ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {data === undefined && error === null ? <Skeleton lines={3} /> : null}
      {data?.items.length === 0 ? <Empty title="没有待决定的申诉" hint="业主对关闭不服时会列在这里。" /> : null}
      {data?.items.map((row) => (
        <Appeal key={row.complaintId} row={row} onAsk={(kind) => setAsked({ complaintId: row.complaintId, kind })} />
      ))}
      {asked === null ? null : <ClosingSheet {...asked} onClose={() => setAsked(null)} />}
    </View>
  );
}

function Appeal({ row, onAsk }: { row: AppealRow; onAsk: (kind: ClosingStep) => void }) {
  const { appeal } = row;
  return (
    <Card>
      <Text className="ys-subtitle ys-block ys-wrap">{row.title}</Text>
      <Text className="ys-second ys-block">
        {row.number} · {row.placeText}
      </Text>
      <Text className="ys-block ys-wrap">业主说：{appeal.reason}</Text>
      {appeal.dueAt === null ? null : <Countdown dueAt={appeal.dueAt} verb="决定" />}
      <View className="ys-buttons ys-gap-top">
        <Button
          kind="secondary"
          label="看经过"
          ariaLabel={`看经过 ${row.title}`}
          onTap={() => go('/manager/detail/index', { id: row.complaintId })}
        />
        {row.isOpenToMe ? <Button label="决定" ariaLabel={`决定 ${row.title}`} onTap={() => onAsk('appeal')} /> : null}
      </View>
      {row.isOpenToMe ? null : (
        <Text className="ys-second ys-block">由{appeal.arbiter?.name ?? '没有经手的负责人'}决定。</Text>
      )}
      {row.mayHandOn ? (
        <Button
          kind="plain"
          label="改由别人裁定"
          ariaLabel={`改由别人裁定 ${row.title}`}
          onTap={() => onAsk('handOnAppeal')}
        />
      ) : null}
    </Card>
  );
}
