import type { ComplaintSummary } from '@yingsheng/shared/api/complaint';
import { REASON_MAX_LENGTH, REASON_MIN_LENGTH } from '@yingsheng/shared/complaint/limits';
import { useState } from 'react';
import { toast } from '../../platform/feedback';
import { messageOf } from '../../platform/request';
import { Button } from '../../ui/button';
import { Field, TextArea } from '../../ui/field';
import { Sheet } from '../../ui/sheet';
import { useComplaintAction } from './use-complaint-action';

interface ReopenSheetProps {
  open: boolean;
  complaint: ComplaintSummary;
  onClose: () => void;
}

/** 重新打开: inside the window after closing, with what is wrong again. */
export function ReopenSheet({ open, complaint, onClose }: ReopenSheetProps) {
  const action = useComplaintAction(complaint.id);
  const [reason, setReason] = useState('');
  const send = (): void =>
    action.mutate(
      { action: 'reopen', body: { version: complaint.version, reason: reason.trim() } },
      {
        onSuccess: () => {
          toast('已重新打开，会继续处理');
          onClose();
        },
        onError: (error) => toast(messageOf(error)),
      },
    );
  return (
    <Sheet
      open={open}
      title="重新打开"
      onClose={onClose}
      footer={
        <Button
          label="重新打开"
          busy={action.isPending}
          disabled={reason.trim().length < REASON_MIN_LENGTH}
          onTap={send}
        />
      }
    >
      <Field label="又出了什么问题？" required hint={`至少 ${REASON_MIN_LENGTH} 个字`}>
        <TextArea
          label="又出了什么问题？"
          value={reason}
          onChange={setReason}
          maxLength={REASON_MAX_LENGTH}
          placeholder="例如：修好三天后又开始滴水"
          counter
        />
      </Field>
    </Sheet>
  );
}
