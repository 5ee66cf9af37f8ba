import { Text, View } from '@tarojs/components';
import type { RosterWeek } from '@yingsheng/shared/api/roster';
import { shanghaiParts } from '@yingsheng/shared/written-time';
import { daysOfWeek, weekAfter, weekText } from '../../features/people/duty-words';
import { useCopyWeek, useExportRoster } from '../../features/people/use-people';
import { confirm, toast } from '../../platform/feedback';
import { messageOf } from '../../platform/request';
import { Pressable } from '../../ui/pressable';
import { ImportRoster } from './import-roster';

interface RosterToolbarProps {
  readonly roster: RosterWeek;
  /** The Monday to show; empty: the present week. */
  readonly onWeek: (weekStart: string) => void;
}

/** Which week, and what can be done with all of it. */
export function RosterToolbar({ roster, onWeek }: RosterToolbarProps) {
  const { weekStart, now } = roster;
  const isThisWeek = daysOfWeek(weekStart).some((day) => day.dayNumber === shanghaiParts(now).dayNumber);
  const isEditable = roster.people.some((person) => person.isEditable);
  return (
    <View className="roster-bar">
      <View className="roster-week">
        <Pressable className="mg-pill" onTap={() => onWeek(weekAfter(weekStart, -1))}>
          <Text>‹ 上周</Text>
        </Pressable>
        <Text className="roster-week-text" aria-live="polite">
          {weekText(weekStart)}
          {isThisWeek ? '（本周）' : ''}
        </Text>
        <Pressable className="mg-pill" onTap={() => onWeek(weekAfter(weekStart, 1))}>
          <Text>下周 ›</Text>
        </Pressable>
        {!isThisWeek && (
          <Pressable className="mg-pill" onTap={() => onWeek('')}>
            <Text>回到本周</Text>
          </Pressable>
        )}
      </View>
      <View className="roster-tools">
        <ExportRoster roster={roster} />
        {isEditable && <ImportRoster roster={roster} />}
        {isEditable && <CopyWeek roster={roster} />}
      </View>
    </View>
  );
}

function CopyWeek({ roster }: { roster: RosterWeek }) {
  const copy = useCopyWeek(roster.estateId);
  const ask = async (): Promise<void> => {
    const isSure = await confirm({
      title: '把上一周的班复制到这一周？',
      body: `复制到 ${weekText(roster.weekStart)}。已经排好的班不动，时间冲突的不复制。`,
      confirmLabel: '复制上周',
    });
    if (!isSure) return;
    copy.mutate(roster.weekStart, {
      onSuccess: ({ createdCount, skippedCount }) =>
        toast(`已复制 ${createdCount} 班${skippedCount > 0 ? `，${skippedCount} 班已有安排或已过，没有复制` : ''}`),
      onError: (error) => toast(messageOf(error)),
    });
  };
  return (
    <Pressable className="mg-pill" isDisabled={copy.isPending} onTap={() => void ask()}>
      <Text>{copy.isPending ? '正在复制…' : '复制上周'}</Text>
    </Pressable>
  );
}

function ExportRoster({ roster }: { roster: RosterWeek }) {
  const save = useExportRoster(roster.estateId);
  return (
    <Pressable
      className="mg-pill"
      isDisabled={save.isPending}
      onTap={() => save.mutate(roster.weekStart, { onError: (error) => toast(messageOf(error)) })}
    >
      <Text>{save.isPending ? '正在导出…' : '导出 Excel'}</Text>
    </Pressable>
  );
}
