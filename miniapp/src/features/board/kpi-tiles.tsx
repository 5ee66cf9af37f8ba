import { Text, View } from '@tarojs/components';
import type { Board, RateView } from '@yingsheng/shared/api/board';
import { changeWords, rateText } from './board-words';
import { tableRole } from './table-role';
import './board.scss';

const RATES: readonly { key: RateKey; label: string; unit: string }[] = [
  { key: 'onTimeResponse', label: '按时响应', unit: '件' },
  { key: 'onTimeResolution', label: '按时解决', unit: '件' },
  { key: 'satisfaction', label: '满意', unit: '份' },
  { key: 'firstContactResolution', label: '首接办结', unit: '件' },
];
type RateKey = 'onTimeResponse' | 'onTimeResolution' | 'satisfaction' | 'firstContactResolution';

function RateTile({ label, rate, unit }: { label: string; rate: RateView; unit: string }) {
  const change = changeWords(rate);
  const sample = rate.sampleSize > 0 ? `${rate.sampleSize} ${unit}` : '还没有数据';
  return (
    <View
      className="board-tile"
      {...tableRole('group', `${label} ${rateText(rate.value)},${sample}${change ? `,${change.spoken}` : ''}`)}
    >
      <Text className="board-tile-label">{label}</Text>
      <View className="board-tile-figures">
        <Text className="board-tile-value">{rateText(rate.value)}</Text>
        {change && <Text className={`board-change board-change-${change.tone}`}>{change.text}</Text>}
        <Text className="board-tile-sample">({sample})</Text>
      </View>
    </View>
  );
}

/** Three rates, first-contact resolution and recurrences of the last 90 days. */
export function KpiTiles({ board }: { board: Board }) {
  return (
    <View className="board-tiles">
      {RATES.map(({ key, label, unit }) => (
        <RateTile key={key} label={label} rate={board[key]} unit={unit} />
      ))}
      <View className="board-tile" {...tableRole('group', `90 天内重复 ${board.recurrencePlaceCount} 处`)}>
        <Text className="board-tile-label">90 天内重复</Text>
        <View className="board-tile-figures">
          <Text className="board-tile-value">{board.recurrencePlaceCount} 处</Text>
          <Text className="board-tile-sample">(同一地点同类问题)</Text>
        </View>
      </View>
    </View>
  );
}
