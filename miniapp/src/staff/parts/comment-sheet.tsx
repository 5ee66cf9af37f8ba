import { TEXT_MAX_LENGTH } from '@yingsheng/shared/complaint/limits';
import { REPLY_TEMPLATES } from '@yingsheng/shared/complaint/reply-templates.zh';
import { useState } from 'react';
import { sentWords } from '../../features/complaint/sent-words';
import { useComplaintAction } from '../../features/complaint/use-complaint-action';
import { useRefreshWorkOrders } from '../../features/work-order/use-work-order';
import { toast } from '../../platform/feedback';
import { Field } from '../../ui/field';
import { PhotoPicker } from '../../ui/photo-picker';
import { ReasonField } from '../../ui/reason-field';
import { ActionSheet } from './action-sheet';
import { useKeptPhotos } from './use-kept-photos';
import { useKeptText } from './use-kept-text';

interface Props {
  matter: { complaintId: string; complaintVersion: number; isAllowed: boolean };
  onClose: () => void;
}

/** 给业主留言: polite words one tap away, photos beside them. */
export function CommentSheet({ matter: { complaintId, complaintVersion: version, isAllowed }, onClose }: Props) {
  const [text, setText, forget] = useKeptText(`comment:${complaintId}`);
  const [photos, setPhotos] = useKeptPhotos(`comment-photos:${complaintId}`);
  const [pendingCount, setPendingCount] = useState(0);
  const act = useComplaintAction(complaintId);
  const refreshOrders = useRefreshWorkOrders();
  const send = () =>
    act.mutate(
      { action: 'comment', body: { version, text: text.trim(), mediaIds: photos.map(({ id }) => id) } },
      {
        onSuccess: (answer) => {
          forget();
          setPhotos([]);
          toast(sentWords(answer, new Date()));
          onClose();
        },
        onSettled: refreshOrders,
      },
    );
  return (
    <ActionSheet
      title="留言"
      onClose={onClose}
      isAllowed={isAllowed}
      error={act.error}
      busy={act.isPending}
      submitLabel="发送留言"
      canSubmit={text.trim().length >= 2 && pendingCount === 0}
      onSubmit={send}
    >
      <ReasonField
        label="给业主留言"
        hint="业主和处理人都会看到。"
        placeholder="例如：请问下午 2 点家里有人吗？"
        suggestions={REPLY_TEMPLATES}
        value={text}
        onChange={setText}
        maxLength={TEXT_MAX_LENGTH}
      />
      <Field label="照片或视频">
        <PhotoPicker value={photos} onChange={setPhotos} purpose="message" onPending={setPendingCount} />
      </Field>
    </ActionSheet>
  );
}
