import { Text, View } from '@tarojs/components';
import type { ComplaintReceipt } from '@yingsheng/shared/api/complaint';
import { type DangerAnswer, isTakenAsDanger } from '@yingsheng/shared/complaint/danger-question';
import { TEXT_MIN_LENGTH } from '@yingsheng/shared/complaint/limits';
import { useEffect, useState } from 'react';
import { problemWords } from '../../features/complaint/problem-words';
import { responseWords } from '../../features/complaint/promise-words';
import { bodyOf, lacksLeave, type SubmitDraft } from '../../features/complaint/submit-draft';
import type { Sending, Submission } from '../../features/complaint/use-submit';
import { DangerQuestionSheet } from '../../features/triage/danger-question';
import type { DangerAsking } from '../../features/triage/use-danger-question';
import type { Judged } from '../../features/triage/use-judged';
import { role } from '../../platform/a11y';
import { useNow } from '../../platform/now';
import type { SentOrKept } from '../../platform/outbox/send-or-keep';
import { offerSubscribe, prepareSubscribe, takeSubscribe } from '../../platform/subscribe';
import { useOnline } from '../../platform/use-online';
import { Button } from '../../ui/button';
import { type ChosenTriage, useChosenTriage } from './use-chosen-triage';

interface SubmitFooterProps {
  draft: SubmitDraft;
  estateId: string;
  suggestion: Judged | null;
  /** Photos still on their way or failed. */
  unsent: Sending['unsent'];
  submission: Submission;
  danger: DangerAsking;
  onSend: (sending: Sending) => void;
}

/** Sends, and asks on the way whether the phone may be told; by the button below or by 我也是. */
export function useSend(
  submission: Submission,
  onSubmitted: (outcome: SentOrKept<ComplaintReceipt>) => void,
): (sending: Sending) => void {
  useEffect(() => void prepareSubscribe(), []);
  return (sending) => {
    takeSubscribe();
    submission.mutate(sending, {
      onSuccess: (outcome) => {
        onSubmitted(outcome);
        offerSubscribe('submitted');
      },
    });
  };
}

export function SubmitFooter({ draft, estateId, suggestion, unsent, submission, danger, onSend }: SubmitFooterProps) {
  const chosen = useChosenTriage(estateId, draft, suggestion);
  const now = useNow(60);
  const isOnline = useOnline();
  const goesAtOnce = chosen.urgency === 'lifeSafety';
  const missing = missingWords(draft, goesAtOnce ? 0 : unsent.length, goesAtOnce);
  const [isAsking, setAsking] = useState(false);
  const send = (dangerAnswer?: DangerAnswer): void =>
    onSend({
      goesAtOnce: goesAtOnce || isTakenAsDanger(dangerAnswer),
      unsent,
      ...(dangerAnswer ? { dangerAnswer } : {}),
    });
  return (
    <View>
      {submission.error ? (
        <Text className="ys-field__error submit-problem" {...role('alert')}>
          {problemWords(submission.error)}
        </Text>
      ) : null}
      <Button
        label={missing ?? (isOnline ? buttonWords(chosen, now) : '提交 · 联网后自动发出')}
        disabled={missing !== null}
        busy={submission.isPending}
        onTap={() => (danger.isOpen ? setAsking(true) : send())}
      />
      <DangerQuestionSheet
        open={isAsking && danger.isOpen}
        onClose={() => setAsking(false)}
        onAnswer={(answer) => {
          setAsking(false);
          danger.say(answer);
          send(answer);
        }}
      />
    </View>
  );
}

/** The button says what will happen. */
export function buttonWords({ urgency, promise }: Pick<ChosenTriage, 'urgency' | 'promise'>, now: Date): string {
  if (urgency === 'lifeSafety' || urgency === 'urgent') return '提交 · 立即派人';
  if (!promise) return '提交';
  return `提交 · ${responseWords(promise, now)}答复`;
}

/** What is still missing, said on the button itself; `null` when nothing is. A call for help waits for no photo. */
export function missingWords(draft: SubmitDraft, pendingCount: number, goesAtOnce: boolean): string | null {
  if (draft.text.trim().length < TEXT_MIN_LENGTH) return '请先写发生了什么';
  if (draft.place === null) return '请选择地点';
  // In words, and there are none yet.
  if (bodyOf(draft) === null) return '请写清在哪里';
  if (lacksLeave(draft, goesAtOnce)) return '请先写明本人并得到同意';
  if (pendingCount > 0) return '照片还没传完，请稍候或移除';
  return null;
}
