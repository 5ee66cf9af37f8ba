import type { UseMutationResult } from '@tanstack/react-query';
import { Text, View } from '@tarojs/components';
import type { ComplaintReceipt } from '@yingsheng/shared/api/complaint';
import type { TriageSuggestion } from '@yingsheng/shared/api/triage';
import { TEXT_MIN_LENGTH } from '@yingsheng/shared/complaint/limits';
import { limitText } from '@yingsheng/shared/sla/calendar-words';
import { useEffect } from 'react';
import type { SubmitDraft } from '../../features/complaint/submit-draft';
import { role } from '../../platform/a11y';
import type { SentOrKept } from '../../platform/outbox/send-or-keep';
import { messageOf, RequestFailed } from '../../platform/request';
import { offerSubscribe, prepareSubscribe, takeSubscribe } from '../../platform/subscribe';
import { Button } from '../../ui/button';
import { type ChosenTriage, useChosenTriage } from './use-chosen-triage';

interface SubmitFooterProps {
  draft: SubmitDraft;
  estateId: string;
  suggestion: TriageSuggestion | null;
  /** Photos still on their way or failed. */
  pendingCount: number;
  submission: UseMutationResult<SentOrKept<ComplaintReceipt>, Error, void>;
  onSubmitted: (outcome: SentOrKept<ComplaintReceipt>) => void;
}

export function SubmitFooter({
  draft,
  estateId,
  suggestion,
  pendingCount,
  submission,
  onSubmitted,
}: SubmitFooterProps) {
  const chosen = useChosenTriage(estateId, draft, suggestion);
  const missing = missingWords(draft, pendingCount);
  useEffect(() => void prepareSubscribe(), []);
  const send = (): void => {
    takeSubscribe();
    submission.mutate(undefined, {
      onSuccess: (outcome) => {
        onSubmitted(outcome);
        offerSubscribe('submitted');
      },
    });
  };
  return (
    <View>
      {submission.error ? (
        <Text className="ys-field__error submit-problem" {...role('alert')}>
          {problemWords(submission.error)}
        </Text>
      ) : null}
      <Button
        label={missing ?? buttonWords(chosen)}
        disabled={missing !== null}
        busy={submission.isPending}
        onTap={send}
      />
    </View>
  );
}

/** The button says what will happen. */
export function buttonWords({ urgency, promise }: Pick<ChosenTriage, 'urgency' | 'promise'>): string {
  if (urgency === 'lifeSafety' || urgency === 'urgent') return '提交 · 立即派人';
  if (!promise) return '提交';
  const when = `${limitText(promise.firstResponseMinutes, promise.isRoundTheClock)}内答复`;
  return promise.isRoundTheClock ? `提交 · ${when}` : `提交 · 工作时间 ${when}`;
}

/** What is still missing, said on the button itself; `null` when nothing is. */
function missingWords(draft: SubmitDraft, pendingCount: number): string | null {
  if (draft.text.trim().length < TEXT_MIN_LENGTH) return '请先写发生了什么';
  if (!draft.place) return '请选择地点';
  if (pendingCount > 0) return '照片还没传完,请稍候或移除';
  return null;
}

/** Someone who does not know whether it arrived needs to hear that trying again does no harm. */
export function problemWords(error: Error): string {
  if (error instanceof RequestFailed && error.isNetwork) {
    return '没有连上,您写的都还在。网络好了再点一次就行,不会重复提交。';
  }
  const fields = error instanceof RequestFailed ? Object.values(error.fields) : [];
  return fields.length > 0 ? `${messageOf(error)}${fields.join(';')}` : messageOf(error);
}
