import { View } from '@tarojs/components';
import { timeText } from '@yingsheng/shared/time-words';
import { shanghaiInstant, shanghaiParts } from '@yingsheng/shared/written-time';
import { useState } from 'react';
import { Chip } from '../../ui/chips';
import { Select } from '../../ui/select';
import { dayChoices, minuteChoices, quickMoments } from './moments';

interface Props {
  /** The promise so far, offered first; null where none was made. */
  promised: string | null;
  /** Nothing later may be chosen. */
  latest?: string;
  value: string | null;
  onChange: (instant: string) => void;
  now: Date;
}

/** An expected time: keep the promise, one of the usual ones, or any half hour of the next two weeks. */
export function MomentPicker({ promised, latest, value, onChange, now }: Props) {
  const quick = quickMoments(now).filter((row) => latest === undefined || row.value <= latest);
  const isListed = value === promised || quick.some((row) => row.value === value);
  const [isCustom, setCustom] = useState(false);
  const shown = value ?? shanghaiInstant(shanghaiParts(now).dayNumber + 1, 600);
  const { dayNumber, hour, minute } = shanghaiParts(shown);
  const isOpen = isCustom || (value !== null && !isListed);
  return (
    <View>
      <View className="staff-chips">
        {promised !== null && new Date(promised) > now && (
          <Chip
            label={`不变：${timeText(promised, now)}`}
            selected={value === promised && !isCustom}
            onTap={() => {
              setCustom(false);
              onChange(promised);
            }}
          />
        )}
        {quick.map((row) => (
          <Chip
            key={row.label}
            label={row.label}
            selected={value === row.value && !isCustom}
            onTap={() => {
              setCustom(false);
              onChange(row.value);
            }}
          />
        ))}
        <Chip label="其他时间" selected={isOpen} onTap={() => setCustom(true)} />
      </View>
      {isOpen && (
        <View className="staff-pair">
          <Select
            options={dayChoices(now, latest)}
            value={String(dayNumber)}
            onChange={(day) => onChange(shanghaiInstant(Number(day), hour * 60 + minute))}
            placeholder="哪一天"
          />
          <Select
            options={minuteChoices()}
            value={String(hour * 60 + minute)}
            onChange={(at) => onChange(shanghaiInstant(dayNumber, Number(at)))}
            placeholder="几点"
          />
        </View>
      )}
    </View>
  );
}
