import { Text, View } from '@tarojs/components';
import { limitText } from '@yingsheng/shared/sla/calendar-words';
import type { Limits } from '@yingsheng/shared/sla/policy';
import { tableRole } from '../../features/board/table-role';
import { Button } from '../../ui/button';
import { Tag } from '../../ui/tag';

export const LIMIT_HEADINGS = ['类别', '首次响应', '到场', '解决', '告知进展', '挂起最长', '计时', '操作'];

interface LimitsRowProps {
  readonly name: string;
  readonly limits: Limits;
  /** As it is in force; `null`: not there yet. */
  readonly current: Limits | null;
  readonly workdayMinutes: number;
  readonly errors: Readonly<Record<string, string>>;
  /** Absent for those who may only look. */
  readonly onEdit?: () => void;
  readonly onRemove?: () => void;
}

type MinuteKey = Exclude<keyof Limits, 'time'>;
const CELLS: readonly (readonly [MinuteKey, string])[] = [
  ['firstResponseMinutes', '首次响应'],
  ['onSiteMinutes', '到场'],
  ['resolutionMinutes', '解决'],
  ['progressUpdateMinutes', '告知进展'],
  ['suspensionMaxMinutes', '挂起最长'],
];

/** One row of promises: on a desk a line of the table, on a phone a block with the words beside the figures. */
export function LimitsRow({ name, limits, current, workdayMinutes, errors, onEdit, onRemove }: LimitsRowProps) {
  const isChanged =
    current === null || CELLS.some(([key]) => current[key] !== limits[key]) || current.time !== limits.time;
  const problems = Object.values(errors);
  return (
    <View className={`mg-limits-row${isChanged ? ' is-changed' : ''}`} {...tableRole('row')}>
      <View className="mg-limits-name" {...tableRole('rowheader')}>
        <Text>{name}</Text>
        {isChanged && <Tag tone="amber" text={current === null ? '新单列' : '已改'} />}
      </View>
      {CELLS.map(([key, heading]) => (
        <View key={key} className="mg-limits-cell" {...tableRole('cell')}>
          <Text className="mg-limits-word">{heading}</Text>
          <Text className={errors[key] ? 'mg-tone-danger' : ''}>{valueText(limits, key)}</Text>
          <InDays text={daysText(limits, key, workdayMinutes)} />
          {current !== null && current[key] !== limits[key] && (
            <Text className="mg-limits-was">原 {valueText(current, key)}</Text>
          )}
        </View>
      ))}
      <View className="mg-limits-cell" {...tableRole('cell')}>
        <Text className="mg-limits-word">计时</Text>
        <Text className={errors.time ? 'mg-tone-danger' : ''}>
          {limits.time === 'working' ? '工作时间' : '24 小时'}
        </Text>
      </View>
      <View className="mg-limits-tools" {...tableRole('cell')}>
        {onEdit && <Button kind="plain" small label="修改" ariaLabel={`修改${name}`} onTap={onEdit} />}
        {onRemove && <Button kind="plain" small label="去掉" ariaLabel={`去掉${name}，不再单列`} onTap={onRemove} />}
      </View>
      {problems.length > 0 && <Text className="mg-problem mg-limits-problem">{problems.join('；')}</Text>}
    </View>
  );
}

function InDays({ text }: { text: string | null }) {
  return text === null ? null : <Text className="mg-limits-was mg-limits-days">{text}</Text>;
}

/** As it is entered. */
function valueText(limits: Limits, key: MinuteKey): string {
  const minutes = limits[key];
  if (minutes === null) return '不承诺';
  if (minutes < 1) return `${minutes} 分钟`;
  return isInHours(limits, key) ? hoursOf(minutes) : limitText(minutes, null);
}

/** `约 6 个工作日`: what hours of work come to, where they come to a day. */
function daysText(limits: Limits, key: MinuteKey, workdayMinutes: number): string | null {
  const minutes = limits[key];
  if (minutes === null || minutes < workdayMinutes || !isInHours(limits, key)) return null;
  return limitText(minutes, workdayMinutes);
}

function isInHours(limits: Limits, key: MinuteKey): boolean {
  return key !== 'suspensionMaxMinutes' && limits.time === 'working';
}

function hoursOf(minutes: number): string {
  const rest = minutes % 60;
  if (minutes < 60) return `${rest} 分钟`;
  return `${Math.floor(minutes / 60)} 小时${rest === 0 ? '' : ` ${rest} 分钟`}`;
}
