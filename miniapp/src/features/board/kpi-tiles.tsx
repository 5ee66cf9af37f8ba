import { Text, View } from '@tarojs/components';
import type { Board, RateView } from '@yingsheng/shared/api/board';
import { changeWords, rateText, sampleText } from './board-words';
import { tableRole } from './table-role';
import './board.scss';

const RATES: readonly { key: RateKey; label: string; unit: string }[] = [
  { key: 'onTimeResponse', label: '按时响应', unit: '件' },
  { key: 'onTimeResolution', label: '按时解决', unit: '件' },
  { key: 'satisfaction', label: '满意', unit: '份' },
  { key: 'firstContactResolution', label: '首接办结', unit: '件' },
];
type RateKey = 'onTimeResponse' | 'onTimeResolution' | 'satisfaction' | 'firstContactResolution';

function TileHead({ label, note }: { label: string; note: string }) {
  return (
    <View className="board-tile-head">
      <Text>{label}</Text>
      <Text>{note}</Text>
    </View>
  );
}

function RateTile({ label, rate, unit }: { label: string; rate: RateView; unit: string }) {
  const change = changeWords(rate);
  const sample = sampleText(rate, unit);
  return (
    <View
      className="board-tile"
      {...tableRole('group', `${label} ${rateText(rate.value)}，${sample}${change ? `，${change.spoken}` : ''}`)}
    >
      <TileHead label={label} note={sample} />
      <View className="board-tile-figures">
        <Text className={rate.value === null ? 'board-tile-nothing' : 'board-tile-value'}>{rateText(rate.value)}</Text>
        {change && <Text className={`board-change board-change-${change.tone}`}>{change.text}</Text>}
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
        <TileHead label="90 天内重复" note="同地点同类" />
        <View className="board-tile-figures">
          <Text className="board-tile-value">{board.recurrencePlaceCount} 处</Text>
        </View>
      </View>
    </View>
  );
}
