import { Text, View } from '@tarojs/components';
import type { ComplaintReceipt } from '@yingsheng/shared/api/complaint';
import { useEffect } from 'react';
import { problemWords } from '../../features/complaint/problem-words';
import type { SubmitDraft } from '../../features/complaint/submit-draft';
import type { Submission } from '../../features/complaint/use-submit';
import { role } from '../../platform/a11y';
import type { SentOrKept } from '../../platform/outbox/send-or-keep';
import { offerSubscribe, prepareSubscribe, takeSubscribe } from '../../platform/subscribe';
import { useOnline } from '../../platform/use-online';
import { Button } from '../../ui/button';
import { missingWords } from './missing-words';

interface EmergencyFooterProps {
  draft: SubmitDraft;
  submission: Submission;
  onSubmitted: (outcome: SentOrKept<ComplaintReceipt>) => void;
}

/** The button says what will happen: without a network nothing is sent now. */
export function EmergencyFooter({ draft, submission, onSubmitted }: EmergencyFooterProps) {
  const isOnline = useOnline();
  const missing = missingWords(draft);
  useEffect(() => void prepareSubscribe(), []);
  const send = (): void => {
    takeSubscribe();
    submission.mutate(
      { goesAtOnce: true, unsent: [] },
      {
        onSuccess: (outcome) => {
          onSubmitted(outcome);
          offerSubscribe('submitted');
        },
      },
    );
  };
  return (
    <View>
      {submission.error ? (
        <Text className="ys-field__error" {...role('alert')}>
          {problemWords(submission.error)}
        </Text>
      ) : null}
      <Button
        kind="danger"
        label={missing ?? (isOnline ? '马上求助 · 立即派人' : '先存下，有网络时自动发出')}
        disabled={missing !== null}
        busy={submission.isPending}
        onTap={send}
      />
    </View>
  );
}
