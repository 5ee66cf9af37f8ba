import { Text, View } from '@tarojs/components';
import type { MyDuty } from '@yingsheng/shared/api/staff';
import { ABSENCE_KINDS_EFFECTIVE_AT_ONCE, type AbsenceKind } from '@yingsheng/shared/people/duty';
import { shanghaiParts } from '@yingsheng/shared/written-time';
import { useState } from 'react';
import { confirm, toast } from '../../platform/feedback';
import { useNow } from '../../platform/now';
import { messageOf } from '../../platform/request';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Sheet } from '../../ui/sheet';
import { ErrorState, Skeleton } from '../../ui/states';
import { Tag } from '../../ui/tag';
import { AbsenceFields } from './absence-fields';
import { absenceOf, missingIn, newAbsenceForm } from './absence-form';
import {
  absencesOn,
  absenceText,
  type DutyDay,
  daysOfWeek,
  shiftsOn,
  shiftText,
  spellText,
  weekAfter,
} from './duty-words';
import { explainRefusal } from './explain-refusal';
import { owedCount } from './owed-list';
import { useEndMyAbsence, useMarkMyAbsence, useMyDuty } from './use-people';

/** 我的班: this week at a glance, and a way to say that one cannot come. */
export function MyDutyCard() {
  const [week, setWeek] = useState('');
  const [asking, setAsking] = useState<AbsenceKind | null>(null);
  const { data, error, refetch } = useMyDuty(week);
  if (data === undefined) {
    return error === null ? <Skeleton lines={5} /> : <ErrorState error={error} onRetry={() => void refetch()} />;
  }
  return (
    <Card>
      <View className="people-week">
        <Text className="ys-subtitle">{week === '' ? '我这周的班' : '我下周的班'}</Text>
        <Button
          kind="plain"
          small
          label={week === '' ? '看下周' : '看本周'}
          onTap={() => setWeek(week === '' ? weekAfter(data.weekStart, 1) : '')}
        />
      </View>
      {daysOfWeek(data.weekStart).map((day, index) => (
        <Day key={day.dayNumber} day={day} isFirst={index === 0} duty={data} />
      ))}
      <OwnAbsences duty={data} />
      <View className="ys-buttons ys-gap-top">
        <Button kind="secondary" label="报病假" onTap={() => setAsking('sick')} />
        <Button kind="secondary" label="请假" onTap={() => setAsking('personal')} />
      </View>
      {asking !== null && <AskSheet kind={asking} onClose={() => setAsking(null)} />}
    </Card>
  );
}

function Day({ day, isFirst, duty }: { day: DutyDay; isFirst: boolean; duty: MyDuty }) {
  const isToday = shanghaiParts(duty.now).dayNumber === day.dayNumber;
  const shifts = shiftsOn(duty.shifts, day, isFirst);
  const away = absencesOn(duty.absences, day);
  const estates = new Set(duty.shifts.map((shift) => shift.estateName));
  return (
    <View className="people-day">
      <Text className={`people-day-name${isToday ? ' people-day-today' : ''}`}>
        {isToday ? '今天' : day.weekday} {day.date}
      </Text>
      <View className="people-day-words">
        {shifts.map((shift) => (
          <Text key={shift.id}>
            {shiftText(shift, day)}
            {estates.size > 1 ? ` ${shift.estateName}` : ''}
          </Text>
        ))}
        {shifts.length === 0 && <Text className="ys-second">休</Text>}
        {away.map((absence) => (
          <Tag key={absence.id} tone="amber" text={absenceText(absence)} />
        ))}
      </View>
    </View>
  );
}

function OwnAbsences({ duty }: { duty: MyDuty }) {
  const end = useEndMyAbsence();
  const ask = async (id: string, isRunning: boolean): Promise<void> => {
    const isSure = await confirm({
      title: isRunning ? '现在就销假？' : '不请这次假了？',
      body: '之后照常排班、照常派单。',
      confirmLabel: isRunning ? '销假' : '不请了',
    });
    if (!isSure) return;
    end.mutate(id, { onSuccess: () => toast('已销假'), onError: (error) => toast(messageOf(error)) });
  };
  return (
    <>
      {duty.absences.map((absence) => (
        <View key={absence.id} className="people-owed">
          <View className="people-owed-words">
            <Text className="people-owed-title">{absenceText(absence)}</Text>
            <Text className="ys-small">{spellText(absence)}</Text>
          </View>
          {absence.allowedActions.includes('end') && (
            <Button
              kind="plain"
              small
              label={absence.startsAt <= duty.now ? '销假' : '撤回'}
              ariaLabel={`${absenceText(absence)} ${spellText(absence)} 销假`}
              onTap={() => void ask(absence.id, absence.startsAt <= duty.now)}
            />
          )}
        </View>
      ))}
    </>
  );
}

function AskSheet({ kind, onClose }: { kind: AbsenceKind; onClose: () => void }) {
  const now = useNow(60);
  const [form, setForm] = useState(() => newAbsenceForm(kind, now));
  const mark = useMarkMyAbsence();
  const isAtOnce = ABSENCE_KINDS_EFFECTIVE_AT_ONCE.includes(form.kind);
  const error = explainRefusal(mark.error);
  const send = () =>
    mark.mutate(absenceOf(form, new Date()), {
      onSuccess: ({ owed }) => {
        const left = owedCount(owed);
        const told = isAtOnce ? '已报病假，负责人会收到通知' : '已提交，等负责人同意';
        toast(left === 0 ? told : `${told}。您手上的 ${left} 件事会由负责人安排`);
        onClose();
      },
    });
  return (
    <Sheet
      open
      title={isAtOnce ? '报病假' : '请假'}
      onClose={onClose}
      footer={
        <>
          {error !== null && (
            <Text className="ys-field__error" aria-live="assertive">
              {error.message}
            </Text>
          )}
          <View className="ys-buttons ys-gap-top">
            <Button kind="secondary" label="取消" onTap={onClose} />
            <Button
              label={isAtOnce ? '报病假' : '提交申请'}
              busy={mark.isPending}
              disabled={missingIn(form) !== null}
              onTap={send}
            />
          </View>
        </>
      }
    >
      <Text className="ys-second people-note">
        {isAtOnce ? '病假当场生效，不再给您派新工单，负责人会马上知道。' : '负责人同意后生效，在那之前照常派单。'}
      </Text>
      <AbsenceFields form={form} now={now} onChange={setForm} />
    </Sheet>
  );
}
