import { Text, View } from '@tarojs/components';
import type { CoHandlingView } from '@yingsheng/shared/api/complaint';
import { timeText } from '@yingsheng/shared/time-words';
import { isWorkOrderOpen } from '@yingsheng/shared/work-order/status';
import { Button } from '../../ui/button';
import { CallButton } from '../../ui/call-button';
import { Countdown } from '../../ui/countdown';
import { StatusTag } from '../../ui/tag';
import './co-handling.scss';

interface CoHandlingListProps {
  readonly coHandlings: readonly CoHandlingView[];
  readonly now: Date;
  readonly onCancel: (coHandling: CoHandlingView) => void;
}

/** 协办进展: who does what for the lead, until when, and what they said last. */
export function CoHandlingList({ coHandlings, now, onCancel }: CoHandlingListProps) {
  return (
    <View>
      {coHandlings.map((row) => (
        <View key={row.workOrderId} className="co-item">
          <View className="co-line">
            <Text className="co-name">{row.departmentName}</Text>
            <StatusTag kind="workOrder" status={row.status} />
          </View>
          <Text className="co-task">{row.task}</Text>
          {isWorkOrderOpen(row.status) && (
            <View className="co-line">
              <Text className="co-note">{row.person === null ? '还没有人接' : personText(row)}</Text>
              <CallButton person={row.person} />
            </View>
          )}
          {row.dueAt !== null && <Countdown dueAt={row.dueAt} verb="完成" />}
          {row.lastNote !== null && (
            <Text className="co-note">
              {timeText(row.lastNote.at, now)} {row.lastNote.text}
            </Text>
          )}
          {row.isCancellable && (
            <View className="co-actions">
              <Button
                kind="plain"
                small
                label="不用协办了"
                ariaLabel={`不用协办了 ${row.departmentName}`}
                onTap={() => onCancel(row)}
              />
            </View>
          )}
        </View>
      ))}
    </View>
  );
}

function personText({ status, person, askedBy }: CoHandlingView): string {
  const who = status === 'offered' ? `等${person?.name ?? ''}接单` : `${person?.name ?? ''}在办`;
  return `${who} · ${askedBy}请的`;
}
