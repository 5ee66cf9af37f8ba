import { Text, View } from '@tarojs/components';
import type { CalendarDayView } from '@yingsheng/shared/api/sla';
import { role } from '../../platform/a11y';
import { isH5 } from '../../platform/environment';
import { Pressable } from '../../ui/pressable';
import { cornerOf, type MonthDay, monthDays, spokenDay } from './month-days';

interface MonthGridProps {
  readonly year: number;
  readonly month: number;
  readonly marks: ReadonlyMap<string, CalendarDayView>;
  /** `2026-10-01` */
  readonly today: string;
  /** The month a phone shows. */
  readonly isShown: boolean;
  /** Absent for those who may only look. */
  readonly onPick?: (day: MonthDay) => void;
}

export function MonthGrid({ year, month, marks, today, isShown, onPick }: MonthGridProps) {
  const days = monthDays(year, month, marks);
  const blanks = (days[0]?.weekday ?? 1) - 1;
  return (
    <View className={`mg-month${isShown ? ' is-shown' : ''}`}>
      <Text className="mg-month-name" {...role('heading', { level: 3 })}>
        {month} 月
      </Text>
      <View className="mg-month-grid">
        {[...'一二三四五六日'].map((name) => (
          <Text key={name} className="mg-weekday">
            {name}
          </Text>
        ))}
        {days.map((day, index) => (
          <Day key={day.day} day={day} month={month} today={today} blanks={index === 0 ? blanks : 0} onPick={onPick} />
        ))}
      </View>
    </View>
  );
}

interface DayProps {
  readonly day: MonthDay;
  readonly month: number;
  readonly today: string;
  /** Empty places before it. */
  readonly blanks: number;
  readonly onPick: MonthGridProps['onPick'];
}

function Day({ day, month, today, blanks, onPick }: DayProps) {
  const isToday = day.day === today;
  const corner = `${isToday ? '今天' : ''}${cornerOf(day)}${day.mark?.source === 'own' ? '·' : ''}`;
  const className = `mg-day ${kindOf(day)}${isToday ? ' mg-day-today' : ''}${blanks > 0 ? ` mg-day-from-${blanks + 1}` : ''}`;
  const words = (
    <>
      {String(day.number)}
      {corner !== '' && <Text className="mg-day-corner">{corner}</Text>}
    </>
  );
  const spoken = spokenDay(month, day, today);
  if (onPick === undefined) {
    return (
      <View className={className} {...(isToday && isH5 ? { 'aria-current': 'date' } : {})} aria-label={spoken}>
        {words}
      </View>
    );
  }
  return (
    <Pressable
      className={className}
      label={corner === '' ? spoken : `${spoken}，${day.number} ${corner}`}
      isToday={isToday}
      onTap={() => onPick(day)}
    >
      {words}
    </Pressable>
  );
}

function kindOf({ mark, weekday }: MonthDay): string {
  if (mark !== null)
    return `${mark.isWorkday ? 'mg-day-work' : 'mg-day-off'}${mark.source === 'own' ? ' mg-day-own' : ''}`;
  return weekday > 5 ? 'mg-day-weekend' : '';
}
