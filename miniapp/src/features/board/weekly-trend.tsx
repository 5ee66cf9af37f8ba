import { Text, View } from '@tarojs/components';
import type { Board } from '@yingsheng/shared/api/board';
import { weekDoor } from '@yingsheng/shared/board/doors';
import { WEEK_FIGURES, type WeekFigure } from '@yingsheng/shared/board/figure';
import { weekWords } from '@yingsheng/shared/board/week';
import { useState } from 'react';
import { hidden } from '../../platform/a11y';
import { Pressable } from '../../ui/pressable';
import { BoardDoor, type OpenMatters } from './board-door';
import { weekText } from './board-words';
import { tableRole } from './table-role';
import './board.scss';

type Week = Board['trend'][number];

const WORDS: Readonly<Record<WeekFigure, string>> = {
  received: '收到',
  solved: '确认解决',
  timedOut: '到期自动关闭',
  closedOtherwise: '其他关闭',
};
/** Stacked, what counts as solved at the bottom. */
const ENDINGS = ['closedOtherwise', 'timedOut', 'solved'] as const;

function share(count: number, max: number): string {
  return `${max === 0 ? 0 : Math.round((count / max) * 100)}%`;
}

const closedIn = (week: Week): number => ENDINGS.reduce((sum, figure) => sum + week[figure], 0);
const spoken = (week: Week): string => WEEK_FIGURES.map((figure) => `${WORDS[figure]} ${week[figure]} 件`).join('，');

interface WeekColumnProps {
  readonly week: Week;
  readonly max: number;
  readonly isChosen: boolean;
  readonly onTap: () => void;
}

/** Bars say nothing to a screen reader: it reads their numbers. */
function WeekColumn({ week, max, isChosen, onTap }: WeekColumnProps) {
  return (
    <Pressable className={`board-week${isChosen ? ' board-week-chosen' : ''}`} isExpanded={isChosen} onTap={onTap}>
      <View className="board-week-bars" {...hidden}>
        <View className="board-week-column">
          <Text className="board-week-number">{week.received}</Text>
          <View className="board-week-bar" style={{ height: share(week.received, max) }} />
        </View>
        <View className="board-week-column">
          <Text className="board-week-number">{closedIn(week)}</Text>
          <View className="board-week-stack" style={{ height: share(closedIn(week), max) }}>
            {ENDINGS.filter((figure) => week[figure] > 0).map((figure) => (
              <View
                key={figure}
                className={`board-week-part board-week-${figure}`}
                style={{ flexGrow: week[figure] }}
              />
            ))}
          </View>
        </View>
      </View>
      <Text className="board-week-label">{weekText(week.weekStart)}</Text>
      <Text className="ys-heard"> 这一周，{spoken(week)}</Text>
    </Pressable>
  );
}

/** 每周趋势: what came in against how what was closed ended, oldest week first. The numbers of a week open their lists. */
export function WeeklyTrend({ weeks, onOpen }: { weeks: readonly Week[]; onOpen: OpenMatters }) {
  const [chosen, choose] = useState<string | null>(null);
  const max = weeks.reduce((most, week) => Math.max(most, week.received, closedIn(week)), 0);
  const shown = weeks.find(({ weekStart }) => weekStart === chosen) ?? weeks.at(-1);
  return (
    <View>
      <View className="board-legend">
        {WEEK_FIGURES.map((figure) => (
          <Text key={figure} className={`board-legend-item board-legend-${figure}`}>
            {WORDS[figure]}
          </Text>
        ))}
      </View>
      <View className="board-trend">
        {weeks.map((week) => (
          <WeekColumn
            key={week.weekStart}
            week={week}
            max={max}
            isChosen={week === shown}
            onTap={() => choose(week.weekStart)}
          />
        ))}
      </View>
      {shown !== undefined && (
        <View className="board-doors" {...tableRole('group', weekWords(shown.weekStart))}>
          <Text className="board-doors-of">{weekWords(shown.weekStart)}</Text>
          {WEEK_FIGURES.map((figure) => (
            <BoardDoor
              key={figure}
              of={weekWords(shown.weekStart)}
              text={`${WORDS[figure]} ${shown[figure]} 件`}
              count={shown[figure]}
              onTap={() => onOpen(weekDoor(shown.weekStart, figure))}
            />
          ))}
        </View>
      )}
    </View>
  );
}
