import { Text } from '@tarojs/components';
import type { ComplaintDetail } from '@yingsheng/shared/api/complaint';
import type { MediaView } from '@yingsheng/shared/api/media';
import { REASON_MAX_LENGTH, REASON_MIN_LENGTH } from '@yingsheng/shared/complaint/limits';
import { useState } from 'react';
import { toast } from '../../../platform/feedback';
import { messageOf } from '../../../platform/request';
import { Button } from '../../../ui/button';
import { Field, TextArea } from '../../../ui/field';
import { PhotoPicker } from '../../../ui/photo-picker';
import { Sheet } from '../../../ui/sheet';
import { useComplaintAction } from '../use-complaint-action';

interface AppealSheetProps {
  complaint: ComplaintDetail;
  onClose: () => void;
}

/** 申诉: somebody who had no hand in the matter looks at it. */
export function AppealSheet({ complaint, onClose }: AppealSheetProps) {
  const action = useComplaintAction(complaint.id);
  const [reason, setReason] = useState('');
  const [media, setMedia] = useState<MediaView[]>([]);
  const [pendingCount, setPendingCount] = useState(0);
  const isReady = reason.trim().length >= REASON_MIN_LENGTH && pendingCount === 0;
  const send = (): void =>
    action.mutate(
      {
        action: 'fileAppeal',
        body: { version: complaint.version, reason: reason.trim(), mediaIds: media.map(({ id }) => id) },
      },
      {
        onSuccess: () => {
          toast('申诉已提交，由没有经手的负责人核查');
          onClose();
        },
        onError: (error) => toast(messageOf(error)),
      },
    );
  return (
    <Sheet
      open
      title="申诉"
      onClose={onClose}
      footer={<Button label="提交申诉" busy={action.isPending} disabled={!isReady} onTap={send} />}
    >
      <Text className="ys-second ys-block ys-wrap">
        由品质部或没有经手这件事的负责人核查，三个工作日内答复您。每次关闭可以申诉一次。
      </Text>
      <Field label="您为什么不同意？" required hint={`至少 ${REASON_MIN_LENGTH} 个字`}>
        <TextArea
          label="您为什么不同意？"
          value={reason}
          onChange={setReason}
          maxLength={REASON_MAX_LENGTH}
          placeholder="例如：水管在公共管井里，不是我家的"
          counter
        />
      </Field>
      <Field label="照片或视频">
        <PhotoPicker value={media} onChange={setMedia} purpose="message" onPending={setPendingCount} />
      </Field>
    </Sheet>
  );
}
