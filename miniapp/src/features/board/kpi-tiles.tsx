import { Text, View } from '@tarojs/components';
import type { Board, RateView } from '@yingsheng/shared/api/board';
import { type MattersDoor, rateDoor } from '@yingsheng/shared/board/doors';
import { RATE_DAYS, type RateName } from '@yingsheng/shared/board/figure';
import { RECURRENCE_WINDOW_DAYS } from '@yingsheng/shared/complaint/limits';
import { BoardDoor, type OpenMatters } from './board-door';
import { changeWords, rateText, sampleText } from './board-words';
import { tableRole } from './table-role';
import './board.scss';

interface RateWords {
  readonly name: RateName;
  readonly label: string;
  readonly unit: string;
  readonly kept: string;
  readonly missed: string;
}

const RATES: readonly RateWords[] = [
  { name: 'onTimeResponse', label: '按时响应', unit: '件', kept: '按时', missed: '没按时' },
  { name: 'onTimeResolution', label: '按时解决', unit: '件', kept: '按时', missed: '没按时' },
  { name: 'satisfaction', label: '满意', unit: '份', kept: '满意', missed: '不满意' },
  { name: 'firstContactResolution', label: '首接办结', unit: '件', kept: '首接', missed: '其他' },
];

function TileHead({ label, note }: { label: string; note: string }) {
  return (
    <View className="board-tile-head">
      <Text>{label}</Text>
      <Text>{note}</Text>
    </View>
  );
}

interface RateTileProps {
  readonly words: RateWords;
  readonly rate: RateView;
  readonly onOpen: OpenMatters;
}

/** The rate, what it rests on, and the way to each part of that. */
function RateTile({ words: { name, label, unit, kept, missed }, rate, onOpen }: RateTileProps) {
  const change = changeWords(rate);
  const { sampleSize, keptCount } = rate;
  const parts: readonly [MattersDoor, string, number][] = [
    [rateDoor(name, 'counted'), '共', sampleSize],
    [rateDoor(name, 'kept'), kept, keptCount],
    [rateDoor(name, 'missed'), missed, sampleSize - keptCount],
  ];
  return (
    <View
      className="board-tile"
      {...tableRole(
        'group',
        `${label} ${rateText(rate.value)}，${sampleText(rate, unit)}${change ? `，${change.spoken}` : ''}`,
      )}
    >
      <TileHead label={label} note={`近 ${RATE_DAYS} 天`} />
      <View className="board-tile-figures">
        <Text className={rate.value === null ? 'board-tile-nothing' : 'board-tile-value'}>{rateText(rate.value)}</Text>
        {change && <Text className={`board-change board-change-${change.tone}`}>{change.text}</Text>}
      </View>
      {sampleSize > 0 && (
        <View className="board-doors">
          {parts.map(([door, word, count]) => (
            <BoardDoor
              key={word}
              of={label}
              text={`${word} ${count} ${unit}`}
              count={count}
              onTap={() => onOpen(door)}
            />
          ))}
        </View>
      )}
    </View>
  );
}

/** Three rates, first-contact resolution and recurrences of the last 90 days. */
export function KpiTiles({ board, onOpen }: { board: Board; onOpen: OpenMatters }) {
  const { recurringCount } = board;
  const label = `${RECURRENCE_WINDOW_DAYS} 天内重复`;
  return (
    <View className="board-tiles">
      {RATES.map((words) => (
        <RateTile key={words.name} words={words} rate={board[words.name]} onOpen={onOpen} />
      ))}
      <View className="board-tile" {...tableRole('group', `${label} ${recurringCount} 件，同一地点、同一类别`)}>
        <TileHead label={label} note="同地点同类" />
        <View className="board-tile-figures">
          <Text className="board-tile-value">{recurringCount} 件</Text>
        </View>
        {recurringCount > 0 && (
          <View className="board-doors">
            <BoardDoor
              of={label}
              text={`看这 ${recurringCount} 件`}
              count={recurringCount}
              onTap={() => onOpen({ figure: 'recurring' })}
            />
          </View>
        )}
      </View>
    </View>
  );
}
