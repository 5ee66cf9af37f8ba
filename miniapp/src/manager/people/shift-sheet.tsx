import { Text } from '@tarojs/components';
import type { DutyShiftRequest, RosterWeek } from '@yingsheng/shared/api/roster';
import { useState } from 'react';
import { absencesOn, absenceText, type DutyDay } from '../../features/people/duty-words';
import { explainRefusal } from '../../features/people/explain-refusal';
import {
  endChoices,
  formOf,
  presetOf,
  requestOf,
  SHIFT_PRESETS,
  type ShiftForm,
  startChoices,
  withStart,
} from '../../features/people/shift-form';
import { useArrangeShifts } from '../../features/people/use-people';
import { confirm, toast } from '../../platform/feedback';
import { Button } from '../../ui/button';
import { Chips } from '../../ui/chips';
import { Field } from '../../ui/field';
import { Select } from '../../ui/select';
import { FormSheet } from '../parts/form-sheet';
import type { Arranging } from './arranging';

interface ShiftSheetProps {
  readonly roster: RosterWeek;
  readonly days: readonly DutyDay[];
  readonly arranging: Arranging;
  readonly onClose: () => void;
}

/** What most people work, for a shift that is not there yet. */
const USUAL = { startMinute: 480, endMinute: 1200 };

function firstForm({ person, day, shift }: Arranging): ShiftForm {
  if (shift !== null) return formOf(shift);
  return { personId: person.personId, dayNumber: day.dayNumber, ...USUAL };
}

/** 排一班、改一班: who, which day, from when until when. */
export function ShiftSheet({ roster, days, arranging, onClose }: ShiftSheetProps) {
  const { shift } = arranging;
  const [form, setForm] = useState(() => firstForm(arranging));
  const arrange = useArrangeShifts(roster.estateId);
  const replaced = shift === null ? [] : [shift.id];
  const run = (add: DutyShiftRequest[], done: string) =>
    arrange.mutate(
      { removeIds: replaced, add },
      {
        onSuccess: () => {
          toast(done);
          onClose();
        },
      },
    );
  const person = roster.people.find(({ personId }) => personId === form.personId) ?? arranging.person;
  const takeAway = async (): Promise<void> => {
    const isSure = await confirm({
      title: `撤掉${person.name}的这一班？`,
      body: '撤掉后，这段时间不再给这位同事派单。',
      confirmLabel: '撤掉这一班',
      isDanger: true,
    });
    if (isSure) run([], '已撤掉');
  };
  return (
    <FormSheet
      title={shift === null ? `给${person.name}排班` : `${person.name}的班`}
      submitLabel={shift === null ? '排好' : '保存'}
      canSubmit={true}
      busy={arrange.isPending}
      error={explainRefusal(arrange.error)}
      onSubmit={() => run([requestOf(form)], shift === null ? '已排好' : '已改好')}
      onClose={onClose}
    >
      <AwayNote roster={roster} days={days} form={form} />
      <ShiftFields roster={roster} days={days} form={form} onChange={setForm} />
      {shift !== null && <Button kind="plain" label="撤掉这一班" onTap={() => void takeAway()} />}
    </FormSheet>
  );
}

/** Rostered or not, whoever is away is not on duty: said before it is arranged in vain. */
function AwayNote({ roster, days, form }: { roster: RosterWeek; days: readonly DutyDay[]; form: ShiftForm }) {
  const person = roster.people.find(({ personId }) => personId === form.personId);
  const day = days.find(({ dayNumber }) => dayNumber === form.dayNumber);
  const [away] = person === undefined || day === undefined ? [] : absencesOn(person.absences, day);
  if (away === undefined) return null;
  return <Text className="mg-caution">{`${person?.name}这天${absenceText(away)}，排了班也不算在班。`}</Text>;
}

interface ShiftFieldsProps {
  readonly roster: RosterWeek;
  readonly days: readonly DutyDay[];
  readonly form: ShiftForm;
  readonly onChange: (form: ShiftForm) => void;
}

function ShiftFields({ roster, days, form, onChange }: ShiftFieldsProps) {
  const editable = roster.people.filter((person) => person.isEditable);
  return (
    <>
      <Field label="谁值班" required>
        <Select
          label="谁值班"
          placeholder="选一位同事"
          options={editable.map(({ personId, name }) => ({ value: personId, label: name }))}
          value={form.personId}
          onChange={(personId) => onChange({ ...form, personId })}
        />
      </Field>
      <Field label="哪一天" required>
        <Select
          label="哪一天"
          placeholder="选一天"
          options={days.map((day) => ({ value: String(day.dayNumber), label: `${day.weekday} ${day.date}` }))}
          value={String(form.dayNumber)}
          onChange={(day) => onChange({ ...form, dayNumber: Number(day) })}
        />
      </Field>
      <Field label="常用班次">
        <Chips
          options={SHIFT_PRESETS}
          value={presetOf(form)}
          onChange={(value) => onChange({ ...form, ...minutesOf(value) })}
        />
      </Field>
      <Field label="上班" required>
        <Select
          label="上班"
          placeholder="几点"
          options={startChoices(form.startMinute)}
          value={String(form.startMinute)}
          onChange={(minute) => onChange(withStart(form, Number(minute)))}
        />
      </Field>
      <Field label="下班" hint="两头班请分两次排" required>
        <Select
          label="下班"
          placeholder="几点"
          options={endChoices(form.startMinute, form.endMinute)}
          value={String(form.endMinute)}
          onChange={(minute) => onChange({ ...form, endMinute: Number(minute) })}
        />
      </Field>
    </>
  );
}

function minutesOf(preset: string): Partial<ShiftForm> {
  const found = SHIFT_PRESETS.find((one) => one.value === preset);
  return found === undefined ? {} : { startMinute: found.startMinute, endMinute: found.endMinute };
}
