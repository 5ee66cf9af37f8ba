import { View } from '@tarojs/components';
import { ABSENCE_NOTE_MAX_LENGTH } from '@yingsheng/shared/people/duty';
import { Chips } from '../../ui/chips';
import { Field, Input } from '../../ui/field';
import { Select } from '../../ui/select';
import {
  ABSENCE_KIND_CHOICES,
  type AbsenceForm,
  absenceDays,
  hourChoices,
  missingIn,
  startHours,
  withFirstDay,
} from './absence-form';
import './people.scss';

interface AbsenceFieldsProps {
  readonly form: AbsenceForm;
  readonly now: Date;
  readonly onChange: (form: AbsenceForm) => void;
}

/** 请假单: what kind, from when, until when, and a word about it. */
export function AbsenceFields({ form, now, onChange }: AbsenceFieldsProps) {
  return (
    <>
      <Field label="请什么假" required>
        <Chips options={ABSENCE_KIND_CHOICES} value={form.kind} onChange={(kind) => onChange({ ...form, kind })} />
      </Field>
      <Field label="从" required>
        <View className="people-pair">
          <Select
            label="从哪一天"
            placeholder="哪一天"
            options={absenceDays(now)}
            value={String(form.firstDay)}
            onChange={(day) => onChange(withFirstDay(form, Number(day)))}
          />
          <Select
            label="从几点"
            placeholder="几点"
            options={startHours(form.firstDay, now)}
            value={String(form.startMinute)}
            onChange={(minute) => onChange({ ...form, startMinute: Number(minute) })}
          />
        </View>
      </Field>
      <Field label="到" error={missingIn(form)} required>
        <View className="people-pair">
          <Select
            label="到哪一天"
            placeholder="哪一天"
            options={absenceDays(now, form.firstDay)}
            value={String(form.lastDay)}
            onChange={(day) => onChange({ ...form, lastDay: Number(day) })}
          />
          <Select
            label="到几点"
            placeholder="几点"
            options={hourChoices(60, 1440)}
            value={String(form.endMinute)}
            onChange={(minute) => onChange({ ...form, endMinute: Number(minute) })}
          />
        </View>
      </Field>
      <Field label="说明" hint="只有本人和负责人看得到，可以不写">
        <Input
          label="说明"
          value={form.note}
          onChange={(note) => onChange({ ...form, note })}
          maxLength={ABSENCE_NOTE_MAX_LENGTH}
        />
      </Field>
    </>
  );
}
