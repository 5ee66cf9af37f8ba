import { Text, View } from '@tarojs/components';
import type { HoursView } from '@yingsheng/shared/api/sla';
import { DEPARTMENT_LABEL } from '@yingsheng/shared/labels.zh';
import { SHIFTS_MAX_COUNT, WEEKDAYS } from '@yingsheng/shared/sla/calendar';
import { minuteOf, minuteText } from '@yingsheng/shared/sla/calendar-words';
import { useState } from 'react';
import { useSetHours } from '../../features/rules/use-rules';
import { toast } from '../../platform/feedback';
import { RequestFailed } from '../../platform/request';
import { Button } from '../../ui/button';
import { Chips } from '../../ui/chips';
import { Field, Input } from '../../ui/field';
import { FormSheet } from '../parts/form-sheet';

const WEEKDAY_OPTIONS = WEEKDAYS.map((weekday) => ({
  value: String(weekday),
  label: `周${'一二三四五六日'[weekday - 1]}`,
}));

interface ShiftText {
  readonly key: number;
  readonly start: string;
  readonly end: string;
}

interface HoursSheetProps {
  readonly estateId: string;
  readonly initial: HoursView;
  readonly onClose: () => void;
}

/** Weekdays and shifts as they are written on the door; a lunch break is the gap between two shifts. */
export function HoursSheet({ estateId, initial: { owner, hours }, onClose }: HoursSheetProps) {
  const save = useSetHours(estateId);
  const [weekdays, setWeekdays] = useState(hours.weekdays.map(String));
  const [shifts, setShifts] = useState<readonly ShiftText[]>(() =>
    hours.shifts.map((shift, key) => ({ key, start: minuteText(shift.startMinute), end: minuteText(shift.endMinute) })),
  );
  const fields = save.error instanceof RequestFailed ? save.error.fields : {};
  const isReadable = shifts.every(({ start, end }) => minuteOf(start) !== null && minuteOf(end) !== null);
  const submit = () => {
    const written = shifts.map(({ start, end }) => ({
      startMinute: minuteOf(start) ?? 0,
      endMinute: minuteOf(end) ?? 0,
    }));
    const body = { owner, hours: { weekdays: weekdays.map(Number).sort(), shifts: written } };
    save.mutate(body, {
      onSuccess: () => {
        toast('已保存，之后的承诺按新的工作时间');
        onClose();
      },
    });
  };
  return (
    <FormSheet
      title={`${owner === null ? '整个小区' : DEPARTMENT_LABEL[owner]}的工作时间`}
      submitLabel="保存"
      canSubmit={isReadable}
      missing="时间要写成 08:30 这样"
      busy={save.isPending}
      error={save.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field label="每周上班的日子" error={fields.weekdays}>
        <Chips multiple options={WEEKDAY_OPTIONS} value={weekdays} onChange={setWeekdays} />
      </Field>
      <Field label="每天的班次" hint="午休等不计时的时间，在两班之间空出来" error={fields.shifts}>
        {shifts.map((shift, index) => (
          <ShiftRow
            key={shift.key}
            shift={shift}
            name={`第 ${index + 1} 班`}
            error={fields[`shifts.${index}`]}
            onChange={(next) => setShifts(shifts.map((other) => (other.key === shift.key ? next : other)))}
            onRemove={() => setShifts(shifts.filter((other) => other.key !== shift.key))}
          />
        ))}
        {shifts.length < SHIFTS_MAX_COUNT && (
          <Button kind="secondary" small label="加一班" onTap={() => setShifts([...shifts, nextShift(shifts)])} />
        )}
      </Field>
      <Text className="mg-note">已经给出的承诺不变，之后提交的事项按新的工作时间计时。</Text>
    </FormSheet>
  );
}

function nextShift(shifts: readonly ShiftText[]): ShiftText {
  return { key: Math.max(-1, ...shifts.map(({ key }) => key)) + 1, start: '', end: '' };
}

interface ShiftRowProps {
  readonly shift: ShiftText;
  readonly name: string;
  readonly error: string | undefined;
  readonly onChange: (shift: ShiftText) => void;
  readonly onRemove: () => void;
}

function ShiftRow({ shift, name, error, onChange, onRemove }: ShiftRowProps) {
  return (
    <View>
      <View className="mg-shift">
        <Input
          label={`${name}开始`}
          value={shift.start}
          onChange={(start) => onChange({ ...shift, start })}
          placeholder="08:30"
          maxLength={5}
        />
        <Text>至</Text>
        <Input
          label={`${name}结束`}
          value={shift.end}
          onChange={(end) => onChange({ ...shift, end })}
          placeholder="12:00"
          maxLength={5}
        />
        <Button kind="plain" small label="去掉" ariaLabel={`去掉${name}`} onTap={onRemove} />
      </View>
      {error !== undefined && <Text className="ys-field__error">{error}</Text>}
    </View>
  );
}
