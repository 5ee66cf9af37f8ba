import { Text, View } from '@tarojs/components';
import type { TimelineEntryView } from '@yingsheng/shared/api/complaint';
import { timeText } from '@yingsheng/shared/time-words';
import { useNow } from '../platform/now';
import { LongRows } from './long-rows';
import { MediaGrid } from './media-grid';
import { Tag } from './tag';

/** `01:45 在没有信号处记下，01:49 送达`; where that is not believed, why the time of arrival counts. */
function claimWords({ occurredAt, claimDoubt }: TimelineEntryView, claimedAt: string, now: Date): string {
  const [claimed, arrived] = [timeText(claimedAt, now), timeText(occurredAt, now)];
  if (claimDoubt === null) return `${claimed} 在没有信号处记下，${arrived} 送达`;
  return `手机记的是 ${claimed}，按 ${arrived} 送达算：${claimDoubt}`;
}

export interface TimelineProps {
  entries: readonly TimelineEntryView[];
  /** Marks what the resident does not see. Only for staff screens. */
  marksInternal?: boolean;
}

/** So many entries without a photo stand on the screen at once; each photo takes the room of half an entry. */
const MOST_ENTRIES = 30;
const PHOTO_SHARE = 0.5;

/** What happened, newest first. */
export function Timeline({ entries, marksInternal }: TimelineProps) {
  const now = useNow(60);
  const newestFirst = [...entries].sort((a, b) => b.sequence - a.sequence);
  return (
    <LongRows
      rows={newestFirst}
      most={MOST_ENTRIES}
      weightOf={({ media }) => 1 + media.length * PHOTO_SHARE}
      label="更早的经过"
    >
      {(shown) => (
        <View className="ys-timeline">
          {shown.map((entry) => (
            <View key={entry.id} className={`ys-timeline__entry${entry === newestFirst[0] ? ' is-latest' : ''}`}>
              <View className="ys-timeline__head">
                <Text className="ys-timeline__title">{entry.title}</Text>
                <Text className="ys-timeline__time">{timeText(entry.occurredAt, now)}</Text>
                {marksInternal && !entry.isVisibleToResident ? <Tag tone="grey" text="仅内部可见" /> : null}
              </View>
              {entry.body ? <Text className="ys-timeline__body">{entry.body}</Text> : null}
              <Text className="ys-timeline__actor">
                {entry.actorName}
                {entry.claimedAt ? ` · ${claimWords(entry, entry.claimedAt, now)}` : ''}
              </Text>
              <MediaGrid media={entry.media} />
            </View>
          ))}
        </View>
      )}
    </LongRows>
  );
}
