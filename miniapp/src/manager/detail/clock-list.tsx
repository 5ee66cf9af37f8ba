import { Text, View } from '@tarojs/components';
import type { ComplaintDetail, PromisedClockView } from '@yingsheng/shared/api/complaint';
import { CLOCK_KIND_LABEL } from '@yingsheng/shared/labels.zh';
import { BEYOND_CALENDAR_TEXT, LENGTHENED_TEXT } from '@yingsheng/shared/sla/calendar-words';
import type { ClockOutcome } from '@yingsheng/shared/sla/policy';
import { timeText } from '@yingsheng/shared/time-words';
import { durationText } from '@yingsheng/shared/written-time';
import { Countdown } from '../../ui/countdown';
import { Tag, type Tone } from '../../ui/tag';
import { Panel } from '../parts/panel';

const OUTCOME_TONE: Readonly<Record<ClockOutcome, Tone>> = { met: 'green', breached: 'red', cancelled: 'grey' };

function outcomeText(clock: PromisedClockView, outcome: ClockOutcome): string {
  if (outcome === 'met') return '按时';
  if (outcome === 'cancelled') return '已取消';
  const late = clock.endedAt === null ? 0 : (Date.parse(clock.endedAt) - Date.parse(clock.dueAt)) / 60_000;
  return `迟了 ${durationText(late)}`;
}

/** 时限: every promise of this matter, kept, broken or still running. */
export function ClockList({ complaint, now }: { complaint: ComplaintDetail; now: Date }) {
  const { clocks, isLengthenedByWeather } = complaint;
  if (clocks.length === 0) return null;
  return (
    <Panel title="时限" note={isLengthenedByWeather ? LENGTHENED_TEXT : undefined}>
      {clocks.map((clock) => (
        <View key={clock.id} className="mg-clock">
          <View>
            <Text>{CLOCK_KIND_LABEL[clock.kind]}</Text>
            <Text className="mg-note">{timeText(clock.dueAt, now)} 前</Text>
            {clock.isBeyondCalendar && <Text className="mg-note mg-tone-warn">{BEYOND_CALENDAR_TEXT}</Text>}
          </View>
          {clock.outcome === null ? (
            <Countdown dueAt={clock.dueAt} warnAt={clock.warnAt} />
          ) : (
            <Tag tone={OUTCOME_TONE[clock.outcome]} text={outcomeText(clock, clock.outcome)} />
          )}
        </View>
      ))}
    </Panel>
  );
}
