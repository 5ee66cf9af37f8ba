import { Text, View } from '@tarojs/components';
import type { CalendarView } from '@yingsheng/shared/api/sla';
import { dayTextOf, shanghaiParts } from '@yingsheng/shared/written-time';
import { useState } from 'react';
import { useNow } from '../../platform/now';
import { Button } from '../../ui/button';
import { Chips } from '../../ui/chips';
import { Panel } from '../parts/panel';
import { DaySheet } from './day-sheet';
import { ImportSheet } from './import-sheet';
import type { MonthDay } from './month-days';
import { MonthGrid } from './month-grid';

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

interface YearPanelProps {
  readonly calendar: CalendarView;
  readonly onYear: (year: number) => void;
}

/** 年历: the whole year on a desk, one month at a time on a phone. */
export function YearPanel({ calendar, onYear }: YearPanelProps) {
  const { estateId, mayEdit, year, days } = calendar;
  const today = dayTextOf(shanghaiParts(useNow(60)).dayNumber);
  const [month, setMonth] = useState(() => shanghaiParts(Date.now()).month);
  const [picked, setPicked] = useState<MonthDay | null>(null);
  const [isImporting, setImporting] = useState(false);
  const marks = new Map(days.map((mark) => [mark.day, mark]));
  return (
    <Panel title="节假日与调休" note={mayEdit ? '点一天可以标记' : undefined}>
      <View className="mg-year-bar">
        <Button
          kind="secondary"
          small
          label={`‹ ${year - 1}`}
          ariaLabel={`‹ ${year - 1} 上一年`}
          onTap={() => onYear(year - 1)}
        />
        <Text className="mg-year-name">{year} 年</Text>
        <Button
          kind="secondary"
          small
          label={`${year + 1} ›`}
          ariaLabel={`下一年 ${year + 1} ›`}
          onTap={() => onYear(year + 1)}
        />
        {mayEdit && <Button kind="secondary" small label={`导入 ${year} 年…`} onTap={() => setImporting(true)} />}
      </View>
      {!calendar.isCovered && <Uncovered year={year} coveredYears={calendar.coveredYears} />}
      <Legend />
      <View className="mg-month-choice">
        <Chips
          options={MONTHS.map((one) => ({ value: String(one), label: `${one} 月` }))}
          value={String(month)}
          onChange={(one) => setMonth(Number(one))}
        />
      </View>
      <View className="mg-months">
        {MONTHS.map((one) => (
          <MonthGrid
            key={one}
            year={year}
            month={one}
            marks={marks}
            today={today}
            isShown={one === month}
            {...(mayEdit ? { onPick: setPicked } : {})}
          />
        ))}
      </View>
      {picked !== null && <DaySheet estateId={estateId} picked={picked} onClose={() => setPicked(null)} />}
      {isImporting && <ImportSheet estateId={estateId} year={year} onClose={() => setImporting(false)} />}
    </Panel>
  );
}

function Uncovered({ year, coveredYears }: { year: number; coveredYears: readonly number[] }) {
  const last = coveredYears.at(-1);
  return (
    <Text className="mg-caution">
      {year} 年的放假安排还没有录入{last === undefined ? '' : `（已录入到 ${last} 年）`}
      。国务院通常在前一年 11 月公布；录入之前，算到这一年的时限按法定节假日推算，并会注明。
    </Text>
  );
}

function Legend() {
  return (
    <View className="mg-legend">
      <Text className="mg-legend-item mg-day-off">休</Text>
      <Text className="mg-note">放假</Text>
      <Text className="mg-legend-item mg-day-work">班</Text>
      <Text className="mg-note">调休上班</Text>
      <Text className="mg-legend-item mg-day-own">休·</Text>
      <Text className="mg-note">带点的是本小区自己标记的</Text>
    </View>
  );
}
