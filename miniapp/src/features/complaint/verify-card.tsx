import { Text, View } from '@tarojs/components';
import type { ClockView, ComplaintDetail } from '@yingsheng/shared/api/complaint';
import { REASON_MAX_LENGTH, REASON_MIN_LENGTH } from '@yingsheng/shared/complaint/limits';
import { COMPLAINT_ACTION_LABEL } from '@yingsheng/shared/labels.zh';
import { promiseText } from '@yingsheng/shared/time-words';
import { useState } from 'react';
import { role } from '../../platform/a11y';
import { toast } from '../../platform/feedback';
import { useNow } from '../../platform/now';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Countdown } from '../../ui/countdown';
import { Field, Input } from '../../ui/field';
import { problemWords } from './problem-words';
import { useComplaintAction } from './use-complaint-action';

interface Props {
  readonly complaint: Pick<ComplaintDetail, 'id' | 'version' | 'dangerCheck' | 'isToVerify' | 'allowedActions'>;
  /** Known now, or found out by somebody else meanwhile. */
  readonly onSettled?: (() => void) | undefined;
}

/** 待核实: what to ask, and the two answers; nothing else about the matter comes first. */
export function VerifyCard({ complaint, onSettled }: Props) {
  const [how, setHow] = useState<string | null>(null);
  const now = useNow(30);
  const act = useComplaintAction(complaint.id);
  const { version, dangerCheck, isToVerify, allowedActions } = complaint;
  if (!isToVerify || dangerCheck === null) return null;
  const raise = (): void =>
    act.mutate({ action: 'confirmDanger', body: { version } }, { onSuccess: () => toast('已按险情处理'), onSettled });
  const ruleOut = (): void =>
    act.mutate(
      { action: 'confirmHarmless', body: { version, reason: (how ?? '').trim() } },
      { onSuccess: () => toast('已记下，不是险情'), onSettled },
    );
  return (
    <Card edge="danger">
      <View className="ys-between" {...role('status')}>
        <Text className="ys-subtitle">待核实：可能有险情</Text>
        {dangerCheck.clock ? (
          <Countdown dueAt={dangerCheck.clock.dueAt} warnAt={dangerCheck.clock.warnAt} verb="核实" />
        ) : null}
      </View>
      <Text className="ys-second ys-block ys-gap-top">{untilWords(dangerCheck.clock, now)}</Text>
      {dangerCheck.questions.map((question) => (
        <Text key={question} className="ys-block ys-wrap">
          · {question}
        </Text>
      ))}
      {act.error ? (
        <Text className="ys-field__error" {...role('alert')}>
          {problemWords(act.error)}
        </Text>
      ) : null}
      {allowedActions.includes('confirmDanger') ? (
        <View className="ys-gap-top">
          {how === null ? null : (
            <Field label="怎么核实的" required hint="同事看得到，留作记录">
              <Input
                label="怎么核实的"
                placeholder="例如：打过电话，是楼下在炒辣椒"
                value={how}
                onChange={setHow}
                maxLength={REASON_MAX_LENGTH}
                focus
              />
            </Field>
          )}
          <Button kind="danger" label={COMPLAINT_ACTION_LABEL.confirmDanger} busy={act.isPending} onTap={raise} />
          <View className="ys-gap-top">
            <Button
              kind="secondary"
              label={COMPLAINT_ACTION_LABEL.confirmHarmless}
              busy={act.isPending}
              disabled={how !== null && how.trim().length < REASON_MIN_LENGTH}
              onTap={() => (how === null ? setHow('') : ruleOut())}
            />
          </View>
        </View>
      ) : (
        <Text className="ys-second ys-block">结果由接单的人、首接责任人或前台记。</Text>
      )}
    </Card>
  );
}

/** Until what time somebody is to find out, beside how long is left. */
function untilWords(clock: ClockView | null, now: Date): string {
  if (clock === null) return '请马上打电话或到现场，先问：';
  const isLate = new Date(clock.dueAt) < now;
  return `${isLate ? '本该' : '请'}在 ${promiseText(clock.dueAt, now)}核实，马上打电话或到现场，先问：`;
}
