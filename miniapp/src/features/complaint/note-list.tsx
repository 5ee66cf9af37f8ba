import { Text, View } from '@tarojs/components';
import type { TimelineEntryView } from '@yingsheng/shared/api/complaint';
import { timeText } from '@yingsheng/shared/time-words';
import './note-list.scss';

export function notesIn(timeline: readonly TimelineEntryView[]): TimelineEntryView[] {
  return timeline.filter(({ action }) => action === 'note').sort((a, b) => a.sequence - b.sequence);
}

/** 内部沟通: what colleagues said to each other, in order. */
export function NoteList({ timeline, now }: { timeline: readonly TimelineEntryView[]; now: Date }) {
  const notes = notesIn(timeline);
  if (notes.length === 0) return <Text className="talk-empty">还没有人说话。这里的话业主看不到。</Text>;
  return (
    <View className="talk-list">
      {notes.map(({ id, actorName, occurredAt, body }) => (
        <View key={id} className="talk-note">
          <Text className="talk-head">
            {actorName} · {timeText(occurredAt, now)}
          </Text>
          <Text className="talk-body">{body ?? ''}</Text>
        </View>
      ))}
    </View>
  );
}
