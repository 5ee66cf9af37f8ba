import { Text } from '@tarojs/components';
import { weatherText } from '@yingsheng/shared/sla/calendar-words';
import { timeText } from '@yingsheng/shared/time-words';
import { useState } from 'react';
import { useRaiseWeatherAlert } from '../../features/rules/use-rules';
import { toast } from '../../platform/feedback';
import { useNow } from '../../platform/now';
import { Chips } from '../../ui/chips';
import { Field, Input } from '../../ui/field';
import { FormSheet } from '../parts/form-sheet';

const REASONS = ['台风', '暴雨', '暴雪', '冰冻', '高温'].map((value) => ({ value, label: value }));
const HOURS = ['12', '24', '48', '72'] as const;
const HOUR_MS = 3_600_000;

/** 开启红色预警: the residents' announcement is read before it goes out. */
export function RaiseAlertSheet({ estateId, onClose }: { estateId: string; onClose: () => void }) {
  const now = useNow(60);
  const raise = useRaiseWeatherAlert(estateId);
  const [reason, setReason] = useState('');
  const [hours, setHours] = useState<(typeof HOURS)[number]>('24');
  const untilAt = new Date(now.getTime() + Number(hours) * HOUR_MS).toISOString();
  const submit = () =>
    raise.mutate(
      { reason: reason.trim(), untilAt },
      {
        onSuccess: () => {
          toast('红色预警已开启，业主已能看到公告');
          onClose();
        },
      },
    );
  return (
    <FormSheet
      title="开启红色预警"
      submitLabel="开启并公告"
      isDanger
      canSubmit={reason.trim().length >= 2}
      missing="请先写明是什么天气"
      busy={raise.isPending}
      error={raise.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field label="什么天气" required>
        <Chips options={REASONS} value={reason} onChange={setReason} />
        <Input label="什么天气" value={reason} onChange={setReason} placeholder="也可以自己写" maxLength={60} />
      </Field>
      <Field label="预计持续" hint="到时自动结束，可以提前解除">
        <Chips
          options={HOURS.map((value) => ({ value, label: `${value} 小时，到 ${timeText(endOf(now, value), now)}` }))}
          value={hours}
          onChange={setHours}
        />
      </Field>
      <Text className="mg-caution">业主将看到：{weatherText({ reason: reason.trim() || '…', untilAt }, now)}</Text>
    </FormSheet>
  );
}

function endOf(now: Date, hours: string): Date {
  return new Date(now.getTime() + Number(hours) * HOUR_MS);
}
