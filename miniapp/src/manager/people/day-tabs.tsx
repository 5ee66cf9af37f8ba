import { Text } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { DutyDay } from '../../features/people/duty-words';
import { Tabs } from '../../ui/tabs';

interface DayTabsProps {
  readonly days: readonly DutyDay[];
  readonly today: number;
  readonly value: number;
  readonly onChange: (dayNumber: number) => void;
  /** The day's roster. */
  readonly children: ReactNode;
}

/** The seven days in one row, on a phone; a desk shows all of them at once. */
export function DayTabs({ days, today, value, onChange, children }: DayTabsProps) {
  const items = days.map((day) => {
    const isToday = day.dayNumber === today;
    return {
      value: String(day.dayNumber),
      label: `${isToday ? '今天' : day.weekday} ${day.date}`,
      content: (
        <>
          <Text className="roster-day-name">{isToday ? '今天' : day.weekday}</Text>
          <Text className="roster-day-date">{day.date}</Text>
        </>
      ),
    };
  });
  return (
    <Tabs
      label="哪一天"
      items={items}
      value={String(value)}
      onChange={(chosen) => onChange(Number(chosen))}
      className="roster-days"
      panelLabel="值班"
      itemClass={(isChosen) => `roster-day ${isChosen ? 'roster-day-chosen' : ''}`}
    >
      {children}
    </Tabs>
  );
}
