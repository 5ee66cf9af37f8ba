import type { ComplaintSummary } from '@yingsheng/shared/api/complaint';
import type { MediaView } from '@yingsheng/shared/api/media';
import { REASON_MAX_LENGTH, REASON_MIN_LENGTH } from '@yingsheng/shared/complaint/limits';
import { useState } from 'react';
import { toast } from '../../platform/feedback';
import { messageOf } from '../../platform/request';
import { Button } from '../../ui/button';
import { Chips } from '../../ui/chips';
import { Field, TextArea } from '../../ui/field';
import { PhotoPicker } from '../../ui/photo-picker';
import { Sheet } from '../../ui/sheet';
import { useComplaintAction } from './use-complaint-action';

type Kind = 'notFixed' | 'partlyFixed';
const KINDS: { value: Kind; label: string }[] = [
  { value: 'notFixed', label: '没有修好' },
  { value: 'partlyFixed', label: '只好了一部分' },
];

interface RefuseSheetProps {
  open: boolean;
  complaint: ComplaintSummary;
  onClose: () => void;
}

/** 还没好: it goes back to the handler and to their lead, with the reason. */
export function RefuseSheet({ open, complaint, onClose }: RefuseSheetProps) {
  const action = useComplaintAction(complaint.id);
  const [kind, setKind] = useState<Kind>('notFixed');
  const [reason, setReason] = useState('');
  const [media, setMedia] = useState<MediaView[]>([]);
  const [pendingCount, setPendingCount] = useState(0);
  const isReady = reason.trim().length >= REASON_MIN_LENGTH && pendingCount === 0;
  const send = (): void =>
    action.mutate(
      {
        action: 'refuse',
        body: { version: complaint.version, kind, reason: reason.trim(), mediaIds: media.map(({ id }) => id) },
      },
      {
        onSuccess: () => {
          toast('已记下，接着处理');
          onClose();
        },
        onError: (error) => toast(messageOf(error)),
      },
    );
  return (
    <Sheet
      open={open}
      title="还没好"
      onClose={onClose}
      footer={<Button label="提交，继续处理" busy={action.isPending} disabled={!isReady} onTap={send} />}
    >
      <Field label="情况是">
        <Chips options={KINDS} value={kind} onChange={setKind} />
      </Field>
      <Field label="哪里还没好？" required hint={`至少 ${REASON_MIN_LENGTH} 个字`}>
        <TextArea
          label="哪里还没好？"
          value={reason}
          onChange={setReason}
          maxLength={REASON_MAX_LENGTH}
          placeholder="例如：早上还在滴水，比昨天慢一些"
          counter
        />
      </Field>
      <Field label="照片或视频">
        <PhotoPicker value={media} onChange={setMedia} purpose="message" onPending={setPendingCount} />
      </Field>
    </Sheet>
  );
}
