import { Text, View } from '@tarojs/components';
import type { Board } from '@yingsheng/shared/api/board';
import { weekText } from './board-words';
import { tableRole } from './table-role';
import './board.scss';

type Week = Board['trend'][number];

function share(count: number, max: number): string {
  return `${max === 0 ? 0 : Math.round((count / max) * 100)}%`;
}

/** The same numbers as text: bars say nothing to a screen reader. */
function TrendTable({ weeks }: { weeks: readonly Week[] }) {
  return (
    <View className="ys-heard" {...tableRole('table', '每周收到与解决')}>
      {weeks.map((week) => (
        <View key={week.weekStart} {...tableRole('row')}>
          <Text {...tableRole('cell')}>
            {weekText(week.weekStart)} 这一周，收到 {week.submitted} 件，解决 {week.solved} 件
          </Text>
        </View>
      ))}
    </View>
  );
}

/** 每周趋势: received against solved, oldest week first. */
export function WeeklyTrend({ weeks }: { weeks: readonly Week[] }) {
  const max = weeks.reduce((most, week) => Math.max(most, week.submitted, week.solved), 0);
  return (
    <View>
      <View className="board-legend">
        <Text className="board-legend-item board-legend-submitted">收到</Text>
        <Text className="board-legend-item board-legend-solved">解决</Text>
      </View>
      <View className="board-trend" aria-hidden="true">
        {weeks.map((week) => (
          <View key={week.weekStart} className="board-week">
            <View className="board-week-bars">
              <View className="board-week-column">
                <Text className="board-week-number">{week.submitted}</Text>
                <View className="board-week-bar board-week-submitted" style={{ height: share(week.submitted, max) }} />
              </View>
              <View className="board-week-column">
                <Text className="board-week-number">{week.solved}</Text>
                <View className="board-week-bar board-week-solved" style={{ height: share(week.solved, max) }} />
              </View>
            </View>
            <Text className="board-week-label">{weekText(week.weekStart)}</Text>
          </View>
        ))}
      </View>
      <TrendTable weeks={weeks} />
    </View>
  );
}
