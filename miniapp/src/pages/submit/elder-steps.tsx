import { Text, View } from '@tarojs/components';
import { TEXT_MIN_LENGTH } from '@yingsheng/shared/complaint/limits';
import { LENGTHENED_TEXT } from '@yingsheng/shared/sla/calendar-words';
import { promisedParts } from '@yingsheng/shared/sla/promise-text';
import type { ReactNode } from 'react';
import { forWhomWords } from '../../features/complaint/for-another-words';
import { bodyOf, type SubmitDraft } from '../../features/complaint/submit-draft';
import type { Judged } from '../../features/triage/use-judged';
import { role } from '../../platform/a11y';
import { useNow } from '../../platform/now';
import { useOnline } from '../../platform/use-online';
import { Announcement } from '../../ui/announcement';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { useChosenTriage } from './use-chosen-triage';

export const ELDER_STEPS = ['发生什么', '在哪里', '确认并提交'] as const;

export function StepHeading({ step }: { step: number }) {
  return (
    <Text className="ys-title ys-block submit-step" {...role('heading', { level: 2 })}>
      第 {step + 1} 步，共 {ELDER_STEPS.length} 步：{ELDER_STEPS[step]}
    </Text>
  );
}

/** What this step still lacks, said on the button itself; `null`: it may go on. */
export function missingAt(step: number, draft: SubmitDraft): string | null {
  if (step === 0) return draft.text.trim().length < TEXT_MIN_LENGTH ? '请先写发生了什么' : null;
  return bodyOf(draft) === null ? '请选择地点' : null;
}

interface StepFooterProps {
  step: number;
  draft: SubmitDraft;
  onStep: (step: number) => void;
  /** The way out of the last step. */
  submit: ReactNode;
  /** Danger: nobody is led through steps first. */
  isAtOnce: boolean;
}

export function StepFooter({ step, draft, onStep, submit, isAtOnce }: StepFooterProps) {
  const missing = missingAt(step, draft);
  const isLast = step === ELDER_STEPS.length - 1;
  if (isAtOnce && bodyOf(draft) !== null) return submit;
  return (
    <View>
      {isLast ? submit : null}
      <View className={isLast ? 'ys-gap-top' : ''}>
        {isLast ? null : (
          <Button label={missing ?? '下一步'} disabled={missing !== null} onTap={() => onStep(step + 1)} />
        )}
        {step > 0 ? <Button kind="plain" label="上一步" onTap={() => onStep(step - 1)} /> : null}
      </View>
    </View>
  );
}

interface ElderSummaryProps {
  estateId: string;
  draft: SubmitDraft;
  suggestion: Judged | null;
}

/** 确认: what will be sent, in the person's own words, and what is promised for it. */
export function ElderSummary({ estateId, draft, suggestion }: ElderSummaryProps) {
  const { promise, urgency } = useChosenTriage(estateId, draft, suggestion);
  const now = useNow(60);
  const isOnline = useOnline();
  const where = [draft.place?.text, draft.placeNote].filter((part) => part).join('，');
  return (
    <Card>
      <Text className="ys-second ys-block">发生了什么</Text>
      <Text className="ys-block ys-wrap">{draft.text}</Text>
      {draft.forAnother === null ? null : (
        <>
          <Text className="ys-second ys-block ys-gap-top">替谁反映</Text>
          <Text className="ys-block ys-wrap">{forWhomWords(draft.forAnother)}</Text>
        </>
      )}
      <Text className="ys-second ys-block ys-gap-top">在哪里</Text>
      <Text className="ys-block ys-wrap">{where}</Text>
      {draft.media.length > 0 ? (
        <Text className="ys-second ys-block ys-gap-top">带 {draft.media.length} 个照片或视频</Text>
      ) : null}
      {promise === null ? null : (
        <>
          <Text className="ys-second ys-block ys-gap-top">物业承诺</Text>
          {promisedParts(promise, now).map((part) => (
            <Text key={part} className="ys-block ys-wrap">
              {part}
            </Text>
          ))}
          {promise.isLengthened ? <Announcement text={LENGTHENED_TEXT} /> : null}
        </>
      )}
      {urgency === 'lifeSafety' ? (
        <Text className="ys-block ys-gap-top">
          您写的情况可能危及安全，{isOnline ? '提交后马上派人' : '现在没有网络，发不出去，请马上打电话'}。
        </Text>
      ) : null}
    </Card>
  );
}
