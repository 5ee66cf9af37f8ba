import type { ComplaintSummary } from '@yingsheng/shared/api/complaint';
import type { MediaView } from '@yingsheng/shared/api/media';
import { TEXT_MAX_LENGTH } from '@yingsheng/shared/complaint/limits';
import { useState } from 'react';
import { toast } from '../../platform/feedback';
import { messageOf } from '../../platform/request';
import { getStored, removeStored, setStored } from '../../platform/storage';
import { Button } from '../../ui/button';
import { Field, TextArea } from '../../ui/field';
import { PhotoPicker } from '../../ui/photo-picker';
import { Sheet } from '../../ui/sheet';
import { useComplaintAction } from './use-complaint-action';

interface MessageSheetProps {
  open: boolean;
  complaint: ComplaintSummary;
  onClose: () => void;
}

/** 补充/留言: more facts or a word to the people who handle it. What is written outlives a refusal and a reload. */
export function MessageSheet({ open, complaint, onClose }: MessageSheetProps) {
  const action = useComplaintAction(complaint.id);
  const draftName = `draft:message:${complaint.id}` as const;
  const [text, setText] = useState(() => wordsKept(draftName));
  const write = (words: string): void => {
    setText(words);
    setStored(draftName, words);
  };
  const [media, setMedia] = useState<MediaView[]>([]);
  const [pendingCount, setPendingCount] = useState(0);
  const isReady = text.trim().length > 0 && pendingCount === 0;
  const send = (): void =>
    action.mutate(
      {
        action: 'comment',
        body: { version: complaint.version, text: text.trim(), mediaIds: media.map(({ id }) => id) },
      },
      {
        onSuccess: () => {
          setText('');
          removeStored(draftName);
          setMedia([]);
          toast('已发送');
          onClose();
        },
        onError: (error) => toast(messageOf(error)),
      },
    );
  return (
    <Sheet
      open={open}
      title="补充/留言"
      onClose={onClose}
      footer={<Button label="发送" busy={action.isPending} disabled={!isReady} onTap={send} />}
    >
      <Field label="想补充什么？" required>
        <TextArea
          label="想补充什么？"
          value={text}
          onChange={write}
          maxLength={TEXT_MAX_LENGTH}
          placeholder="例如：明天上午家里有人"
          counter
        />
      </Field>
      <Field label="照片或视频">
        <PhotoPicker value={media} onChange={setMedia} purpose="message" onPending={setPendingCount} />
      </Field>
    </Sheet>
  );
}

function wordsKept(name: `draft:${string}`): string {
  const kept = getStored(name);
  return typeof kept === 'string' ? kept : '';
}
