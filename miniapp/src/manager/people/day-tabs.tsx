import { Text, View } from '@tarojs/components';
import type { DutyDay } from '../../features/people/duty-words';
import { Pressable } from '../../ui/pressable';

interface DayTabsProps {
  readonly days: readonly DutyDay[];
  readonly today: number;
  readonly value: number;
  readonly onChange: (dayNumber: number) => void;
}

/** The seven days in one row, on a phone; a desk shows all of them at once. */
export function DayTabs({ days, today, value, onChange }: DayTabsProps) {
  return (
    <View className="roster-days">
      {days.map((day) => (
        <Pressable
          key={day.dayNumber}
          className={`roster-day ${day.dayNumber === value ? 'roster-day-chosen' : ''}`}
          as="tab"
          isSelected={day.dayNumber === value}
          label={`${day.weekday} ${day.date}${day.dayNumber === today ? ' 今天' : ''}`}
          onTap={() => onChange(day.dayNumber)}
        >
          <Text className="roster-day-name">{day.dayNumber === today ? '今天' : day.weekday}</Text>
          <Text className="roster-day-date">{day.date}</Text>
        </Pressable>
      ))}
    </View>
  );
}
