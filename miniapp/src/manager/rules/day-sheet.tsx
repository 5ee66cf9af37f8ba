import { Text } from '@tarojs/components';
import { DAY_NAME_MAX_LENGTH, type DayChoice } from '@yingsheng/shared/sla/calendar';
import { useState } from 'react';
import { useMarkDay } from '../../features/rules/use-rules';
import { toast } from '../../platform/feedback';
import { Chips, type Option } from '../../ui/chips';
import { Field, Input } from '../../ui/field';
import { FormSheet } from '../parts/form-sheet';
import { type MonthDay, spokenDay } from './month-days';

const CHOICES: readonly Option<DayChoice>[] = [
  { value: 'off', label: '本小区休息' },
  { value: 'work', label: '本小区上班' },
];
const TAKE_BACK: Option<DayChoice> = { value: 'plain', label: '取消标记' };

interface DaySheetProps {
  readonly estateId: string;
  readonly picked: MonthDay;
  readonly onClose: () => void;
}

/** 标记一天: for this estate alone; it goes before the public arrangement. */
export function DaySheet({ estateId, picked, onClose }: DaySheetProps) {
  const save = useMarkDay(estateId);
  const own = picked.mark?.source === 'own' ? picked.mark : null;
  const [choice, setChoice] = useState<DayChoice>(own?.isWorkday ? 'work' : 'off');
  const [name, setName] = useState(own?.name ?? '');
  const isNamed = choice === 'plain' || name.trim() !== '';
  const submit = () => {
    const body = { day: picked.day, choice, name: choice === 'plain' ? '' : name.trim() };
    save.mutate(body, {
      onSuccess: () => {
        toast(choice === 'plain' ? '已取消标记' : '已标记');
        onClose();
      },
    });
  };
  return (
    <FormSheet
      title={spokenDay(Number(picked.day.slice(5, 7)), picked)}
      submitLabel="保存"
      canSubmit={isNamed}
      missing="请写一个名称，例如：园区停电检修"
      busy={save.isPending}
      error={save.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field label="这一天">
        <Chips options={own === null ? CHOICES : [...CHOICES, TAKE_BACK]} value={choice} onChange={setChoice} />
      </Field>
      {choice !== 'plain' && (
        <Field label="名称" required>
          <Input
            label="名称"
            value={name}
            onChange={setName}
            placeholder="例如：园区停电检修"
            maxLength={DAY_NAME_MAX_LENGTH}
          />
        </Field>
      )}
      <Text className="mg-note">只对本小区有效。已经给出的承诺不变，之后提交的事项按新的日历计时。</Text>
    </FormSheet>
  );
}
